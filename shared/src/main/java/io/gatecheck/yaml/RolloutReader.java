package io.gatecheck.yaml;

import io.gatecheck.policy.Rollout;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads whether a policy is switched on, and until when it only observes. */
final class RolloutReader {

    private final DocumentProblems problems;

    RolloutReader(DocumentProblems problems) {
        this.problems = problems;
    }

    Rollout read(Section policy) {
        return new Rollout(
                policy.scalar("enabled").map(this::enabled).orElse(true),
                policy.scalar("observeUntil").flatMap(this::day));
    }

    private boolean enabled(ScalarNode node) {
        return switch (node.getValue()) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                problems.add(node, "Expected true or false.");
                yield true;
            }
        };
    }

    private Optional<LocalDate> day(ScalarNode node) {
        try {
            return Optional.of(LocalDate.parse(node.getValue()));
        } catch (DateTimeParseException e) {
            problems.add(node, "Expected a day, such as 2027-01-31.");
            return Optional.empty();
        }
    }
}
