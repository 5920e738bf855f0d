package io.gatecheck.unknown;

import java.time.Clock;

class InMemoryUnknownVerdictsTest extends UnknownVerdictsRepositoryContract {

    private final InMemoryUnknownVerdicts unknown = new InMemoryUnknownVerdicts(Clock.systemUTC());

    @Override
    protected UnknownVerdictsRepository unknown(Clock clock) {
        return unknown.at(clock);
    }
}
