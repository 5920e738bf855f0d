package io.gatecheck.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may hold. */
class TemplatesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "templates");

    private static final List<Pattern> FORBIDDEN =
            List.of(
                    Pattern.compile("th:utext|\\[\\("),
                    Pattern.compile("<script|<style|<iframe|<object"),
                    Pattern.compile("\\s(th:)?style="),
                    Pattern.compile("\\s(th:)?on[a-z]+="),
                    Pattern.compile("(src|href|action)=\"https?:"));

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsUnescapedInlineOrFromElsewhere(Path template) throws IOException {
        String text = Files.readString(template);

        assertThat(FORBIDDEN).noneMatch(pattern -> pattern.matcher(text).find());
    }
}
