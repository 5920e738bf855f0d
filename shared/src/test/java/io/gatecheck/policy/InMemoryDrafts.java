package io.gatecheck.policy;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Drafts that are forgotten with the test. */
public final class InMemoryDrafts implements DraftRepository {

    private final Map<DraftId, Draft> drafts;
    private final Clock clock;

    public InMemoryDrafts(Clock clock) {
        this(clock, new ConcurrentHashMap<>());
    }

    private InMemoryDrafts(Clock clock, Map<DraftId, Draft> drafts) {
        this.clock = clock;
        this.drafts = drafts;
    }

    /** The same drafts, seen at the time of another clock. */
    public InMemoryDrafts at(Clock other) {
        return new InMemoryDrafts(other, drafts);
    }

    @Override
    public void save(Draft draft) {
        drafts.put(draft.id(), draft);
    }

    @Override
    public Optional<Draft> find(String author, DraftId id) {
        return by(author).stream().filter(draft -> draft.id().equals(id)).findFirst();
    }

    @Override
    public List<Draft> by(String author) {
        return drafts.values().stream()
                .filter(draft -> draft.author().equals(author))
                .filter(draft -> draft.expiresAt().isAfter(clock.instant()))
                .sorted(comparing(Draft::updatedAt).reversed())
                .toList();
    }

    @Override
    public void delete(String author, DraftId id) {
        find(author, id).ifPresent(draft -> drafts.remove(draft.id()));
    }
}
