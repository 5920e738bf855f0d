package io.gatecheck.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatecheck.policy.PolicyPublisher.PublishResult.Outdated;
import io.gatecheck.policy.PolicyPublisher.PublishResult.Published;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of policies does. */
public abstract class PolicyRepositoryContract {

    private static final Instant AT = Instant.parse("2026-03-02T10:15:30.123Z");

    /** The same store every time, empty at the start of a test. */
    protected abstract PolicyRepository policies();

    /** Publishes into that store. */
    protected abstract PolicyPublisher publisher();

    @Test
    void beforeTheFirstPublicationThereIsNothing() {
        assertThat(policies().revision()).isZero();
        assertThat(policies().bundle()).isEqualTo(new PolicyBundle(0, List.of()));
        assertThat(policies().versions(new PolicyId("no-public-ip"))).isEmpty();
    }

    @Test
    void aPublicationIsInForceAndMovesTheRevision() {
        var version = version("no-public-ip", 1, "one");

        var result = publisher().publish(version);

        assertThat(result).isEqualTo(new Published(1));
        assertThat(policies().revision()).isEqualTo(1);
        assertThat(policies().bundle()).isEqualTo(new PolicyBundle(1, List.of(version)));
    }

    @Test
    void aSecondVersionReplacesTheFirstAndHistoryGrows() {
        var first = version("no-public-ip", 1, "one");
        var second = version("no-public-ip", 2, "two");

        publisher().publish(first);
        var result = publisher().publish(second);

        assertThat(result).isEqualTo(new Published(2));
        assertThat(policies().bundle()).isEqualTo(new PolicyBundle(2, List.of(second)));
        assertThat(policies().versions(second.id())).containsExactly(second, first);
    }

    @Test
    void theTenthVersionIsNewerThanTheNinth() {
        for (int number = 1; number <= 10; number++) {
            publisher().publish(version("no-public-ip", number, "content " + number));
        }

        assertThat(policies().versions(new PolicyId("no-public-ip")))
                .extracting(PolicyVersion::number)
                .containsExactly(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void theBundleHoldsEveryPolicyOrderedById() {
        publisher().publish(version("no-public-ip", 1, "ip"));
        publisher().publish(version("approved-images", 1, "images"));

        assertThat(policies().bundle().versions())
                .extracting(version -> version.id().value())
                .containsExactly("approved-images", "no-public-ip");
        assertThat(policies().bundle().revision()).isEqualTo(2);
    }

    @Test
    void publishingTheSameContentAgainChangesNothing() {
        var version = version("no-public-ip", 1, "one");
        publisher().publish(version);

        var again =
                publisher()
                        .publish(
                                new PolicyVersion(
                                        version.id(), 1, "one", AT.plusSeconds(60), "another"));

        assertThat(again).isEqualTo(new Published(1));
        assertThat(policies().bundle()).isEqualTo(new PolicyBundle(1, List.of(version)));
    }

    @Test
    void whoeverPublishesSecondIsToldWhatIsInForce() {
        var first = version("no-public-ip", 1, "mine");
        publisher().publish(first);

        var result = publisher().publish(version("no-public-ip", 1, "yours"));

        assertThat(result).isEqualTo(new Outdated(first));
        assertThat(policies().bundle()).isEqualTo(new PolicyBundle(1, List.of(first)));
        assertThat(policies().versions(first.id())).containsExactly(first);
    }

    @Test
    void aNumberThatWasLeftOutIsOutdatedToo() {
        var first = version("no-public-ip", 1, "one");
        publisher().publish(first);

        assertThat(publisher().publish(version("no-public-ip", 3, "three")))
                .isEqualTo(new Outdated(first));
    }

    @Test
    void aPolicyBeginsWithVersionOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publisher().publish(version("no-public-ip", 2, "two")))
                .withMessageContaining("no-public-ip v2");
        assertThat(policies().revision()).isZero();
    }

    @Test
    void aVersionKeepsTheReasonForWhichItWasPublished() {
        var version =
                new PolicyVersion(
                        new PolicyId("no-public-ip"),
                        1,
                        "one",
                        AT,
                        "ada@example.com",
                        "Asked for by the audit of May");

        var _ = publisher().publish(version);

        assertThat(policies().bundle().versions()).containsExactly(version);
        assertThat(policies().versions(version.id())).containsExactly(version);
    }

    private static PolicyVersion version(String id, int number, String yaml) {
        return new PolicyVersion(new PolicyId(id), number, yaml, AT, "ada@example.com");
    }
}
