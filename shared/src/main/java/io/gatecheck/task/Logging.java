package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * Where the output of a container goes ({@code containerDefinitions[].logConfiguration}); {@code
 * container.logging} in the policy language.
 *
 * @param driver absent if no logging is configured ({@code logDriver})
 * @param mode {@code blocking} or {@code non-blocking}; absent if the account's default applies
 *     ({@code options.mode})
 * @param optionNames the names of the driver's options, such as {@code awslogs-group}
 * @param secretOptionNames the names of the options that come from a secret store
 */
public record Logging(
        Optional<String> driver,
        Optional<String> mode,
        List<String> optionNames,
        List<String> secretOptionNames) {

    /** Nothing is collected. */
    public static final Logging NONE =
            new Logging(Optional.empty(), Optional.empty(), List.of(), List.of());

    public Logging {
        optionNames = List.copyOf(optionNames);
        secretOptionNames = List.copyOf(secretOptionNames);
    }
}
