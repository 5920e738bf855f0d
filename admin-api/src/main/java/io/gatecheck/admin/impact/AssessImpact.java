package io.gatecheck.admin.impact;

import io.gatecheck.admin.reach.RecordedWithinReach;
import io.gatecheck.admin.reach.RecordedWithinReach.OfAccount;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.replay.RecordedTask;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Gatherers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Replays a policy over the recorded tasks in its scope and in the reach of the person who asks:
 * several accounts at once, each read in parts, so that memory does not grow with the tasks.
 */
@Component
public class AssessImpact {

    /** The most recorded tasks that are read, all accounts together. */
    public static final long MOST_TASKS = 100_000;

    /** Accounts that are read at once: while one is read, others are judged. */
    private static final int ACCOUNTS_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final RecordedWithinReach recorded;
    private final ExemptionRepository exemptions;
    private final Clock clock;
    private final long mostTasks;

    @Autowired
    public AssessImpact(RecordedWithinReach recorded, ExemptionRepository exemptions, Clock clock) {
        this(recorded, exemptions, clock, MOST_TASKS);
    }

    AssessImpact(
            RecordedWithinReach recorded,
            ExemptionRepository exemptions,
            Clock clock,
            long mostTasks) {
        this.recorded = recorded;
        this.exemptions = exemptions;
        this.clock = clock;
        this.mostTasks = mostTasks;
    }

    /**
     * The impact of a policy.
     *
     * @param inForce what it is compared with; empty to judge by the policy alone
     */
    public Impact of(CompiledPolicy policy, Optional<CompiledPolicy> inForce) {
        Instant now = clock.instant();
        Replay replay =
                new Replay(
                        policy,
                        inForce,
                        new JudgeWithExemptions(exemptions.all()),
                        now,
                        RecentDays.until(now));
        List<OfAccount> accounts =
                recorded.accounts().stream()
                        .filter(each -> replay.concerns(each.account()))
                        .toList();
        AtomicLong asked = new AtomicLong();
        ImpactTally all = new ImpactTally();
        accounts.stream()
                .gather(
                        Gatherers.mapConcurrent(
                                ACCOUNTS_AT_ONCE, account -> tally(account, replay, asked)))
                .forEach(all::add);
        boolean truncated = asked.get() > mostTasks;
        return all.impact(replay, Math.min(asked.get(), mostTasks), truncated);
    }

    private ImpactTally tally(OfAccount account, Replay replay, AtomicLong asked) {
        ImpactTally tally = new ImpactTally();
        Iterator<RecordedTask> tasks = account.tasks().iterator();
        while (tasks.hasNext() && asked.incrementAndGet() <= mostTasks) {
            replay.of(tasks.next(), account.account())
                    .ifPresent(task -> tally.add(account.account(), task));
        }
        return tally;
    }
}
