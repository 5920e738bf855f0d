package io.gatecheck.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.StringUtils;

/** Every example in docs/api.md is what the API answers. */
@SpringBootTest
@AutoConfigureMockMvc
class ApiDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "api.md");

    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "```http\\n([A-Z]+) (\\S+)\\n(?:Content-Type: (\\S+)\\n\\n([^`]*))?```\\n+```json\\n(.*?)```",
                    Pattern.DOTALL);

    private final MockMvcTester mvc;

    @Autowired
    ApiDocumentTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @TestFactory
    Stream<DynamicTest> theExampleIsTheAnswer() throws IOException {
        String document = Files.readString(DOCUMENT);
        List<MatchResult> examples = EXAMPLE.matcher(document).results().toList();

        assertThat(examples).hasSize(StringUtils.countOccurrencesOf(document, "```json"));
        return examples.stream()
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.group(1) + " " + example.group(2), () -> check(example)));
    }

    private void check(MatchResult example) {
        var request =
                mvc.method(HttpMethod.valueOf(example.group(1))).uri(URI.create(example.group(2)));
        if (example.group(3) != null) {
            request.contentType(example.group(3)).content(example.group(4));
        }
        assertThat(request).bodyJson().isStrictlyEqualTo(example.group(5));
    }
}
