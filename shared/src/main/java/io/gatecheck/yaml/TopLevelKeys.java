package io.gatecheck.yaml;

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

/**
 * The keys at the top of a document, and where each stands in its text. What is changed is spliced
 * in, and every other character stays.
 */
record TopLevelKeys(String yaml, List<NodeTuple> entries) {

    /** Reads a document; empty if it is not a mapping that is written in lines. */
    static Optional<TopLevelKeys> of(String yaml) {
        try {
            return new Compose(
                            LoadSettings.builder()
                                    .setMaxAliasesForCollections(0)
                                    .setBufferSize(yaml.length() + 1)
                                    .build())
                    .composeString(yaml)
                    .filter(MappingNode.class::isInstance)
                    .map(MappingNode.class::cast)
                    .filter(root -> root.getFlowStyle() == FlowStyle.BLOCK)
                    .map(root -> new TopLevelKeys(yaml, root.getValue()));
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    /** The value of a key. */
    Optional<Node> value(String key) {
        return entry(key).map(NodeTuple::getValueNode);
    }

    private Optional<NodeTuple> entry(String key) {
        return entries.stream()
                .filter(entry ->
                        entry.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                .findFirst();
    }

    /**
     * The text with another value of a key whose value is one line.
     *
     * @param after the keys behind which it is written if it is not there, the best first
     */
    String with(String key, String value, List<String> after) {
        Optional<Node> before = value(key);
        if (before.isPresent()) {
            return upTo(start(before.get())) + value + from(end(before.get()));
        }
        int at =
                after.stream()
                        .flatMap(each -> value(each).stream())
                        .findFirst()
                        .map(node -> beforeComments(upTo(end(node))).length())
                        .orElse(yaml.stripTrailing().length());
        int lineEnd = lineEnd(at);
        return yaml.substring(0, lineEnd) + "\n" + key + ": " + value + yaml.substring(lineEnd);
    }

    /** The text without a key whose value is one line, and without the rest of that line. */
    String without(String key) {
        return entry(key)
                .map(entry -> {
                    String before = upTo(start(entry.getKeyNode()));
                    int end = lineEnd(upTo(end(entry.getValueNode())).length());
                    return before + yaml.substring(Math.min(end + 1, yaml.length()));
                })
                .orElse(yaml);
    }

    private int lineEnd(int at) {
        int end = yaml.indexOf('\n', at);
        return end < 0 ? yaml.length() : end;
    }

    /** A value ends where the next key begins; comments before that belong to the key. */
    static String beforeComments(String text) {
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

    private static int start(Node node) {
        return node.getStartMark().orElseThrow().getIndex();
    }

    private static int end(Node node) {
        return node.getEndMark().orElseThrow().getIndex();
    }

    /** The text before a mark; marks count code points. */
    String upTo(int mark) {
        return yaml.substring(0, yaml.offsetByCodePoints(0, mark));
    }

    private String from(int mark) {
        return yaml.substring(yaml.offsetByCodePoints(0, mark));
    }
}
