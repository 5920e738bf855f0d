package io.gatecheck.admin.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds docs/openapi.json, which the application serves, to the controllers. */
@SpringBootTest(
        properties = {
            "springdoc.api-docs.version=openapi_3_1",
            "springdoc.api-docs.path=/generated",
            "springdoc.paths-to-match=/api/v1/**",
            "springdoc.override-with-generic-response=false",
            "springdoc.writer-with-order-by-keys=true",
            "springdoc.writer-with-default-pretty-printer=true",
        })
@AutoConfigureMockMvc
@Import(OpenApiDescription.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");
    private static final Path FRESH = Path.of("target", "openapi.json");

    private final MockMvcTester mvc;

    @Autowired
    OpenApiTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void theDescriptionInTheRepositoryIsThatOfTheControllers() throws IOException {
        String fresh = generated();
        Files.writeString(FRESH, fresh);

        assertThat(Files.readString(COMMITTED))
                .as("docs/openapi.json is old: copy admin-api/target/openapi.json over it")
                .isEqualTo(fresh);
    }

    @Test
    void everyOperationThatIsDescribedExists() throws IOException {
        JsonNode paths = JsonMapper.shared().readTree(generated()).path("paths");
        Set<String> operations =
                paths.properties().stream()
                        .flatMap(path ->
                                path.getValue().propertyNames().stream()
                                        .map(method ->
                                                method.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey()))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(DescribedOperations.ALL.keySet());
    }

    @Test
    void theApiServesItsDescription() throws IOException {
        assertThat(mvc.get().uri("/api/v1/openapi.json"))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_JSON)
                .bodyText()
                .isEqualTo(Files.readString(COMMITTED));
    }

    private String generated() throws IOException {
        return mvc.get().uri("/generated").exchange().getResponse().getContentAsString() + "\n";
    }
}
