package io.gatecheck.task;

import java.util.List;
import java.util.stream.Stream;

/**
 * The environment variables of a container, overrides included; {@code container.environment} in
 * the policy language.
 *
 * @param names of the variables whose value is written out, never the values ({@code
 *     containerDefinitions[].environment})
 * @param suspicious the names of those whose value looks like a secret; the values are looked at
 *     once and dropped
 * @param files the ARNs of files of variables in Amazon S3 ({@code
 *     containerDefinitions[].environmentFiles})
 * @param secrets the variables that are filled from a secret store ({@code
 *     containerDefinitions[].secrets})
 */
public record ContainerEnvironment(
        List<String> names,
        List<String> suspicious,
        List<String> files,
        List<ContainerSecret> secrets) {

    /** There are no variables. */
    public static final ContainerEnvironment NONE =
            new ContainerEnvironment(List.of(), List.of(), List.of(), List.of());

    public ContainerEnvironment {
        names = List.copyOf(names);
        suspicious = List.copyOf(suspicious);
        files = List.copyOf(files);
        secrets = List.copyOf(secrets);
    }

    /**
     * The same with an override merged in. A value that it replaces is no longer in the task, and
     * its files replace those of the definition (API_ContainerOverride).
     */
    public ContainerEnvironment with(EnvironmentOverride override) {
        return new ContainerEnvironment(
                both(names.stream(), override.names()),
                both(
                        suspicious.stream().filter(name -> !override.names().contains(name)),
                        override.suspicious()),
                override.files().isEmpty() ? files : override.files(),
                secrets);
    }

    private static List<String> both(Stream<String> defined, List<String> overridden) {
        return Stream.concat(defined, overridden.stream()).distinct().toList();
    }
}
