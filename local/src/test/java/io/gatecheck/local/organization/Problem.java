package io.gatecheck.local.organization;

import io.gatecheck.cases.TaskCase;
import io.gatecheck.cases.TaskCase.CaseContainer;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.violation.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a violation is about, as far as the cases say it. */
record Problem(AccountId account, PolicyId policy, String service, Optional<String> container) {

    /** Breaking it is recorded, and nobody is told. */
    private static final PolicyId AUDITED = new PolicyId("cpu-memory-range");

    /** What must be found when the task of a case runs in an account. */
    static Stream<Problem> expected(AccountId account, TaskCase taskCase) {
        return taskCase.breaks().stream()
                .flatMap(policy ->
                        containers(policy, taskCase)
                                .map(container ->
                                        new Problem(account, policy, taskCase.name(), container)));
    }

    /** Those of which people are told. */
    static List<Problem> thatAreTold(List<Problem> problems) {
        return problems.stream().filter(problem -> !problem.policy.equals(AUDITED)).toList();
    }

    static Problem of(Violation violation) {
        return new Problem(
                violation.place().account(),
                violation.policy().id(),
                violation.place().service().value(),
                violation.container());
    }

    /** The containers that break a policy; the whole task where it is not about containers. */
    private static Stream<Optional<String>> containers(PolicyId policy, TaskCase taskCase) {
        return switch (policy.value()) {
            case "approved-image-registries" ->
                    named(taskCase, one -> !one.image().startsWith(TaskCase.REGISTRY));
            case "logging-configured" -> named(taskCase, one -> one.logDriver().isEmpty());
            case "no-privileged-containers" -> named(taskCase, CaseContainer::privileged);
            default -> Stream.of(Optional.empty());
        };
    }

    private static Stream<Optional<String>> named(
            TaskCase taskCase, Predicate<CaseContainer> breaks) {
        List<CaseContainer> containers = taskCase.containers();
        return containers.stream().filter(breaks).map(CaseContainer::name).map(Optional::of);
    }
}
