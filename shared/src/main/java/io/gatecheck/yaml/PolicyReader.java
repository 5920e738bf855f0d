package io.gatecheck.yaml;

import io.gatecheck.policy.Action;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.MessageTemplate;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyTest;
import io.gatecheck.policy.PolicyTest.Expectation;
import io.gatecheck.policy.Remediation;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.policy.Severity;
import io.gatecheck.task.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one policy out of the tree of its document. */
final class PolicyReader {

    private static final List<String> KEYS =
            List.of(
                    "id",
                    "title",
                    "severity",
                    "category",
                    "description",
                    "frameworks",
                    "scope",
                    "when",
                    "each",
                    "require",
                    "message",
                    "action",
                    "remediation",
                    "tests");
    private static final List<String> SCOPE_KEYS =
            List.of("include", "exclude", "regions", "clusters", "services");
    private static final List<String> REMEDIATION_KEYS = List.of("text", "url", "snippets");
    private static final List<String> SNIPPET_KEYS = List.of("cloudformation", "terraform", "cli");
    private static final List<String> TEST_KEYS = List.of("name", "given", "expect");

    private final DocumentProblems problems;
    private final ExpressionReader expressions;
    private final TaskExamples examples;

    PolicyReader(String text, DocumentProblems problems, TaskExamples examples) {
        this.problems = problems;
        this.expressions = new ExpressionReader(text);
        this.examples = examples;
    }

    ParsedDocument read(Node root) {
        Section policy = new Section(root, KEYS, problems);
        Optional<PolicyId> id = id(policy);
        Optional<String> title = policy.required("title");
        Optional<Severity> severity = policy.oneOf("severity", Severity.class);
        Optional<String> category = policy.required("category");
        Optional<String> description = policy.required("description");
        List<String> frameworks = policy.list("frameworks", List.of(), text -> text);
        Scope scope = policy.node("scope").map(this::scope).orElse(Scope.ORGANIZATION);
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
        Optional<Remediation> remediation = remediation(policy);
        List<PolicyTest> tests = policy.node("tests").map(this::tests).orElse(List.of());

        if (!problems.found().isEmpty()) {
            return new ParsedDocument.Malformed(problems.found());
        }
        return new ParsedDocument.WellFormed(
                new PolicyDocument(
                        id.orElseThrow(),
                        title.orElseThrow(),
                        severity.orElseThrow(),
                        category.orElseThrow(),
                        description.orElseThrow().strip(),
                        frameworks,
                        scope,
                        when,
                        each,
                        require.orElseThrow(),
                        message.orElseThrow(),
                        action.orElseThrow(),
                        remediation.orElseThrow(),
                        tests));
    }

    private Optional<PolicyId> id(Section policy) {
        Optional<String> text = policy.required("id");
        if (text.isPresent() && !PolicyId.matches(text.get())) {
            problems.add(
                    policy.node("id").orElseThrow(),
                    "An id is made of lower-case words with hyphens, at most 64 characters, such as no-public-ip.");
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
                                "A policy is judged once a task, or for each 'container'; leave the key out or"
                                        + " write container."));
        return each.isPresent();
    }

    private Scope scope(Node node) {
        Section scope = new Section(node, SCOPE_KEYS, problems);
        List<Glob> anywhere = List.of(Glob.ANY);
        return new Scope(
                scope.list("include", Scope.ORGANIZATION.include(), ScopeTarget::parse),
                scope.list("exclude", List.of(), ScopeTarget::parse),
                scope.list("regions", anywhere, Glob::new),
                scope.list("clusters", anywhere, Glob::new),
                scope.list("services", anywhere, Glob::new));
    }

    private Optional<MessageTemplate> message(ScalarNode node) {
        Optional<MessageTemplate> template = expressions.template(node);
        if (template.isEmpty()) {
            problems.add(
                    node, "A '{' in the message has no '}'. Write {task.service} to show a value.");
        }
        return template;
    }

    private Optional<Remediation> remediation(Section policy) {
        Optional<Node> node = policy.node("remediation");
        if (node.isEmpty()) {
            policy.required("remediation");
            return Optional.empty();
        }
        Section remediation = new Section(node.get(), REMEDIATION_KEYS, problems);
        Map<String, String> snippets = new LinkedHashMap<>();
        remediation
                .node("snippets")
                .map(value -> new Section(value, SNIPPET_KEYS, problems))
                .ifPresent(section ->
                        SNIPPET_KEYS.forEach(tool ->
                                section.text(tool)
                                        .ifPresent(code -> snippets.put(tool, code.strip()))));
        Optional<String> url = remediation.text("url");
        url.filter(address -> !address.startsWith("https://"))
                .ifPresent(_ ->
                        problems.add(
                                remediation.node("url").orElseThrow(),
                                "The address must start with https://."));
        return remediation
                .required("text")
                .map(text -> new Remediation(text.strip(), url, snippets));
    }

    private List<PolicyTest> tests(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(node, "Here a list of tests is expected.");
            return List.of();
        }
        return sequence.getValue().stream().flatMap(item -> test(item).stream()).toList();
    }

    private Optional<PolicyTest> test(Node node) {
        Section test = new Section(node, TEST_KEYS, problems);
        Optional<String> name = test.required("name");
        Optional<Expectation> expect = test.oneOf("expect", Expectation.class);
        Optional<Node> given = test.node("given");
        if (given.isEmpty()) {
            problems.add(node, "The key 'given' is missing.");
        }
        Optional<Task> task = given.flatMap(value -> examples.task(value, problems));
        return name.isPresent() && expect.isPresent() && task.isPresent()
                ? Optional.of(
                        new PolicyTest(
                                name.get(),
                                task.get(),
                                expect.get(),
                                DocumentProblems.position(node)))
                : Optional.empty();
    }
}
