package io.gatecheck.local.organization;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.ecs.TaskEventReader;
import io.gatecheck.ecs.TaskReading;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.PoliciesInForce;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.evaluator.composition.EvaluatorComposition;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.TaskFacts;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StarterPolicies;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.TaskMerge;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskService;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.yaml.YamlPolicyParser;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What all starter policies say of tasks, whichever organization the tasks run in. */
final class Verdicts {

    private static final List<CompiledPolicy> POLICIES = starterPolicies();

    private final TaskEventReader reader = new TaskEventReader();
    private final TaskFacts facts;

    /**
     * @param clients look into the accounts of the organization
     * @param accounts those of the organization
     */
    Verdicts(MemberClients clients, AccountDirectory accounts) {
        this.facts =
                new TaskFacts(
                        EvaluatorComposition.sources(clients, accounts, Ticker.systemTicker()));
    }

    /**
     * One verdict, as far as it may not differ between organizations.
     *
     * @param verdict with what was read, but for what differs from task to task
     */
    record Said(String policy, Optional<String> container, String verdict) {

        static Said of(Judgement judgement) {
            return new Said(
                    judgement.policy().document().id().value(),
                    judgement.container(),
                    text(judgement.verdict()));
        }

        private static String text(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Pass() -> "PASS";
                case Verdict.Skip() -> "SKIP";
                case Verdict.Fail(var because, var _) ->
                        "FAIL " + because.unmet() + " " + because.offendingValue();
                case Verdict.Exempt(var exemption, var _) -> "EXEMPT " + exemption.id();
                case Verdict.Unknown(var _, var missing) -> "UNKNOWN " + missing;
                case Verdict.Error(var why) -> "ERROR " + why;
            };
        }
    }

    /** The verdicts on the tasks of these events, by the name of their service or family. */
    Map<String, Set<Said>> on(List<String> events) {
        Map<String, Set<Said>> said = new HashMap<>();
        fetch(events)
                .forEach((request, known) ->
                        said.put(
                                request.task().place().service().value(),
                                said(request.task(), known)));
        return said;
    }

    /** What is known of an event's task. */
    Facts facts(String event) {
        return fetch(List.of(event)).values().iterator().next();
    }

    /** The facets that could not be had of some of these events' tasks. */
    Set<Facet> unreadable(List<String> events) {
        return fetch(events).entrySet().stream()
                .map(entry -> snapshot(entry.getKey().task(), entry.getValue()))
                .flatMap(snapshot -> snapshot.missing().facets().entrySet().stream())
                .filter(missing -> !missing.getValue().equals(TaskService.NONE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<FactRequest, Facts> fetch(List<String> events) {
        Set<Facet> all = EnumSet.allOf(Facet.class);
        return facts.fetch(
                        events.stream().map(event -> new FactRequest(started(event), all)).toList())
                .facts();
    }

    private static Set<Said> said(ObservedTask task, Facts facts) {
        return new JudgeWithExemptions(List.of())
                .judge(snapshot(task, facts), POLICIES, task.at()).stream()
                        .map(Said::of)
                        .collect(Collectors.toSet());
    }

    private static TaskSnapshot snapshot(ObservedTask task, Facts facts) {
        var root = new AccountPath(List.of(new OrganizationalUnit(new UnitId("r-root"), "Root")));
        var account = new Account(task.account(), "any", root, Map.of());
        return TaskMerge.snapshot(task, account, facts, _ -> Optional.of(account));
    }

    private ObservedTask started(String event) {
        if (reader.read(event) instanceof TaskReading.Started(var task)) {
            return task;
        }
        throw new IllegalArgumentException("No task is started: " + reader.read(event));
    }

    private static List<CompiledPolicy> starterPolicies() {
        List<PolicyVersion> versions =
                StarterPolicies.documents().entrySet().stream()
                        .map(policy ->
                                new PolicyVersion(
                                        policy.getKey(),
                                        1,
                                        policy.getValue(),
                                        Instant.EPOCH,
                                        "test"))
                        .toList();
        var compiler = new CelPolicyCompiler(new YamlPolicyParser());
        return PoliciesInForce.of(new PolicyBundle(1, versions), compiler).policies();
    }
}
