package io.gatecheck.admin.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.ui.SamplePages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SamplePages
class StylesheetTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "static", "css");
    private static final Pattern LINK = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"");

    private final MockMvcTester mvc;

    @Autowired
    StylesheetTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void onePageLoadsOneStylesheet() throws Exception {
        assertThat(LINK.matcher(page()).results()).hasSize(1);
    }

    @Test
    void theStylesheetHoldsEveryFileAndNothingElse() throws Exception {
        assertThat(served().lines().sorted()).containsExactlyElementsOf(everyFile());
    }

    @Test
    void whatOthersStandOnComesFirst() throws Exception {
        assertThat(served())
                .containsSubsequence(
                        text("tokens.css"),
                        text("base.css"),
                        text("layout/footer.css"),
                        text("layout/title.css"),
                        text("components/alarm.css"),
                        text("components/yaml.css"));
    }

    @Test
    void aBrowserMayKeepItForAYear() throws Exception {
        assertThat(mvc.get().uri(address()))
                .hasStatusOk()
                .hasContentType("text/css;charset=UTF-8")
                .headers()
                .hasValue("Cache-Control", "max-age=31536000, public");
    }

    @Test
    void aBrowserThatHasItGetsNoCopy() throws Exception {
        String address = address();
        String hash =
                address.substring("/css/gatecheck-".length(), address.length() - ".css".length());

        assertThat(mvc.get().uri(address).header("If-None-Match", '"' + hash + '"'))
                .hasStatus(HttpStatus.NOT_MODIFIED)
                .body()
                .isEmpty();
    }

    @Test
    void anotherContentIsNotServedUnderItsName() {
        assertThat(mvc.get().uri("/css/gatecheck-0123456789abcdef.css"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .headers()
                .hasValue("Cache-Control", "no-store");
    }

    private String page() throws Exception {
        return mvc.get().uri("/policies").exchange().getResponse().getContentAsString();
    }

    private String address() throws Exception {
        Matcher link = LINK.matcher(page());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String served() throws Exception {
        byte[] content = mvc.get().uri(address()).exchange().getResponse().getContentAsByteArray();
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String text(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    private static List<String> everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file));
                lines.add("");
            }
            return lines.stream().sorted().toList();
        }
    }
}
