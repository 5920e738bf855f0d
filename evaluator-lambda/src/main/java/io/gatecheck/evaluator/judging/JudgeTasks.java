package io.gatecheck.evaluator.judging;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluation.PoliciesInForce;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.TaskFacts;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.TaskMerge;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskSnapshot;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges tasks by the policies in scope, with the facts that these read, fetched for all tasks at
 * once. Whoever has observed tasks can ask it: events, a sweep, a hook, a page.
 */
public final class JudgeTasks {

    private final CurrentPolicies policies;
    private final CachedExemptions exemptions;
    private final AccountDirectory accounts;
    private final TaskFacts facts;

    /**
     * @param accounts those of the organization, of which one may hold an image
     */
    public JudgeTasks(
            CurrentPolicies policies,
            CachedExemptions exemptions,
            AccountDirectory accounts,
            TaskFacts facts) {
        this.policies = policies;
        this.exemptions = exemptions;
        this.accounts = accounts;
        this.facts = facts;
    }

    /**
     * Loads and compiles the policies in force before the first task comes. Throws if they cannot
     * be loaded: an evaluator without policies must not start.
     */
    public void warmUp() {
        var _ = policies.inForce();
        var _ = exemptions.all();
    }

    /**
     * Judges each task; what fails for all of them fails for each.
     *
     * @param tasks by whatever the caller knows them
     */
    public <K> Batch<K> judge(Map<K, OwnedTask> tasks, Instant now) {
        try {
            return judged(tasks, now);
        } catch (RuntimeException e) {
            Map<K, Judging> failed = new HashMap<>();
            tasks.keySet().forEach(key -> failed.put(key, new Judging.Failed(Failure.of(e))));
            return new Batch<>(failed, 0);
        }
    }

    private <K> Batch<K> judged(Map<K, OwnedTask> tasks, Instant now) {
        PoliciesInForce inForce = policies.inForce();
        JudgeWithExemptions evaluator = new JudgeWithExemptions(exemptions.all());
        Map<K, InScope> inScope = new HashMap<>();
        tasks.forEach((key, task) -> inScope.put(key, InScope.of(task, inForce)));
        TaskFacts.Fetched fetched =
                facts.fetch(
                        inScope.values().stream().flatMap(each -> each.request.stream()).toList());
        Map<K, Judging> judged = new HashMap<>();
        inScope.forEach((key, task) -> judged.put(key, judge(task, fetched, evaluator, now)));
        return new Batch<>(judged, fetched.calls());
    }

    private Judging judge(
            InScope scoped, TaskFacts.Fetched fetched, JudgeWithExemptions evaluator, Instant now) {
        if (scoped.request.isEmpty()) {
            return new Judging.OutOfScope();
        }
        OwnedTask task = scoped.task;
        try {
            Facts known = fetched.of(scoped.request.get());
            TaskSnapshot snapshot =
                    TaskMerge.snapshot(task.task(), task.account(), known, accounts::find);
            return new Judging.Done(
                    new JudgedTask(
                            task,
                            snapshot,
                            scoped.reads(),
                            evaluator.judge(snapshot, scoped.policies, now)));
        } catch (RuntimeException e) {
            return new Judging.Failed(Failure.of(e));
        }
    }

    /**
     * What came of a batch.
     *
     * @param tasks by whatever the caller knows them
     * @param calls how many calls into member accounts it took
     */
    public record Batch<K>(Map<K, Judging> tasks, int calls) {

        public Batch {
            tasks = Map.copyOf(tasks);
        }
    }

    /**
     * A task and the policies in scope.
     *
     * @param request empty if no policy applies, and so nothing is to be known
     */
    private record InScope(
            OwnedTask task, List<CompiledPolicy> policies, Optional<FactRequest> request) {

        static InScope of(OwnedTask task, PoliciesInForce inForce) {
            List<CompiledPolicy> policies = inForce.at(task.task().place(), task.account());
            return new InScope(
                    task,
                    policies,
                    policies.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new FactRequest(task.task(), reads(task.task(), policies))));
        }

        Set<Facet> reads() {
            return reads(task.task(), policies);
        }

        /**
         * The facets that the policies read; if no container was observed, the definition too, so
         * that policies for each container have something to judge.
         */
        private static Set<Facet> reads(ObservedTask task, List<CompiledPolicy> policies) {
            EnumSet<Facet> facets = EnumSet.of(Facet.EVENT);
            policies.forEach(policy -> facets.addAll(policy.reads()));
            if (task.containers().stream().noneMatch(each -> each.image().isPresent())) {
                facets.add(Facet.DEFINITION);
            }
            return facets;
        }
    }
}
