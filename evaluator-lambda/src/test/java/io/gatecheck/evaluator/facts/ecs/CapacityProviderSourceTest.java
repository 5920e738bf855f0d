package io.gatecheck.evaluator.facts.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.ProviderGroup;
import io.gatecheck.task.ManagedGroup;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.ManagedDraining;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.ManagedTerminationProtection;

class CapacityProviderSourceTest {

    private static final EventFixture ON_EC2 = EventFixture.of("ec2-running");
    private static final ObservedTask TASK =
            ON_EC2.with("/detail/capacityProviderName", "shop-instances").started();

    private final FakeMembers members = new FakeMembers();
    private final AskedSource<ProviderGroup> facts =
            new AskedSource<>(
                    new CapacityProviderSource(members, Ticker.systemTicker()),
                    ProviderGroup.class);

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

        assertThat(ask(TASK)).isEqualTo(new Known<>(managed("ACTIVE", true, true, true)));
    }

    @Test
    void whatAProviderDoesNotSayIsOff() {
        members.provide(
                CapacityProvider.builder()
                        .name("shop-instances")
                        .status("ACTIVE")
                        .autoScalingGroupProvider(group -> {})
                        .build());

        assertThat(ask(TASK)).isEqualTo(new Known<>(managed("ACTIVE", false, false, false)));
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
        var task =
                ON_EC2.with("/detail/launchType", launchType)
                        .with("/detail/capacityProviderName", provider)
                        .started();

        assertThat(ask(task)).isEqualTo(new Known<>(ProviderGroup.NONE));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void aProviderWithoutAutoScalingGroupHasNoSettings() {
        members.provide(CapacityProvider.builder().name("shop-instances").build());

        assertThat(ask(TASK)).isEqualTo(new Known<>(ProviderGroup.NONE));
    }

    @Test
    void aProviderThatEcsDoesNotKnowIsMissing() {
        assertThat(ask(TASK))
                .isEqualTo(Fact.permanent("ECS did not find the capacity provider shop-instances"));
    }

    @Test
    void aCallTakesTenProviders() {
        var tasks =
                IntStream.range(0, 11)
                        .mapToObj(
                                i -> ON_EC2.with("/detail/capacityProviderName", "p" + i).started())
                        .toList();

        var _ = facts.ask(tasks);

        assertThat(members.calls()).hasSize(2);
    }

    private Fact<ProviderGroup> ask(ObservedTask task) {
        return facts.ask(task);
    }

    private static ProviderGroup managed(
            String status, boolean protection, boolean scaling, boolean draining) {
        return new ProviderGroup(
                Optional.of(new ManagedGroup(status, protection, scaling, draining)));
    }
}
