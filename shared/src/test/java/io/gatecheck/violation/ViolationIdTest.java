package io.gatecheck.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.policy.PolicyId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViolationIdTest {

    private static final PolicyId POLICY = new PolicyId("p");
    private static final Place PLACE = place("111122223333", "eu-west-1", "main", "web");

    @Test
    void theSameProblemHasTheSameIdentity() {
        assertThat(ViolationId.of(POLICY, PLACE, Optional.of("web"), "v"))
                .isEqualTo(
                        ViolationId.of(
                                POLICY,
                                place("111122223333", "eu-west-1", "main", "web"),
                                Optional.of("web"),
                                "v"));
    }

    @Test
    void everyPartOfTheIdentityTellsProblemsApart() {
        var ids =
                Stream.of(
                        ViolationId.of(POLICY, PLACE, Optional.empty(), "v"),
                        ViolationId.of(new PolicyId("q"), PLACE, Optional.empty(), "v"),
                        ViolationId.of(
                                POLICY,
                                place("111122223334", "eu-west-1", "main", "web"),
                                Optional.empty(),
                                "v"),
                        ViolationId.of(
                                POLICY,
                                place("111122223333", "eu-west-2", "main", "web"),
                                Optional.empty(),
                                "v"),
                        ViolationId.of(
                                POLICY,
                                place("111122223333", "eu-west-1", "other", "web"),
                                Optional.empty(),
                                "v"),
                        ViolationId.of(
                                POLICY,
                                place("111122223333", "eu-west-1", "main", "other"),
                                Optional.empty(),
                                "v"),
                        ViolationId.of(POLICY, PLACE, Optional.of("c"), "v"),
                        ViolationId.of(POLICY, PLACE, Optional.empty(), "w"));

        assertThat(ids).doesNotHaveDuplicates();
    }

    private static Place place(String account, String region, String cluster, String service) {
        return new Place(
                new AccountId(account),
                new Region(region),
                new ClusterName(cluster),
                new ServiceName(service));
    }
}
