package io.gatecheck.admin.ui.components;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A component is a template and a stylesheet of the same name. */
class ComponentFilesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final Path STYLES = RESOURCES.resolve(Path.of("static", "css"));

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"[\\w-]+\\(([^)]+)\\)\"");

    @ParameterizedTest
    @ValueSource(strings = {"components", "layout"})
    void everyTemplateHasItsStylesheetAndTheOtherWayRound(String folder) throws IOException {
        assertThat(names(STYLES.resolve(folder))).isEqualTo(names(TEMPLATES.resolve(folder)));
    }

    static List<Path> styles() throws IOException {
        return Stream.concat(
                        files(STYLES.resolve("components")).stream(),
                        files(STYLES.resolve("layout")).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aStylesheetIsAboutItsOwnBlock(Path style) throws IOException {
        Pattern block = Pattern.compile("\\.gc-" + name(style) + "(?=__|--|[^\\w-]|$)");
        String rules = COMMENT.matcher(Files.readString(style)).replaceAll("");

        assertThat(
                        SELECTORS
                                .matcher(rules)
                                .results()
                                .map(match -> match.group(1).strip())
                                .filter(selectors -> !selectors.startsWith("@"))
                                .flatMap(selectors -> Arrays.stream(selectors.split(",", -1))))
                .isNotEmpty()
                .allMatch(selector -> block.matcher(selector).find());
    }

    static List<Path> templates() throws IOException {
        return Stream.concat(
                        files(TEMPLATES.resolve("components")).stream(),
                        files(TEMPLATES.resolve("layout")).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateSaysWhatItIsAndWhatItTakes(Path template) throws IOException {
        String text = Files.readString(template);
        String head = text.substring(0, text.indexOf("*/-->"));

        assertThat(head).contains("<!--/*\n").contains("\n  Example: <");
        assertThat(
                        FRAGMENT.matcher(text)
                                .results()
                                .flatMap(match -> Arrays.stream(match.group(1).split(", ", -1))))
                .allSatisfy(
                        parameter -> assertThat(head).containsPattern("\n +" + parameter + ": "));
    }

    private static SortedSet<String> names(Path folder) throws IOException {
        return files(folder).stream()
                .map(ComponentFilesTest::name)
                .collect(toCollection(TreeSet::new));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
