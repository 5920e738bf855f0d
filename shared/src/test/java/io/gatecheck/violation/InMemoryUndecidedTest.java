package io.gatecheck.violation;

import java.time.Clock;

class InMemoryUndecidedTest extends UndecidedRepositoryContract {

    private final InMemoryUndecided undecided = new InMemoryUndecided(Clock.systemUTC());

    @Override
    protected UndecidedRepository undecided(Clock clock) {
        return undecided.at(clock);
    }
}
