package io.gatecheck.policy;

import io.gatecheck.task.FieldPath;
import io.gatecheck.task.TaskField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says which field was probably meant, if one is named that is not there. */
public final class FieldWords {

    private static final List<String> NAMES =
            TaskField.all().stream().map(TaskField::name).distinct().toList();

    /** What is written before the dot: the variable, and the way from it. */
    private static final Pattern OWNER = Pattern.compile("\\b(task|container)\\b[\\w.]*\\.?\\s*$");

    /** Fields that went by another name before the language was nested as AWS nests it. */
    private static final Map<String, String> BEFORE =
            Map.ofEntries(
                    Map.entry("standalone", "task.launch.by"),
                    Map.entry("launchType", "task.launch.type"),
                    Map.entry("launchedBy", "task.launch.by"),
                    Map.entry("platformVersion", "task.launch.platformVersion"),
                    Map.entry("executeCommand", "task.launch.executeCommand"),
                    Map.entry("taskRole", "task.roles.task"),
                    Map.entry("executionRole", "task.roles.execution"),
                    Map.entry("definitionArn", "task.definition.arn"),
                    Map.entry("definitionRevision", "task.definition.revision"),
                    Map.entry("definitionState", "task.definition"),
                    Map.entry("registeredBy", "task.definition.registration.by"),
                    Map.entry("registeredAt", "task.definition.registration.at"),
                    Map.entry("pidMode", "task.definition.namespaces.pid"),
                    Map.entry("ipcMode", "task.definition.namespaces.ipc"),
                    Map.entry("serviceSettings", "task.service"),
                    Map.entry("latestDefinitionArn", "task.service.deployment.definitionArn"),
                    Map.entry("clusterSettings", "task.cluster"),
                    Map.entry("capacityProviderSettings", "task.capacityProvider.autoScalingGroup"),
                    Map.entry("ingress", "task.network.inboundRules"),
                    Map.entry("commandOverridden", "task.launch.overrides.containers"),
                    Map.entry("imageDigest", "container.image.digest"),
                    Map.entry("imageAccount", "container.image.account"),
                    Map.entry("imageScan", "container.image.scan"),
                    Map.entry("runsAs", "container.user"),
                    Map.entry("logDriver", "container.logging.driver"),
                    Map.entry("memoryReservation", "container.memory.reservation"),
                    Map.entry("environmentNames", "container.environment.names"),
                    Map.entry("suspiciousEnvironment", "container.environment.suspicious"),
                    Map.entry("environmentFiles", "container.environment.files"),
                    Map.entry("secretNames", "container.environment.secrets"));

    private FieldWords() {}

    /**
     * What is wrong with a field that is not there.
     *
     * @param before what stands before the name, such as {@code task.}
     */
    public static String unknown(String name, String before) {
        return "There is no field '%s'.".formatted(name)
                + meant(name, before).map(word -> " Did you mean '" + word + "'?").orElse("");
    }

    private static Optional<String> meant(String name, String before) {
        Matcher owner = OWNER.matcher(before);
        Optional<String> variable = owner.find() ? Optional.of(owner.group(1)) : Optional.empty();
        return Optional.ofNullable(BEFORE.get(name))
                .or(() -> elsewhere(name, variable))
                .or(() -> ClosestWord.to(name, NAMES));
    }

    /** The field of this name that is reached from the same variable; of two, the nearer one. */
    private static Optional<String> elsewhere(String name, Optional<String> variable) {
        List<FieldPath> paths =
                TaskField.all().stream()
                        .filter(field -> field.name().equals(name))
                        .flatMap(field -> FieldPath.to(field).stream())
                        .sorted(Comparator.comparing(path -> path.steps().size()))
                        .toList();
        return Stream.concat(
                        paths.stream()
                                .filter(path -> variable.equals(Optional.of(path.variable()))),
                        paths.stream())
                .findFirst()
                .map(FieldPath::toString);
    }
}
