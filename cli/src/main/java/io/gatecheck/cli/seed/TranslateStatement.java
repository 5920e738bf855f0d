package io.gatecheck.cli.seed;

import static io.gatecheck.cli.seed.AllowedValues.quoted;

import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.cli.seed.Translation.Translated;
import io.gatecheck.cli.seed.Translation.Untranslatable;
import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.yaml.YamlPolicyParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns one statement of the seed project into a policy document that compiles. */
final class TranslateStatement {

    private final CelPolicyCompiler compiler = new CelPolicyCompiler(new YamlPolicyParser());

    Translation translate(Statement statement) {
        try {
            Requirement requirement = Meaning.of(statement);
            List<String> notes = new ArrayList<>(requirement.notes());
            String action = action(statement, notes);
            String yaml = document(statement, requirement, action, notes);
            PolicyId id = new PolicyId(statement.policyId());
            return switch (compiler.compile(
                    new PolicyVersion(id, 1, yaml, Instant.EPOCH, "import"))) {
                case CompilationResult.Compiled(var _) -> new Translated(statement, yaml, notes);
                case CompilationResult.Rejected(var problems) ->
                        new Untranslatable(statement, problems.getFirst().message());
            };
        } catch (Refusal e) {
            return new Untranslatable(statement, String.valueOf(e.getMessage()));
        }
    }

    /** The lines of the document that say what follows. */
    private static String action(Statement statement, List<String> notes) {
        return switch (statement.action()) {
            case "alert" -> "action: alert";
            case "terminate" -> {
                notes.add(
                        "The action 'terminate' became 'stop', with limits: only tasks in which no container"
                                + " has started, and at most 20 per hour in an account; the seed project"
                                + " stops any task. Gatecheck does not stop tasks yet: until it does,"
                                + " 'stop' records and alerts like 'alert'.");
                yield "action: stop\nstop: {only: before-running, maxPerHour: 20}";
            }
            case "" -> "action: audit";
            default ->
                    throw new Refusal(
                            "'"
                                    + statement.action()
                                    + "' is not a valid action; write alert or terminate");
        };
    }

    private static String document(
            Statement statement, Requirement requirement, String action, List<String> notes) {
        String comments =
                notes.stream().map(note -> "# Note: " + note + "\n").collect(Collectors.joining());
        String when = requirement.when().map(text -> "when: " + quoted(text) + "\n").orElse("");
        String each = requirement.eachContainer() ? "each: container\n" : "";
        String subject =
                requirement.eachContainer()
                        ? "{task.service.name}, container {container.name}"
                        : "{task.service.name}";
        return """
        # Imported from statement %s of a task_policy.json.
        %sid: %s
        title: %s
        severity: medium
        category: imported
        description: %s
        %s%srequire: %s
        message: %s
        %s
        remediation:
          text: %s
        """
                .formatted(
                        statement.number(),
                        comments,
                        statement.policyId(),
                        quoted(statement.attribute() + " must have an allowed value"),
                        quoted(
                                "Imported: %s, %s, allowed %s."
                                        .formatted(
                                                statement.attribute(),
                                                statement.type(),
                                                statement.allowed())),
                        when,
                        each,
                        quoted(requirement.require()),
                        quoted(
                                subject
                                        + ": {"
                                        + requirement.shown()
                                        + "} is not an allowed "
                                        + statement.attribute()),
                        action,
                        quoted("Set " + statement.attribute() + " to an allowed value."));
    }
}
