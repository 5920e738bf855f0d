package io.gatecheck.yaml;

import io.gatecheck.policy.Action;
import io.gatecheck.policy.StopLimits;
import io.gatecheck.policy.StopLimits.Only;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the limits that stand beside {@code action: stop}. */
final class StopLimitsReader {

    static final List<String> KEYS = List.of("only", "maxPerHour");

    private final DocumentProblems problems;

    StopLimitsReader(DocumentProblems problems) {
        this.problems = problems;
    }

    /**
     * @param node where the limits stand, if they do
     * @param action of the policy; empty if it could not be read
     */
    Optional<StopLimits> read(Optional<Node> node, Optional<Action> action) {
        if (action.isEmpty() || action.get() != Action.STOP) {
            node.filter(_ -> action.isPresent())
                    .ifPresent(limits ->
                            problems.add(
                                    limits, "The key 'stop' is allowed only with 'action: stop'."));
            return Optional.empty();
        }
        return Optional.of(node.map(this::read).orElse(StopLimits.DEFAULT));
    }

    private StopLimits read(Node node) {
        Section stop = new Section(node, KEYS, problems);
        Only only =
                stop.node("only")
                        .flatMap(_ -> stop.oneOf("only", Only.class))
                        .orElse(StopLimits.DEFAULT.only());
        int most =
                stop.whole("maxPerHour", 1, StopLimits.MOST_PER_HOUR)
                        .orElse(StopLimits.DEFAULT.maxPerHour());
        return new StopLimits(only, most);
    }
}
