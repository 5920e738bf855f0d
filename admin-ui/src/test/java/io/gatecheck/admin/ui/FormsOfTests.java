package io.gatecheck.admin.ui;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Lets every request of a test carry what a form of ours carries. */
@TestConfiguration(proxyBeanMethods = false)
public class FormsOfTests {

    @Bean
    MockMvcBuilderCustomizer formToken() {
        return builder -> builder.defaultRequest(MockMvcRequestBuilders.get("/").with(csrf()));
    }
}
