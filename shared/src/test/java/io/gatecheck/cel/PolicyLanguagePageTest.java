package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.task.Container;
import io.gatecheck.task.ImageReference;
import io.gatecheck.task.Network;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskAccount;
import io.gatecheck.task.TaskField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/policy-language.md to the language. */
class PolicyLanguagePageTest {

    private static final Map<Class<? extends Record>, String> HEADINGS =
            Map.of(
                    Task.class, "### `task`\n",
                    TaskAccount.class, "### `task.account`\n",
                    Network.class, "### `task.network`\n",
                    Container.class, "### `container`, and the elements of `task.containers`\n",
                    ImageReference.class, "### `container.image`\n");

    private final String page = read();

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldIsDocumentedWithItsFacet(TaskField field) {
        String heading = HEADINGS.getOrDefault(field.owner(), "no heading for " + field.owner());
        String section =
                page.substring(page.indexOf(heading) + heading.length()).split("\n### ", 2)[0];

        assertThat(page).contains(heading);
        assertThat(section.lines())
                .as("%s in the section %s", field.name(), heading)
                .anyMatch(line ->
                        line.startsWith("| `" + field.name() + "` |")
                                && line.contains("| " + field.facet() + " |"));
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
