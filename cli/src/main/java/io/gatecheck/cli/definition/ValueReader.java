package io.gatecheck.cli.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads JSON and YAML; the intrinsic functions of CloudFormation in either of their forms. */
final class ValueReader {

    private static final int MOST_VALUES = 500_000;

    private int values;

    private ValueReader() {}

    /**
     * The value that a text holds.
     *
     * @throws UnreadableFile if it is neither valid JSON nor valid YAML
     */
    static Value read(String text) {
        boolean json = text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        // Read at once: the library fails on a character that lies across the edge of its buffer.
        LoadSettings settings =
                LoadSettings.builder()
                        .setCodePointLimit(Math.max(text.length(), 1))
                        .setBufferSize(text.length() + 1)
                        .build();
        try {
            Optional<Node> root =
                    new Composer(settings, events(settings, json ? text.replace('\t', ' ') : text))
                            .getSingleNode();
            return root.map(node -> new ValueReader().value(node, 0)).orElse(new Value.Nothing(1));
        } catch (MarkedYamlEngineException e) {
            String place =
                    e.getProblemMark()
                            .map(mark ->
                                    " (line %s, column %s)"
                                            .formatted(mark.getLine() + 1, mark.getColumn() + 1))
                            .orElse("");
            throw new UnreadableFile("it is neither valid JSON nor valid YAML" + place, e);
        } catch (YamlEngineException | IllegalArgumentException e) {
            // The second is thrown if a tag has spaces in it, by %20.
            throw new UnreadableFile("it is neither valid JSON nor valid YAML", e);
        }
    }

    private static Parser events(LoadSettings settings, String text) {
        return new NestingLimit(new ParserImpl(settings, new StreamReader(settings, text)));
    }

    private Value value(Node node, int depth) {
        if (++values > MOST_VALUES || depth > NestingLimit.DEEPEST) {
            throw new UnreadableFile("it is too large, or its aliases are circular");
        }
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        String tag = node.getTag().getValue();
        if (tag.startsWith("!")) {
            return intrinsic(tag.substring(1), untagged(node, line, depth), line);
        }
        Value plain = untagged(node, line, depth);
        if (plain instanceof Value.Mapping(var fields, var _) && fields.size() == 1) {
            var only = fields.entrySet().iterator().next();
            if (only.getKey().equals("Ref") || Macros.isFunction(only.getKey())) {
                return intrinsic(only.getKey().replace("Fn::", ""), only.getValue(), line);
            }
        }
        return plain;
    }

    private Value untagged(Node node, int line, int depth) {
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, line, depth);
            case SequenceNode sequence -> {
                List<Value> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
                yield new Value.Items(items, line);
            }
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> new Value.Nothing(line);
            case ScalarNode scalar -> new Value.Text(scalar.getValue(), line);
            default -> new Value.Nothing(line);
        };
    }

    private Value mapping(MappingNode mapping, int line, int depth) {
        Map<String, Value> fields = new LinkedHashMap<>();
        Optional<Value> merged = Optional.empty();
        for (NodeTuple entry : mapping.getValue()) {
            Value value = value(entry.getValueNode(), depth + 1);
            if (MergeKey.is(entry.getKeyNode())) {
                merged = Optional.of(value);
            } else {
                String key =
                        entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                fields.put(key, value);
            }
        }
        return merged.map(source -> MergeKey.merge(source, fields, line))
                .orElseGet(() -> new Value.Mapping(fields, line));
    }

    /** What can be said of an intrinsic function without deploying anything. */
    private static Value intrinsic(String name, Value argument, int line) {
        if (name.equals("Ref") && argument.text().equals("AWS::NoValue")) {
            return new Value.Nothing(line);
        }
        if (name.equals("Sub")
                && argument instanceof Value.Text
                && !argument.text().contains("${")) {
            return argument;
        }
        if (name.equals("If")
                && argument instanceof Value.Items(var parts, var _)
                && parts.size() == 3) {
            int height = Math.max(parts.get(1).decisions(), parts.get(2).decisions());
            return height < 2
                    ? new Value.Either(parts.get(1), parts.get(2), height, line)
                    : new Value.Deployed(line);
        }
        return new Value.Deployed(line);
    }
}
