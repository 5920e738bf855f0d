package io.gatecheck.admin.exemption;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.request.NotFound;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.exemption.ExemptionState;
import io.gatecheck.organization.Account;
import io.gatecheck.violation.Violation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds exemptions within the reach of the person who asks. */
@Component
public class FindExemptions {

    private final ExemptionRepository exemptions;
    private final ExemptionRights rights;
    private final WithinReach reach;
    private final Clock clock;

    FindExemptions(
            ExemptionRepository exemptions,
            ExemptionRights rights,
            WithinReach reach,
            Clock clock) {
        this.exemptions = exemptions;
        this.rights = rights;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * The exemption with this id.
     *
     * @throws NotFound if there is none within reach
     */
    public Exemption byId(String id) {
        return Optional.of(id)
                .filter(text -> !text.isBlank())
                .map(ExemptionId::new)
                .flatMap(exemptions::find)
                .filter(rights.withinReach())
                .orElseThrow(() -> new NotFound("There is no exemption with the id '" + id + "'."));
    }

    /** Every exemption within reach, in every state. */
    public List<Exemption> all() {
        return exemptions.all().stream().filter(rights.withinReach()).toList();
    }

    /** Which exemptions are within reach, to be asked many times; reads them once. */
    public Predicate<ExemptionId> withinReach() {
        return all().stream().map(Exemption::id).collect(toUnmodifiableSet())::contains;
    }

    /**
     * The exemptions that are for a violation and in this state, the longest one first; also those
     * that cover more than what is within reach, because they explain what is.
     */
    public List<Exemption> of(Violation violation, ExemptionState state) {
        Instant now = clock.instant();
        Optional<Account> account = reach.accounts().find(violation.place().account());
        return exemptions.all().stream()
                .filter(one -> one.state(now) == state)
                .filter(one -> ViolationsCovered.covers(one.target(), violation, account))
                .sorted(comparing(Exemption::expiresAt).reversed())
                .toList();
    }

    /** How many requests wait for an answer that this person can give. */
    public int waiting() {
        if (!rights.isApprover()) {
            return 0;
        }
        Instant now = clock.instant();
        return Math.toIntExact(
                all().stream()
                        .filter(one -> one.state(now) == ExemptionState.REQUESTED)
                        .filter(one -> rights.refusalToDecide(one).isEmpty())
                        .count());
    }
}
