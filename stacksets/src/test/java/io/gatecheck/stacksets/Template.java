package io.gatecheck.stacksets;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A CloudFormation template.
 *
 * @param file where it stands, for tools that read it themselves
 * @param tree its content, functions in their long form
 */
record Template(Path file, JsonNode tree) {

    /** The template of the central account. */
    static Template central() {
        return read(Path.of("central", "template.yaml"));
    }

    /** The template of a member account. */
    static Template member() {
        return read(Path.of("member", "template.yaml"));
    }

    private static Template read(Path file) {
        try {
            return new Template(file, CloudFormationYaml.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The properties of a resource. */
    JsonNode properties(String logicalId) {
        return resource(logicalId).required("Properties");
    }

    /** A resource with its conditions and policies. */
    JsonNode resource(String logicalId) {
        return tree.required("Resources").required(logicalId);
    }

    /** The resources of a type, by logical id. */
    Map<String, JsonNode> resourcesOf(String type) {
        return tree.required("Resources").properties().stream()
                .filter(entry -> entry.getValue().required("Type").stringValue().equals(type))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
