package io.gatecheck.evaluator.composition;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads environment variables, and keeps what is wrong until all of them are read. */
final class EnvironmentReader {

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    EnvironmentReader(Map<String, String> environment) {
        this.environment = environment;
    }

    String text(String name) {
        return optional(name)
                .orElseGet(() -> {
                    problems.add(name + " is missing");
                    return "";
                });
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    int positive(String name) {
        String text = text(name);
        if (text.isEmpty() || text.matches("[1-9][0-9]{0,3}")) {
            return text.isEmpty() ? 1 : Integer.parseInt(text);
        }
        problems.add(name + " is not a whole number from 1 to 9999");
        return 1;
    }

    /** A number of days from 1 to the most that there can be. */
    int days(String name, int unlessSet, int most) {
        Optional<String> text = optional(name);
        if (text.isEmpty()) {
            return unlessSet;
        }
        int days = text.get().matches("[0-9]{1,4}") ? Integer.parseInt(text.get()) : 0;
        if (days < 1 || days > most) {
            problems.add(name + " is not a whole number from 1 to " + most);
            return unlessSet;
        }
        return days;
    }

    Optional<URI> address(String name) {
        Optional<String> text = optional(name);
        if (text.filter(url -> !url.matches("https?://[^\\s]+")).isPresent()) {
            problems.add(name + " is not a valid URL");
            return Optional.empty();
        }
        return text.map(URI::create);
    }

    void failWhereWrong() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "The function cannot start: "
                            + String.join(", ", problems)
                            + ". Correct these environment variables of the function.");
        }
    }
}
