package io.gatecheck.admin.ui;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Serves the sample organization, to look at the pages while working on them. */
final class SampleServer {

    private SampleServer() {}

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(SampleOrganization.class);
        application.setDefaultProperties(Map.of("server.address", "127.0.0.1"));
        application.run(arguments);
    }
}
