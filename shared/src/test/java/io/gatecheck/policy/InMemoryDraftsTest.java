package io.gatecheck.policy;

import java.time.Clock;

class InMemoryDraftsTest extends DraftRepositoryContract {

    private final InMemoryDrafts drafts = new InMemoryDrafts(Clock.systemUTC());

    @Override
    protected DraftRepository drafts(Clock clock) {
        return drafts.at(clock);
    }
}
