package io.gatecheck.evaluator.judging;

import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The exemptions, cached for a minute. */
public final class CachedExemptions {

    /** How long a new exemption may go unseen; one that expires is never honoured longer. */
    static final Duration TTL = Duration.ofMinutes(1);

    private final ExemptionRepository repository;
    private final Clock clock;
    private List<Exemption> known = List.of();
    private Instant staleFrom = Instant.MIN;

    public CachedExemptions(ExemptionRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Every exemption, expired ones included. Throws if the repository does. */
    public synchronized List<Exemption> all() {
        Instant now = clock.instant();
        if (!now.isBefore(staleFrom)) {
            known = List.copyOf(repository.all());
            staleFrom = now.plus(TTL);
        }
        return known;
    }
}
