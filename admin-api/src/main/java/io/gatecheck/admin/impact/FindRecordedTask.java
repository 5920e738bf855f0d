package io.gatecheck.admin.impact;

import io.gatecheck.admin.policy.PoliciesCompiled;
import io.gatecheck.admin.reach.RecordedWithinReach;
import io.gatecheck.admin.request.NotFound;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.organization.Account;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.replay.RecordedTask;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the recorded task that an address names, and judges it. */
@Component
public class FindRecordedTask {

    private final RecordedWithinReach recorded;
    private final PoliciesCompiled policies;
    private final ExemptionRepository exemptions;
    private final Clock clock;

    FindRecordedTask(
            RecordedWithinReach recorded,
            PoliciesCompiled policies,
            ExemptionRepository exemptions,
            Clock clock) {
        this.recorded = recorded;
        this.policies = policies;
        this.exemptions = exemptions;
        this.clock = clock;
    }

    /** A recorded task, and the account in which it runs. */
    public record Found(RecordedTask task, Account account) {}

    /**
     * The recorded task with this id.
     *
     * @throws NotFound if there is none within reach, or if the text is not an id
     */
    public Found byId(String id) {
        return EffectiveTaskId.parse(id)
                .flatMap(recorded::find)
                .flatMap(task -> recorded.account(task).map(account -> new Found(task, account)))
                .orElseThrow(() ->
                        new NotFound(
                                "There is no recorded task with the id '"
                                        + id
                                        + "'. A task that has not been launched for some time is"
                                        + " not kept."));
    }

    /** What the policies in force in whose scope it is say of it. */
    public List<Judgement> judge(Found found) {
        return judge(found, policies.inForce().at(found.task().place(), found.account()));
    }

    /** What these policies say of it, whatever their scope is. */
    public List<Judgement> judge(Found found, List<CompiledPolicy> by) {
        return new JudgeWithExemptions(exemptions.all())
                .judge(found.task().snapshot(found.account()), by, clock.instant());
    }
}
