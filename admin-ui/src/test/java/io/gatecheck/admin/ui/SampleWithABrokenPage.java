package io.gatecheck.admin.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The sample organization with one page more, which no template can draw. */
@Import(SampleOrganization.class)
public class SampleWithABrokenPage {

    public static final String PATH = "/cannot-be-drawn";

    @Bean
    RouterFunction<ServerResponse> pageThatCannotBeDrawn() {
        return RouterFunctions.route()
                .GET(PATH, _ -> ServerResponse.ok().render("violation/violations"))
                .build();
    }
}
