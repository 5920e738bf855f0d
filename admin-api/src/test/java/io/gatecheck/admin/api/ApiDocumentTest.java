package io.gatecheck.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.access.WhoeverIsNamed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.StringUtils;

/** Every example in docs/api.md, in its order, is what the API answers. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
class ApiDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "api.md");

    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "```http\\n(GET|POST) (\\S+)\\n(?:Content-Type: (\\S+)\\n)?([^`]*)```"
                            + "\\n+```json\\n([^`]*)```");

    private final MockMvcTester mvc;
    private final WhoeverIsNamed person;

    @Autowired
    ApiDocumentTest(MockMvcTester mvc, WhoeverIsNamed person) {
        this.mvc = mvc;
        this.person = person;
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
        URI address = URI.create(example.group(2));
        // Nobody approves what they requested themselves.
        boolean approves = address.getPath().endsWith("/approvals");
        person.is(
                new Person(
                        approves ? "grace@example.com" : "ada@example.com",
                        Set.of(approves ? Role.APPROVER : Role.EDITOR),
                        Reach.ORGANIZATION));
        String type =
                Optional.ofNullable(example.group(3)).orElse(MediaType.APPLICATION_JSON_VALUE);
        var request = mvc.method(HttpMethod.valueOf(example.group(1))).uri(address);
        Optional.of(example.group(4).strip())
                .filter(body -> !body.isEmpty())
                .ifPresent(body -> request.contentType(type).content(body + "\n"));

        assertThat(request).bodyJson().isStrictlyEqualTo(example.group(5));
    }
}
