package io.gatecheck.yaml;

import io.gatecheck.policy.Action;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.MessageTemplate;
import io.gatecheck.policy.MessageTemplate.Part;
import io.gatecheck.policy.Parameter;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyMetadata;
import io.gatecheck.policy.PolicyTest;
import io.gatecheck.policy.Remediation;
import io.gatecheck.policy.Rollout;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.Severity;
import io.gatecheck.policy.StopLimits;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one policy out of the tree of its document. */
final class PolicyReader {

    static final List<String> KEYS =
            List.of(
                    "id",
                    "title",
                    "severity",
                    "category",
                    "description",
                    "frameworks",
                    "scope",
                    "params",
                    "when",
                    "each",
                    "require",
                    "message",
                    "action",
                    "stop",
                    "observeUntil",
                    "enabled",
                    "remediation",
                    "tests");
    private static final int MOST_SHOWN = 20;

    private final DocumentProblems problems;
    private final ExpressionReader expressions;
    private final ScopeReader scopes;
    private final ParametersReader parameters;
    private final StopLimitsReader stops;
    private final RolloutReader rollouts;
    private final RemediationReader remediations;
    private final PolicyTestReader tests;

    PolicyReader(String text, DocumentProblems problems, TaskExamples examples) {
        this.problems = problems;
        this.expressions = new ExpressionReader(text);
        this.scopes = new ScopeReader(problems);
        this.parameters = new ParametersReader(problems);
        this.stops = new StopLimitsReader(problems);
        this.rollouts = new RolloutReader(problems);
        this.remediations = new RemediationReader(problems);
        this.tests = new PolicyTestReader(problems, examples, parameters);
    }

    ParsedDocument read(Node root) {
        Section policy = new Section(root, KEYS, problems);
        Optional<PolicyId> id = id(policy);
        Optional<String> title = policy.required("title");
        Optional<Severity> severity = policy.oneOf("severity", Severity.class);
        Optional<String> category = policy.required("category");
        Optional<String> description = policy.required("description");
        List<String> frameworks = policy.list("frameworks", List.of(), text -> text);
        Scope scope = policy.node("scope").map(scopes::read).orElse(Scope.ORGANIZATION);
        List<Parameter> declared =
                policy.node("params").map(parameters::declared).orElse(List.of());
        Optional<Expression> when = policy.scalar("when").map(expressions::read);
        boolean each = each(policy);
        Optional<Expression> require =
                policy.required("require")
                        .flatMap(_ -> policy.scalar("require"))
                        .map(expressions::read);
        Optional<MessageTemplate> message =
                policy.required("message")
                        .flatMap(_ -> policy.scalar("message"))
                        .flatMap(this::message);
        Optional<Action> action = policy.oneOf("action", Action.class);
        Optional<StopLimits> stop = stops.read(policy.node("stop"), action);
        Rollout rollout = rollouts.read(policy);
        Optional<Remediation> remediation = remediation(policy);
        List<PolicyTest> examples =
                policy.node("tests").map(node -> tests.read(node, declared)).orElse(List.of());

        if (!problems.found().isEmpty()) {
            return new ParsedDocument.Malformed(problems.found());
        }
        return new ParsedDocument.WellFormed(
                new PolicyDocument(
                        id.orElseThrow(),
                        new PolicyMetadata(
                                title.orElseThrow(),
                                severity.orElseThrow(),
                                category.orElseThrow(),
                                frameworks,
                                description.orElseThrow().strip()),
                        scope,
                        declared,
                        when,
                        each,
                        require.orElseThrow(),
                        message.orElseThrow(),
                        action.orElseThrow(),
                        stop,
                        rollout,
                        remediation.orElseThrow(),
                        examples));
    }

    private Optional<PolicyId> id(Section policy) {
        Optional<String> text = policy.required("id");
        if (text.isPresent() && !PolicyId.matches(text.get())) {
            problems.add(
                    policy.node("id").orElseThrow(),
                    "An id must consist of lower-case words with hyphens between them, at most 64 characters, such as no-public-ip.");
            return Optional.empty();
        }
        return text.map(PolicyId::new);
    }

    private boolean each(Section policy) {
        Optional<ScalarNode> each = policy.scalar("each");
        each.filter(subject -> !subject.getValue().equals("container"))
                .ifPresent(subject ->
                        problems.add(
                                subject,
                                "The only value of 'each' is container. Leave the key out to judge each task once, as"
                                        + " a whole."));
        return each.isPresent();
    }

    private Optional<MessageTemplate> message(ScalarNode node) {
        Optional<MessageTemplate> template = expressions.template(node);
        if (template.isEmpty()) {
            problems.add(
                    node,
                    "A '{' in the message has no closing '}'. Write {task.service.name} to show a value.");
        }
        long values =
                template.stream()
                        .flatMap(message -> message.parts().stream())
                        .filter(Part.Interpolation.class::isInstance)
                        .count();
        if (values > MOST_SHOWN) {
            problems.add(node, "A message can show at most " + MOST_SHOWN + " values.");
        }
        return template;
    }

    private Optional<Remediation> remediation(Section policy) {
        if (policy.node("remediation").isEmpty()) {
            policy.required("remediation");
        }
        return policy.node("remediation").flatMap(remediations::read);
    }
}
