package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.EventFixture;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.facts.Fact.Missing;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.task.CapacityProviderSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.ManagedDraining;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.ManagedTerminationProtection;

class CapacityFactsTest {

    private static final EventFixture ON_EC2 = EventFixture.of("ec2-running");
    private static final TaskEvent EVENT =
            ON_EC2.with("/detail/capacityProviderName", "shop-instances").launch();

    private final FakeMembers members = new FakeMembers();
    private final CapacityFacts facts = new CapacityFacts(members, Ticker.systemTicker());

    @Test
    void everyFieldOfAProviderIsRead() {
        members.provide(
                CapacityProvider.builder()
                        .name("shop-instances")
                        .status("ACTIVE")
                        .autoScalingGroupProvider(group ->
                                group.managedTerminationProtection(
                                                ManagedTerminationProtection.ENABLED)
                                        .managedScaling(scaling ->
                                                scaling.status(ManagedScalingStatus.ENABLED))
                                        .managedDraining(ManagedDraining.ENABLED))
                        .build());

        assertThat(ask(EVENT))
                .isEqualTo(
                        new Known<>(
                                Optional.of(
                                        new CapacityProviderSettings("ACTIVE", true, true, true))));
    }

    @Test
    void whatAProviderDoesNotSayIsOff() {
        members.provide(
                CapacityProvider.builder()
                        .name("shop-instances")
                        .status("ACTIVE")
                        .autoScalingGroupProvider(group -> {})
                        .build());

        assertThat(ask(EVENT))
                .isEqualTo(
                        new Known<>(
                                Optional.of(
                                        new CapacityProviderSettings(
                                                "ACTIVE", false, false, false))));
    }

    @ParameterizedTest
    @CsvSource({
        "FARGATE,           FARGATE_SPOT",
        "'',                FARGATE",
        "MANAGED_INSTANCES, our-managed-instances",
        "EXTERNAL,          ''",
        "EC2,               ''"
    })
    void aTaskThatUsesNoAutoScalingGroupHasNoneAndThatTakesNoCall(
            String launchType, String provider) {
        var event =
                ON_EC2.with("/detail/launchType", launchType)
                        .with("/detail/capacityProviderName", provider)
                        .launch();

        assertThat(ask(event)).isEqualTo(new Known<>(Optional.empty()));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void aProviderWithoutAutoScalingGroupHasNoSettings() {
        members.provide(CapacityProvider.builder().name("shop-instances").build());

        assertThat(ask(EVENT)).isEqualTo(new Known<>(Optional.empty()));
    }

    @Test
    void aProviderThatEcsDoesNotKnowIsMissing() {
        assertThat(ask(EVENT))
                .isEqualTo(
                        new Missing<>(
                                "ECS does not know the capacity provider shop-instances", false));
    }

    @Test
    void aCallTakesTenProviders() {
        var events =
                IntStream.range(0, 11)
                        .mapToObj(
                                i -> ON_EC2.with("/detail/capacityProviderName", "p" + i).launch())
                        .toList();

        var _ = facts.of(events, new MemberCalls());

        assertThat(members.calls()).hasSize(2);
    }

    private Fact<Optional<CapacityProviderSettings>> ask(TaskEvent event) {
        return facts.of(List.of(event), new MemberCalls()).getOrDefault(event, Fact.unread());
    }
}
