package io.gatecheck.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import io.gatecheck.policy.PolicyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What every repository of unknown verdicts does. */
public abstract class UnknownVerdictsRepositoryContract {

    private static final Instant AT = Instant.parse("2026-03-02T10:15:30Z");

    /** The same store every time, empty at the start of a test, seen at the time of a clock. */
    protected abstract UnknownVerdictsRepository unknown(Clock clock);

    @Test
    void atFirstEverythingWasJudged() {
        assertThat(now().newest(10)).isEmpty();
    }

    @Test
    void whatIsSeenAgainIsCountedAndTheNewestReasonStands() {
        now().add(unknown("111122223333", "role missing", 1, AT));
        now().add(unknown("111122223333", "access denied", 2, AT.plusSeconds(5)));

        assertThat(now().newest(10))
                .containsExactly(unknown("111122223333", "access denied", 3, AT.plusSeconds(5)));
    }

    @Test
    void whatComesLateIsCountedButDoesNotSpeakForTheNewest() {
        now().add(unknown("111122223333", "access denied", 1, AT));
        now().add(unknown("111122223333", "role missing", 1, AT.minusSeconds(90)));

        assertThat(now().newest(10))
                .containsExactly(unknown("111122223333", "access denied", 2, AT));
    }

    @Test
    void accountsAreKeptApartAndTheNewestComesFirst() {
        var older = unknown("111122223333", "role missing", 1, AT.minusSeconds(300));
        var newest = unknown("444455556666", "role missing", 1, AT);
        var middle = unknown("777788889999", "role missing", 1, AT.minusSeconds(100));

        now().add(older);
        now().add(newest);
        now().add(middle);

        assertThat(now().newest(10)).containsExactly(newest, middle, older);
        assertThat(now().newest(2)).containsExactly(newest, middle);
    }

    @Test
    void aWeekAfterItWasSeenLastItIsForgotten() {
        now().add(unknown("111122223333", "role missing", 1, AT));

        var justBefore = unknown(fixed(AT.plus(Duration.ofDays(7)).minusSeconds(1)));
        var justThen = unknown(fixed(AT.plus(Duration.ofDays(7))));

        assertThat(justBefore.newest(10)).hasSize(1);
        assertThat(justThen.newest(10)).isEmpty();
    }

    private UnknownVerdictsRepository now() {
        return unknown(fixed(AT));
    }

    private static Clock fixed(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }

    private static UnknownVerdicts unknown(String account, String reason, long tasks, Instant at) {
        return new UnknownVerdicts(
                new PolicyId("no-public-ip"),
                new AccountId(account),
                new Region("eu-central-1"),
                reason,
                tasks,
                at);
    }
}
