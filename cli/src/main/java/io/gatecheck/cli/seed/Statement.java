package io.gatecheck.cli.seed;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * One statement of the seed project.
 *
 * @param number its place in the file, counted from 1
 * @param type {@code exact} if none is given
 * @param action empty if none is given: a violation is only logged
 */
record Statement(int number, String attribute, String type, String action, List<JsonNode> allowed) {

    Statement {
        allowed = List.copyOf(allowed);
    }

    static Statement read(int number, JsonNode node) {
        return new Statement(
                number,
                node.path("attribute").asString(""),
                node.path("type").asString("exact"),
                node.path("action").asString(""),
                node.path("allowed_values").valueStream().toList());
    }

    /** The id of the policy that it becomes. */
    String policyId() {
        String words =
                attribute
                        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String place = number < 10 ? "0" + number : String.valueOf(number);
        return "seed-" + place + "-" + (words.isEmpty() ? "statement" : words);
    }

    /** The statement as messages point at it. */
    String place() {
        return "statement "
                + number
                + " ("
                + (attribute.isEmpty() ? "no attribute" : attribute)
                + ")";
    }

    boolean allows(String text) {
        return allowed.stream()
                .anyMatch(value -> value.isString() && value.asString().equals(text));
    }
}
