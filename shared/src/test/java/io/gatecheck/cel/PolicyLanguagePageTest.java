package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.task.CapacityProviderSettings;
import io.gatecheck.task.ClusterSettings;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.ContainerSecret;
import io.gatecheck.task.ContainerUser;
import io.gatecheck.task.DefinitionState;
import io.gatecheck.task.DeploymentSettings;
import io.gatecheck.task.EfsVolume;
import io.gatecheck.task.ImageReference;
import io.gatecheck.task.ImageScan;
import io.gatecheck.task.IngressRule;
import io.gatecheck.task.LifecycleHook;
import io.gatecheck.task.LinuxParameters;
import io.gatecheck.task.Logging;
import io.gatecheck.task.Mount;
import io.gatecheck.task.Network;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Port;
import io.gatecheck.task.ScanFindings;
import io.gatecheck.task.ServiceSettings;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskAccount;
import io.gatecheck.task.TaskDefinition;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.Volume;
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
            Map.ofEntries(
                    Map.entry(ServiceSettings.class, "### `task.serviceSettings`\n"),
                    Map.entry(DeploymentSettings.class, "### `task.serviceSettings.deployment`\n"),
                    Map.entry(
                            LifecycleHook.class,
                            "### The elements of `task.serviceSettings.deployment.lifecycleHooks`\n"),
                    Map.entry(
                            CapacityProviderSettings.class,
                            "### `task.capacityProviderSettings`\n"),
                    Map.entry(ClusterSettings.class, "### `task.clusterSettings`\n"),
                    Map.entry(Task.class, "### `task`\n"),
                    Map.entry(TaskAccount.class, "### `task.account`\n"),
                    Map.entry(Network.class, "### `task.network`\n"),
                    Map.entry(IngressRule.class, "### The elements of `task.network.ingress`\n"),
                    Map.entry(TaskDefinition.class, "### `task.definition`\n"),
                    Map.entry(DefinitionState.class, "### `task.definitionState`\n"),
                    Map.entry(Volume.class, "### The elements of `task.definition.volumes`\n"),
                    Map.entry(EfsVolume.class, "### The `efs` of a volume\n"),
                    Map.entry(Overrides.class, "### `task.overrides`\n"),
                    Map.entry(
                            ContainerOverride.class,
                            "### The elements of `task.overrides.containers`\n"),
                    Map.entry(
                            Container.class,
                            "### `container`, and the elements of `task.containers`\n"),
                    Map.entry(ImageReference.class, "### `container.image`\n"),
                    Map.entry(ContainerUser.class, "### `container.runsAs`\n"),
                    Map.entry(ContainerSecret.class, "### The elements of `container.secrets`\n"),
                    Map.entry(LinuxParameters.class, "### `container.linux`\n"),
                    Map.entry(Logging.class, "### `container.logging`\n"),
                    Map.entry(Mount.class, "### The elements of `container.mounts`\n"),
                    Map.entry(Port.class, "### The elements of `container.ports`\n"),
                    Map.entry(ImageScan.class, "### `container.imageScan`\n"),
                    Map.entry(ScanFindings.class, "### The `findings` of a scan\n"));

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
