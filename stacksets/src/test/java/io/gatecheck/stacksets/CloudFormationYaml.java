package io.gatecheck.stacksets;

import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads CloudFormation's YAML, and writes its tags out: {@code !Sub x} as {@code Fn::Sub: x}. */
final class CloudFormationYaml {

    private static final JsonNodeFactory JSON = new JsonMapper().getNodeFactory();
    private static final Set<String> WITHOUT_PREFIX = Set.of("!Ref", "!Condition");

    private CloudFormationYaml() {}

    /** The document as a tree. */
    static JsonNode parse(String yaml) {
        Node root =
                new Compose(LoadSettings.builder().build())
                        .composeString(yaml)
                        .orElseThrow(() -> new IllegalArgumentException("An empty template"));
        return tree(root);
    }

    private static JsonNode tree(Node node) {
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return plain(node);
        }
        String function =
                WITHOUT_PREFIX.contains(tag) ? tag.substring(1) : "Fn::" + tag.substring(1);
        return JSON.objectNode().set(function, plain(node));
    }

    private static JsonNode plain(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence -> {
                ArrayNode array = JSON.arrayNode();
                sequence.getValue().forEach(element -> array.add(tree(element)));
                yield array;
            }
            case MappingNode mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.getValue()
                        .forEach(entry ->
                                object.set(
                                        ((ScalarNode) entry.getKeyNode()).getValue(),
                                        tree(entry.getValueNode())));
                yield object;
            }
            default -> throw new IllegalArgumentException("Unexpected in a template: " + node);
        };
    }

    private static JsonNode scalar(ScalarNode scalar) {
        if (scalar.getTag().equals(Tag.INT)) {
            return JSON.numberNode(Long.parseLong(scalar.getValue()));
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(scalar.getValue()));
        }
        return JSON.stringNode(scalar.getValue());
    }
}
