package io.gatecheck.task;

import java.util.List;

/**
 * The environment variables that an override adds or replaces.
 *
 * @param names the names, never the values (event {@code containerOverrides[].environment})
 * @param suspicious the names of those whose value looks like a secret
 * @param files the ARNs of files of variables in Amazon S3 (event {@code
 *     containerOverrides[].environmentFiles})
 */
public record EnvironmentOverride(List<String> names, List<String> suspicious, List<String> files) {

    /** Nothing is overridden. */
    public static final EnvironmentOverride NONE =
            new EnvironmentOverride(List.of(), List.of(), List.of());

    public EnvironmentOverride {
        names = List.copyOf(names);
        suspicious = List.copyOf(suspicious);
        files = List.copyOf(files);
    }
}
