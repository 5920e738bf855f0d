package io.gatecheck.admin.ui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The admin application: pages and API. */
@SpringBootApplication(scanBasePackages = "io.gatecheck.admin")
public class AdminApplication {

    /** Starts it with a web server of its own. */
    public static void main(String[] arguments) {
        SpringApplication.run(AdminApplication.class, arguments);
    }
}
