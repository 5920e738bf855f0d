package io.gatecheck.local.moto;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A CloudFormation template as it stands in {@code stacksets}, or the part that moto can deploy.
 */
public record MotoTemplate(String body) {

    private static final Path FOLDER = Path.of("..", "stacksets");

    /** The template of the central account. */
    public static MotoTemplate central() {
        return read("central");
    }

    /** The template of the member accounts. */
    public static MotoTemplate member() {
        return read("member");
    }

    /**
     * The template without Lambda functions and whatever refers to one. moto runs functions in
     * Docker only and knows no alias, and the mapping from the queue would take the messages away;
     * the test stands in for all that.
     */
    public MotoTemplate withoutFunctions() {
        Node root = new Compose(LoadSettings.builder().build()).composeString(body).orElseThrow();
        List<NodeTuple> resources = ((MappingNode) value(root, "Resources")).getValue();
        Set<String> out = new HashSet<>();
        while (resources.removeIf(resource -> isOut(resource, out))) {
            // What refers to something that has just been left out goes next time round.
        }
        return new MotoTemplate(text(root));
    }

    private static boolean isOut(NodeTuple resource, Set<String> out) {
        boolean isOut =
                scalars(resource.getValueNode())
                        .anyMatch(text ->
                                text.startsWith("AWS::Lambda::")
                                        || out.contains(text.replaceAll("\\..*", "")));
        return isOut && out.add(((ScalarNode) resource.getKeyNode()).getValue());
    }

    private static Stream<String> scalars(Node node) {
        return switch (node) {
            case ScalarNode scalar -> Stream.of(scalar.getValue());
            case SequenceNode sequence ->
                    sequence.getValue().stream().flatMap(MotoTemplate::scalars);
            case MappingNode mapping ->
                    mapping.getValue().stream().flatMap(tuple -> scalars(tuple.getValueNode()));
            default -> Stream.empty();
        };
    }

    private static Node value(Node mapping, String key) {
        return ((MappingNode) mapping)
                .getValue().stream()
                        .filter(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .getValueNode();
    }

    private static String text(Node root) {
        var out = new StringWriter();
        var writer =
                new StreamDataWriter() {
                    @Override
                    public void write(String text) {
                        out.write(text);
                    }

                    @Override
                    public void write(String text, int offset, int length) {
                        out.write(text, offset, length);
                    }
                };
        new Dump(DumpSettings.builder().build()).dumpNode(root, writer);
        return out.toString();
    }

    private static MotoTemplate read(String folder) {
        Path file = FOLDER.resolve(folder).resolve("template.yaml");
        try {
            return new MotoTemplate(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
