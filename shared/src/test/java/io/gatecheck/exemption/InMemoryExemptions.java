package io.gatecheck.exemption;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Exemptions that are forgotten with the test. */
public final class InMemoryExemptions implements ExemptionRepository {

    private final Map<String, Exemption> kept = new ConcurrentSkipListMap<>();

    public InMemoryExemptions(Exemption... exemptions) {
        for (Exemption exemption : exemptions) {
            save(exemption);
        }
    }

    @Override
    public List<Exemption> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public void save(Exemption exemption) {
        kept.put(exemption.id().value(), exemption);
    }
}
