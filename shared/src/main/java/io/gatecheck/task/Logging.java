package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * How the log driver of a container is set up ({@code containerDefinitions[].logConfiguration}).
 *
 * @param mode {@code blocking} or {@code non-blocking}; absent where the account's default applies
 *     ({@code options.mode})
 * @param optionNames the names of the driver's options, such as {@code awslogs-group}
 * @param secretOptionNames the names of the options that come from a store of secrets
 */
public record Logging(
        Optional<String> mode, List<String> optionNames, List<String> secretOptionNames) {

    /** No option is set. */
    public static final Logging NONE = new Logging(Optional.empty(), List.of(), List.of());

    public Logging {
        optionNames = List.copyOf(optionNames);
        secretOptionNames = List.copyOf(secretOptionNames);
    }
}
