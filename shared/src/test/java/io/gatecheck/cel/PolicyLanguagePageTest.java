package io.gatecheck.cel;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.functions.PolicyFunction;
import io.gatecheck.cel.functions.PolicyFunctions;
import io.gatecheck.task.Container;
import io.gatecheck.task.Facet;
import io.gatecheck.task.FieldPath;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/policy-language.md to the language. */
class PolicyLanguagePageTest {

    private final String page = read();

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldIsDocumentedWithItsFacet(TaskField field) {
        String section = section(field.owner());

        assertThat(section.lines())
                .as("%s among the fields of %s", field.name(), heading(field.owner()))
                .anyMatch(line ->
                        line.startsWith("| `" + field.name() + "` |")
                                && line.contains("| " + facets(field) + " |"));
    }

    /** The section of a record: the one whose heading names every way to it. */
    private String section(Class<?> record) {
        return Arrays.stream(page.split("\n### "))
                .filter(section -> section.startsWith(heading(record) + "\n"))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("There is no section '### " + heading(record) + "'"));
    }

    private static String heading(Class<?> record) {
        if (record.equals(Task.class)) {
            return "`task`";
        }
        if (record.equals(Container.class)) {
            return "`container`, and the elements of `task.containers`";
        }
        List<FieldPath> ways = ways(record);
        String paths = ways.stream().map(way -> "`" + way + "`").collect(joining(", "));
        return ways.getFirst().field().isCollection() ? "The elements of " + paths : paths;
    }

    /** How a record is reached; as the part of a container, by that way alone. */
    private static List<FieldPath> ways(Class<?> record) {
        return TaskField.all().stream()
                .filter(field -> field.holds().filter(record::equals).isPresent())
                .flatMap(field -> FieldPath.to(field).stream())
                .filter(way -> !way.toString().startsWith("task.containers."))
                .toList();
    }

    /** The facet of a field; {@code as its record} if that differs from way to way. */
    private static String facets(TaskField field) {
        Set<Facet> facets =
                FieldPath.to(field).stream().map(PolicyLanguagePageTest::facet).collect(toSet());
        return facets.size() == 1 ? facets.iterator().next().toString() : "as its record";
    }

    private static Facet facet(FieldPath way) {
        return way.steps().reversed().stream()
                .flatMap(step -> step.facet().stream())
                .findFirst()
                .orElse(Facet.EVENT);
    }

    @ParameterizedTest
    @EnumSource(Facet.class)
    void everyFacetIsDocumented(Facet facet) {
        assertThat(page.lines()).anyMatch(line -> line.startsWith("| `" + facet + "` |"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionIsDocumentedWithItsExample(PolicyFunction function) {
        assertThat(page)
                .contains(
                        "| `%s` | %s | `%s` |"
                                .formatted(
                                        function.signature(),
                                        function.meaning(),
                                        function.example()));
    }

    @Test
    void noFieldIsDocumentedThatIsNotThere() {
        Set<String> known = TaskField.all().stream().map(TaskField::name).collect(toSet());
        Stream<String> documented =
                page.substring(page.indexOf("\n### `task`\n"))
                        .lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.substring(3, line.indexOf('`', 3)));

        assertThat(documented).isNotEmpty().allMatch(known::contains);
    }

    static Collection<TaskField> fields() {
        return TaskField.all();
    }

    static List<PolicyFunction> functions() {
        return PolicyFunctions.all();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "policy-language.md"));
        } catch (IOException e) {
            throw new AssertionError("docs/policy-language.md cannot be read", e);
        }
    }
}
