package io.gatecheck.local.organization;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.PoliciesInForce;
import io.gatecheck.evaluation.PolicyEvaluator;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.evaluator.event.ParsedEvent;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.event.TaskEventParser;
import io.gatecheck.evaluator.facts.EffectiveTask;
import io.gatecheck.evaluator.facts.FetchedFacts;
import io.gatecheck.evaluator.facts.TaskFacts;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.task.Facet;
import io.gatecheck.yaml.StarterPolicies;
import io.gatecheck.yaml.YamlPolicyParser;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What all starter policies say of tasks, whichever organization the tasks run in. */
final class Verdicts {

    private static final List<CompiledPolicy> POLICIES = starterPolicies();

    private final TaskEventParser parser = new TaskEventParser();
    private final TaskFacts facts;

    /**
     * @param clients look into the accounts of the organization
     * @param accounts those of the organization
     */
    Verdicts(MemberClients clients, AccountDirectory accounts) {
        this.facts = new TaskFacts(clients, accounts, Ticker.systemTicker());
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
                case Verdict.Unknown(var missing) -> "UNKNOWN " + missing;
                case Verdict.Error(var why) -> "ERROR " + why;
            };
        }
    }

    /** The verdicts on the tasks of these events, by the name of their service or family. */
    Map<String, Set<Said>> on(List<String> events) {
        List<TaskEvent> launches = launches(events);
        List<FetchedFacts> fetched = fetch(launches);
        return IntStream.range(0, launches.size())
                .boxed()
                .collect(
                        Collectors.toMap(
                                i -> launches.get(i).place().service(),
                                i -> said(launches.get(i), fetched.get(i))));
    }

    /** What is known of these events' tasks, in their order. */
    List<FetchedFacts> facts(List<String> events) {
        return fetch(launches(events));
    }

    /** The facets that could not be had of some of these events' tasks. */
    Set<Facet> unreadable(List<String> events) {
        return fetch(launches(events)).stream()
                .flatMap(facts -> facts.missing().keySet().stream())
                .collect(Collectors.toSet());
    }

    private List<TaskEvent> launches(List<String> events) {
        return events.stream().map(this::launch).toList();
    }

    private List<FetchedFacts> fetch(List<TaskEvent> launches) {
        Set<Facet> all = EnumSet.allOf(Facet.class);
        return facts.fetch(launches.stream().map(one -> new TaskFacts.Wanted(one, all)).toList())
                .facts();
    }

    private static Set<Said> said(TaskEvent event, FetchedFacts facts) {
        var root = new AccountPath(List.of(new OrganizationalUnit("r-root", "Root")));
        var account = new Account(event.account(), "any", root, Map.of());
        var snapshot = EffectiveTask.snapshot(event, account, facts, _ -> Optional.of(account));
        return new PolicyEvaluator(List.of())
                .judge(snapshot, POLICIES, event.at()).stream()
                        .map(Said::of)
                        .collect(Collectors.toSet());
    }

    private TaskEvent launch(String event) {
        if (parser.parse(event) instanceof ParsedEvent.Launch(var launch)) {
            return launch;
        }
        throw new IllegalArgumentException("No launch: " + parser.parse(event));
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
