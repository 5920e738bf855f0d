package io.gatecheck.exemption;

import java.util.List;
import java.util.Optional;

/** The exemptions of the organization, in every state. */
public interface ExemptionRepository {

    /** Every exemption that is kept, whatever its state, ordered by id. */
    List<Exemption> all();

    /** The exemption with this id, if there is one. */
    Optional<Exemption> find(ExemptionId id);

    /** Adds an exemption; false, and nothing changes, if there is one with its id. */
    boolean add(Exemption exemption);

    /**
     * Writes down a decision.
     *
     * @param before the exemption as it was when the decision was made
     * @return false, and nothing changes, if somebody else decided since, or if it is not kept
     */
    boolean decide(Exemption before, ExemptionStanding decision);
}
