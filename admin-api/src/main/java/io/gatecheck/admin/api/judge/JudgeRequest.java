package io.gatecheck.admin.api.judge;

import io.gatecheck.admin.api.problem.RefusedRequest;
import io.gatecheck.admin.judge.JsonText;
import io.gatecheck.admin.request.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is to be judged: the document itself, or an object with it as {@code task} and more beside.
 *
 * @param definition the task definition of a described task or an event
 * @param policy a policy document to judge by
 */
record JudgeRequest(JsonNode task, Optional<JsonNode> definition, Optional<String> policy) {

    private static final int MOST_KIB = 256;
    private static final int MOST_BYTES = MOST_KIB * 1024;

    /** Reads a body, and no more of it than may be there. */
    static JudgeRequest read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw RefusedRequest.tooLarge(
                    "The body is larger than %s KiB. Send fewer tasks at once."
                            .formatted(String.valueOf(MOST_KIB)));
        }
        JsonNode root = parse(bytes);
        if (!root.isObject()) {
            throw RefusedRequest.unprocessable("The body is not a JSON object.");
        }
        return root.has("task") ? wrapped(root) : of(root);
    }

    private static JsonNode parse(byte[] bytes) {
        return switch (JsonText.parse("The body", bytes)) {
            case Parsed.Valid<JsonNode>(var root) -> root;
            case Parsed.Invalid<JsonNode>(var message) -> throw RefusedRequest.badRequest(message);
        };
    }

    private static JudgeRequest of(JsonNode task) {
        return new JudgeRequest(task, Optional.empty(), Optional.empty());
    }

    private static JudgeRequest wrapped(JsonNode root) {
        JsonNode definition = root.path("definition");
        JsonNode policy = root.path("policy");
        if (!root.path("task").isObject() || !(isAbsent(definition) || definition.isObject())) {
            throw RefusedRequest.unprocessable("'task' and 'definition' must be JSON objects.");
        }
        if (!isAbsent(policy) && !policy.isString()) {
            throw RefusedRequest.unprocessable("'policy' must be a text with a policy in YAML.");
        }
        return new JudgeRequest(
                root.path("task"),
                isAbsent(definition) ? Optional.empty() : Optional.of(definition),
                isAbsent(policy) ? Optional.empty() : Optional.of(policy.asString()));
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
