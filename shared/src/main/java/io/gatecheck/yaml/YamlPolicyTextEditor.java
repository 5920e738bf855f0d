package io.gatecheck.yaml;

import io.gatecheck.policy.PolicyTextEditor;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the place by the marks of the nodes, and splices the text there. */
public final class YamlPolicyTextEditor implements PolicyTextEditor {

    private static final String TESTS = "tests";

    @Override
    public Optional<String> withTest(String yaml, String test) {
        return root(yaml)
                .flatMap(root -> {
                    Optional<Node> tests = value(root);
                    return tests.isEmpty()
                            ? Optional.of(
                                    yaml.stripTrailing() + "\n" + TESTS + ":\n" + test.indent(2))
                            : spliced(yaml, tests.get(), test);
                })
                .filter(changed -> count(changed) == count(yaml) + 1);
    }

    private static Optional<String> spliced(String yaml, Node tests, String test) {
        if (!(tests instanceof SequenceNode list) || list.getFlowStyle() != FlowStyle.BLOCK) {
            return Optional.empty();
        }
        int column = list.getStartMark().orElseThrow().getColumn();
        int[] points = yaml.codePoints().toArray();
        int end = list.getEndMark().orElseThrow().getIndex();
        String before = beforeComments(new String(points, 0, end));
        String after = yaml.substring(before.length());
        return Optional.of(before + "\n" + test.indent(column).stripTrailing() + after);
    }

    /** A list ends where the next key begins; comments before that belong to the key. */
    private static String beforeComments(String text) {
        List<String> lines = text.lines().toList();
        int last = lines.size();
        while (last > 0 && isBlankOrComment(lines.get(last - 1))) {
            last--;
        }
        String kept = String.join("\n", lines.subList(0, last));
        return text.startsWith(kept) ? kept : text.stripTrailing();
    }

    private static boolean isBlankOrComment(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static int count(String yaml) {
        return root(yaml)
                .flatMap(YamlPolicyTextEditor::value)
                .filter(SequenceNode.class::isInstance)
                .map(tests -> ((SequenceNode) tests).getValue().size())
                .orElse(0);
    }

    private static Optional<MappingNode> root(String yaml) {
        try {
            return new Compose(
                            LoadSettings.builder()
                                    .setMaxAliasesForCollections(0)
                                    .setBufferSize(yaml.length() + 1)
                                    .build())
                    .composeString(yaml)
                    .filter(MappingNode.class::isInstance)
                    .map(MappingNode.class::cast)
                    .filter(root -> root.getFlowStyle() == FlowStyle.BLOCK);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static Optional<Node> value(MappingNode root) {
        return root.getValue().stream()
                .filter(entry ->
                        entry.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(TESTS))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }
}
