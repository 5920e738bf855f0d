package io.gatecheck.exemption;

import java.util.List;

/** The exemptions of the organization. */
public interface ExemptionRepository {

    /** Every exemption that is kept, expired ones included, ordered by id. */
    List<Exemption> all();

    /** Keeps an exemption; one with the same id is replaced. */
    void save(Exemption exemption);
}
