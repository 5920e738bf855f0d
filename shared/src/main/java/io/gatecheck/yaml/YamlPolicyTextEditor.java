package io.gatecheck.yaml;

import io.gatecheck.policy.PolicyTextEditor;
import io.gatecheck.policy.Rollout;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the place by the marks of the nodes, and splices the text there. */
public final class YamlPolicyTextEditor implements PolicyTextEditor {

    private static final String TESTS = "tests";
    private static final String ENABLED = "enabled";
    private static final String OBSERVE_UNTIL = "observeUntil";
    private static final List<String> BESIDE_ACTION = List.of("stop", "action");

    @Override
    public Optional<String> withTest(String yaml, String test) {
        return TopLevelKeys.of(yaml)
                .flatMap(keys -> {
                    Optional<Node> tests = keys.value(TESTS);
                    return tests.isEmpty()
                            ? Optional.of(
                                    yaml.stripTrailing() + "\n" + TESTS + ":\n" + test.indent(2))
                            : spliced(keys, tests.get(), test);
                })
                .filter(changed -> count(changed) == count(yaml) + 1);
    }

    private static Optional<String> spliced(TopLevelKeys keys, Node tests, String test) {
        if (!(tests instanceof SequenceNode list) || list.getFlowStyle() != FlowStyle.BLOCK) {
            return Optional.empty();
        }
        int column = list.getStartMark().orElseThrow().getColumn();
        String before =
                TopLevelKeys.beforeComments(keys.upTo(list.getEndMark().orElseThrow().getIndex()));
        String after = keys.yaml().substring(before.length());
        return Optional.of(before + "\n" + test.indent(column).stripTrailing() + after);
    }

    private static int count(String yaml) {
        return TopLevelKeys.of(yaml)
                .flatMap(keys -> keys.value(TESTS))
                .filter(SequenceNode.class::isInstance)
                .map(tests -> ((SequenceNode) tests).getValue().size())
                .orElse(0);
    }

    @Override
    public Optional<String> withRollout(String yaml, Rollout rollout) {
        return set(yaml, ENABLED, rollout.enabled() ? Optional.empty() : Optional.of("false"))
                .flatMap(text ->
                        set(text, OBSERVE_UNTIL, rollout.observeUntil().map(Object::toString)));
    }

    /** Sets a key beside the action, or removes it. */
    private static Optional<String> set(String yaml, String key, Optional<String> value) {
        return TopLevelKeys.of(yaml)
                .filter(keys -> keys.value(key).stream().allMatch(ScalarNode.class::isInstance))
                .map(keys ->
                        value.map(text -> keys.with(key, text, BESIDE_ACTION))
                                .orElseGet(() -> keys.without(key)));
    }
}
