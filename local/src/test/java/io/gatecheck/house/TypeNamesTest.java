package io.gatecheck.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One name, one meaning: what a reader searches for is one type. */
class TypeNamesTest {

    private static final Path REPOSITORY = Path.of("..");

    /** An import of a type that stands in another, such as {@code Fact.Known}. */
    private static final Pattern NESTED_IMPORT =
            Pattern.compile("(?m)^import (io\\.gatecheck\\.[a-z.]+\\.[A-Z]\\w*\\.([A-Z]\\w*));$");

    @Test
    void noTwoFilesHaveTheSameNameNotEvenThoseOfTests() throws IOException {
        assertThat(twice(sources("src/main/java", "src/test/java").map(TypeNamesTest::named)))
                .as("Give one of the two types the name that a reader would search for.")
                .isEmpty();
    }

    private static Map.Entry<String, String> named(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return Map.entry(name, REPOSITORY.relativize(file).toString());
    }

    @Test
    void aNestedTypeHasNotTheNameOfATypeThatStandsAlone() {
        Set<String> alone =
                ProductionCode.types()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .collect(toCollection(TreeSet::new));

        assertThat(
                        ProductionCode.types()
                                .filter(JavaClass::isNestedClass)
                                .filter(type -> alone.contains(type.getSimpleName()))
                                .map(JavaClass::getName))
                .as("Give these nested types names of their own.")
                .isEmpty();
    }

    @Test
    void nestedTypesThatAreImportedDoNotShareAName() throws IOException {
        assertThat(twice(sources("src/main/java").flatMap(TypeNamesTest::nestedImports)))
                .as("Write Outer.Inner instead of importing one of the two, or rename it.")
                .isEmpty();
    }

    private static Stream<Map.Entry<String, String>> nestedImports(Path file) {
        try {
            return NESTED_IMPORT
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> Map.entry(found.group(2), found.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> twice(Stream<Map.Entry<String, String>> named) {
        Map<String, Set<String>> byName =
                named.collect(
                        groupingBy(
                                Map.Entry::getKey,
                                TreeMap::new,
                                mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
        byName.values().removeIf(types -> types.size() == 1);
        return byName;
    }

    private static Stream<Path> sources(String... roots) throws IOException {
        try (Stream<Path> modules = Files.list(REPOSITORY)) {
            return modules
                    .flatMap(module -> Stream.of(roots).map(module::resolve))
                    .filter(Files::isDirectory)
                    .toList()
                    .stream()
                    .flatMap(TypeNamesTest::javaFiles);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
