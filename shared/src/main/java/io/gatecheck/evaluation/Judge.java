package io.gatecheck.evaluation;

import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.Facet;
import io.gatecheck.task.FieldSet;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The one judge: says what a policy says about a task, wherever that is asked. The evaluator adds
 * exemptions; the examples of authors, and files that are checked, have none.
 */
public final class Judge {

    private static final TaskField CONTAINERS = TaskField.of(Task.class, "containers");

    private Judge() {}

    /**
     * Judges a task by a policy; a policy for each container gives one judgement a container.
     *
     * @param parameters those of the policy where the task runs
     */
    public static List<Judgement> judge(
            CompiledPolicy policy, Task task, Parameters parameters, MissingFacts missing) {
        if (!policy.document().eachContainer()) {
            return List.of(judge(policy, new Subject(task, Optional.empty(), parameters, missing)));
        }
        Optional<MissingReason> noContainers = noContainers(task, missing);
        if (noContainers.isPresent()) {
            return List.of(
                    new Judgement(
                            policy,
                            new Subject(task, Optional.empty(), parameters, missing),
                            new Verdict.Unknown(
                                    FieldSet.of(List.of(CONTAINERS)),
                                    Map.of(Facet.DEFINITION, noContainers.get()))));
        }
        boolean readsOthers = policy.reads(CONTAINERS);
        return IntStream.range(0, task.containers().size())
                .mapToObj(number ->
                        new Subject(
                                task,
                                Optional.of(task.containers().get(number)),
                                parameters,
                                readsOthers ? missing : missing.ofContainer(number)))
                .map(subject -> judge(policy, subject))
                .toList();
    }

    /** Why there is no container to judge; a policy that found none has decided nothing. */
    private static Optional<MissingReason> noContainers(Task task, MissingFacts missing) {
        Optional<MissingReason> unknown = missing.reason(CONTAINERS);
        return unknown.isPresent() || !task.containers().isEmpty()
                ? unknown
                : Optional.of(
                        Optional.ofNullable(missing.facets().get(Facet.DEFINITION))
                                .orElseGet(() ->
                                        MissingReason.permanent(
                                                "its task definition has no containers")));
    }

    private static Judgement judge(CompiledPolicy policy, Subject subject) {
        return new Judgement(
                policy,
                subject,
                policy.when()
                        .flatMap(when -> notApplicable(when, subject))
                        .orElseGet(() -> required(policy, subject)));
    }

    /** The verdict that {@code when} alone decides, or empty if the policy applies. */
    private static Optional<Verdict> notApplicable(Condition when, Subject subject) {
        return switch (when.ask(subject)) {
            case Answer.Holds() -> Optional.empty();
            case Answer.Broken(var _) -> Optional.of(new Verdict.Skip());
            case Answer.Failed(var why) -> Optional.of(new Verdict.Error(why));
            case Answer.Undecided() -> Optional.of(unknown(when, subject));
        };
    }

    private static Verdict required(CompiledPolicy policy, Subject subject) {
        return switch (policy.require().ask(subject)) {
            case Answer.Holds() -> new Verdict.Pass();
            case Answer.Broken(var because) ->
                    new Verdict.Fail(because, policy.message().of(subject));
            case Answer.Failed(var why) -> new Verdict.Error(why);
            case Answer.Undecided() -> unknown(policy.require(), subject);
        };
    }

    private static Verdict unknown(Condition condition, Subject subject) {
        return new Verdict.Unknown(condition.fields(), subject.missing().among(condition.fields()));
    }
}
