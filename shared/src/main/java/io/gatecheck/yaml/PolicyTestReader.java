package io.gatecheck.yaml;

import io.gatecheck.policy.Parameter;
import io.gatecheck.policy.Parameters;
import io.gatecheck.policy.PolicyTest;
import io.gatecheck.policy.PolicyTest.Expectation;
import io.gatecheck.task.Task;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the examples that an author gives with a policy. */
final class PolicyTestReader {

    static final List<String> KEYS = List.of("name", "given", "expect");
    static final List<String> GIVEN_KEYS = List.of("task", "missing", "params");

    private final DocumentProblems problems;
    private final TaskExamples examples;
    private final ParametersReader parameters;

    PolicyTestReader(
            DocumentProblems problems, TaskExamples examples, ParametersReader parameters) {
        this.problems = problems;
        this.examples = examples;
        this.parameters = parameters;
    }

    /**
     * @param declared the parameters of the policy, to which an example can give other values
     */
    List<PolicyTest> read(Node node, List<Parameter> declared) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(node, "Expected a list of tests.");
            return List.of();
        }
        return sequence.getValue().stream().flatMap(item -> test(item, declared).stream()).toList();
    }

    private Optional<PolicyTest> test(Node node, List<Parameter> declared) {
        Section test = new Section(node, KEYS, problems);
        Optional<String> name = test.required("name");
        Optional<Expectation> expect = test.oneOf("expect", Expectation.class);
        test.mustHave("given", node);
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
                                MissingExamples.of(given.get(), task.get()),
                                values,
                                expect.get(),
                                DocumentProblems.position(node)))
                : Optional.empty();
    }
}
