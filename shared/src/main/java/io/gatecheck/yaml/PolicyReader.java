package io.gatecheck.yaml;

import io.gatecheck.policy.Action;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.MessageTemplate;
import io.gatecheck.policy.MessageTemplate.Part;
import io.gatecheck.policy.Parameter;
import io.gatecheck.policy.Parameters;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyTest;
import io.gatecheck.policy.PolicyTest.Expectation;
import io.gatecheck.policy.Remediation;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.Severity;
import io.gatecheck.policy.StopLimits;
import io.gatecheck.policy.StopLimits.Only;
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
                    "remediation",
                    "tests");
    static final List<String> STOP_KEYS = List.of("only", "maxPerHour");
    static final List<String> REMEDIATION_KEYS = List.of("text", "url", "snippets");
    static final List<String> SNIPPET_KEYS = List.of("cloudformation", "terraform", "cli");
    static final List<String> TEST_KEYS = List.of("name", "given", "expect");
    static final List<String> GIVEN_KEYS = List.of("task", "params");

    private static final int MOST_SHOWN = 20;

    private final DocumentProblems problems;
    private final ExpressionReader expressions;
    private final TaskExamples examples;
    private final ScopeReader scopes;
    private final ParametersReader parameters;

    PolicyReader(String text, DocumentProblems problems, TaskExamples examples) {
        this.problems = problems;
        this.expressions = new ExpressionReader(text);
        this.examples = examples;
        this.scopes = new ScopeReader(problems);
        this.parameters = new ParametersReader(problems);
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
        Optional<StopLimits> stop = stop(policy, action);
        Optional<Remediation> remediation = remediation(policy);
        List<PolicyTest> tests =
                policy.node("tests").map(node -> tests(node, declared)).orElse(List.of());

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
                        declared,
                        when,
                        each,
                        require.orElseThrow(),
                        message.orElseThrow(),
                        action.orElseThrow(),
                        stop,
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

    private Optional<MessageTemplate> message(ScalarNode node) {
        Optional<MessageTemplate> template = expressions.template(node);
        if (template.isEmpty()) {
            problems.add(
                    node, "A '{' in the message has no '}'. Write {task.service} to show a value.");
        }
        long values =
                template.stream()
                        .flatMap(message -> message.parts().stream())
                        .filter(Part.Value.class::isInstance)
                        .count();
        if (values > MOST_SHOWN) {
            problems.add(node, "A message shows at most " + MOST_SHOWN + " values.");
        }
        return template;
    }

    private Optional<StopLimits> stop(Section policy, Optional<Action> action) {
        Optional<Node> node = policy.node("stop");
        if (action.isEmpty() || action.get() != Action.STOP) {
            node.filter(_ -> action.isPresent())
                    .ifPresent(limits ->
                            problems.add(
                                    limits, "Limits for stopping stand only beside action: stop."));
            return Optional.empty();
        }
        if (node.isEmpty()) {
            return Optional.of(StopLimits.DEFAULT);
        }
        Section stop = new Section(node.get(), STOP_KEYS, problems);
        Only only =
                stop.node("only")
                        .flatMap(_ -> stop.oneOf("only", Only.class))
                        .orElse(StopLimits.DEFAULT.only());
        int most =
                stop.whole("maxPerHour", 1, StopLimits.MOST_PER_HOUR)
                        .orElse(StopLimits.DEFAULT.maxPerHour());
        return Optional.of(new StopLimits(only, most));
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

    private List<PolicyTest> tests(Node node, List<Parameter> declared) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(node, "Here a list of tests is expected.");
            return List.of();
        }
        return sequence.getValue().stream().flatMap(item -> test(item, declared).stream()).toList();
    }

    private Optional<PolicyTest> test(Node node, List<Parameter> declared) {
        Section test = new Section(node, TEST_KEYS, problems);
        Optional<String> name = test.required("name");
        Optional<Expectation> expect = test.oneOf("expect", Expectation.class);
        if (test.node("given").isEmpty()) {
            problems.add(node, "The key 'given' is missing.");
        }
        Optional<Section> given =
                test.node("given").map(value -> new Section(value, GIVEN_KEYS, problems));
        Optional<Task> task = given.flatMap(section -> examples.task(section, problems));
        Parameters values =
                parameters.given(given.flatMap(section -> section.node("params")), declared);
        return name.isPresent() && expect.isPresent() && task.isPresent()
                ? Optional.of(
                        new PolicyTest(
                                name.get(),
                                task.get(),
                                values,
                                expect.get(),
                                DocumentProblems.position(node)))
                : Optional.empty();
    }
}
