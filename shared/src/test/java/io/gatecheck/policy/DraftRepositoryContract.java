package io.gatecheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every repository of drafts does. */
public abstract class DraftRepositoryContract {

    private static final Instant AT = Instant.parse("2026-03-02T10:15:30.123Z");
    private static final String ADA = "ada@example.com";
    private static final String BOB = "bob@example.com";

    /** The same store every time, empty at the start of a test, seen at the time of a clock. */
    protected abstract DraftRepository drafts(Clock clock);

    @Test
    void aDraftIsFoundAsItWasSaved() {
        var fresh = new Draft(DraftId.random(), Optional.empty(), "\n  id: [\n", 0, ADA, AT);
        var change = change(ADA, AT);

        drafts().save(fresh);
        drafts().save(change);

        assertThat(drafts().find(ADA, fresh.id())).contains(fresh);
        assertThat(drafts().find(ADA, change.id())).contains(change);
    }

    @Test
    void aDraftThatIsSavedAgainReplacesItself() {
        var draft = change(ADA, AT);
        var changed = draft.with("", AT.plusSeconds(5));
        drafts().save(draft);

        drafts().save(changed);

        assertThat(drafts().by(ADA)).containsExactly(changed);
    }

    @Test
    void theOneThatWasChangedLastComesFirst() {
        var oldest = change(ADA, AT.minusSeconds(60));
        var newest = change(ADA, AT);
        var middle = change(ADA, AT.minusSeconds(30));

        drafts().save(oldest);
        drafts().save(newest);
        drafts().save(middle);

        assertThat(drafts().by(ADA)).containsExactly(newest, middle, oldest);
    }

    @Test
    void nobodyFindsOrDeletesADraftOfSomebodyElse() {
        var draft = change(ADA, AT);
        drafts().save(draft);

        drafts().delete(BOB, draft.id());

        assertThat(drafts().find(BOB, draft.id())).isEmpty();
        assertThat(drafts().by(BOB)).isEmpty();
        assertThat(drafts().find(ADA, draft.id())).contains(draft);
    }

    @Test
    void aDeletedDraftIsGoneAndDeletingItAgainDoesNothing() {
        var draft = change(ADA, AT);
        drafts().save(draft);

        drafts().delete(ADA, draft.id());
        drafts().delete(ADA, draft.id());

        assertThat(drafts().find(ADA, draft.id())).isEmpty();
        assertThat(drafts().by(ADA)).isEmpty();
    }

    @Test
    void ninetyDaysAfterItsLastChangeADraftIsGone() {
        var draft = change(ADA, AT);
        drafts().save(draft);

        var before = drafts(at(AT.plus(Duration.ofDays(90)).minusSeconds(1)));
        var after = drafts(at(AT.plus(Duration.ofDays(90)).plusSeconds(1)));

        assertThat(before.by(ADA)).containsExactly(draft);
        assertThat(after.by(ADA)).isEmpty();
        assertThat(after.find(ADA, draft.id())).isEmpty();
    }

    private DraftRepository drafts() {
        return drafts(at(AT));
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private static Draft change(String author, Instant at) {
        return new Draft(
                DraftId.random(), Optional.of(new PolicyId("no-public-ip")), "a: b", 3, author, at);
    }
}
