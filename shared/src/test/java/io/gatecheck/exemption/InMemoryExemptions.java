package io.gatecheck.exemption;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Exemptions that are forgotten with the test. */
public final class InMemoryExemptions implements ExemptionRepository {

    private final Map<String, Exemption> kept = new ConcurrentSkipListMap<>();

    public InMemoryExemptions(Exemption... exemptions) {
        for (Exemption exemption : exemptions) {
            boolean _ = add(exemption);
        }
    }

    @Override
    public List<Exemption> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public Optional<Exemption> find(ExemptionId id) {
        return Optional.ofNullable(kept.get(id.value()));
    }

    @Override
    public boolean add(Exemption exemption) {
        return kept.putIfAbsent(exemption.id().value(), exemption) == null;
    }

    @Override
    public boolean decide(Exemption before, ExemptionStanding decision) {
        return kept.replace(before.id().value(), before, before.with(decision));
    }
}
