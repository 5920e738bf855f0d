package io.gatecheck.evaluation;

import io.gatecheck.exemption.Breach;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.task.TaskSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges tasks where they run: with the parameters of their place, and the exemptions that cover
 * them. Pure: the same task, policies and time always give the same verdicts.
 */
public final class JudgeWithExemptions {

    private final List<Exemption> exemptions;

    /**
     * @param exemptions in every state; only those in force cover something
     */
    public JudgeWithExemptions(List<Exemption> exemptions) {
        this.exemptions = List.copyOf(exemptions);
    }

    /**
     * Judges a task by each policy; a policy for each container gives one judgement a container.
     */
    public List<Judgement> judge(
            TaskSnapshot snapshot, List<CompiledPolicy> policies, Instant now) {
        return policies.stream().flatMap(policy -> judge(snapshot, policy, now)).toList();
    }

    private Stream<Judgement> judge(TaskSnapshot snapshot, CompiledPolicy policy, Instant now) {
        return Judge.judge(
                        policy,
                        snapshot.task(),
                        policy.document().parametersAt(snapshot.place(), snapshot.account()),
                        snapshot.missing())
                .stream()
                .map(judgement -> exempted(judgement, snapshot, now));
    }

    private Judgement exempted(Judgement judgement, TaskSnapshot snapshot, Instant now) {
        if (!(judgement.verdict() instanceof Verdict.Fail fail)) {
            return judgement;
        }
        Breach breach =
                new Breach(
                        judgement.policy().document().id(),
                        snapshot.place(),
                        judgement.container(),
                        fail.because().offendingValue());
        return exemptions.stream()
                .filter(exemption -> exemption.covers(breach, snapshot.account(), now))
                .findFirst()
                .map(exemption ->
                        new Judgement(
                                judgement.policy(),
                                judgement.subject(),
                                new Verdict.Exempt(exemption, fail)))
                .orElse(judgement);
    }
}
