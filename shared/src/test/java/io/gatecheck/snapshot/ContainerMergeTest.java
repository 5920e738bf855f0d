package io.gatecheck.snapshot;

import static io.gatecheck.snapshot.ObservedFacts.ACCOUNT;
import static io.gatecheck.snapshot.ObservedFacts.DEFINITION;
import static io.gatecheck.snapshot.ObservedFacts.DIGEST;
import static io.gatecheck.snapshot.ObservedFacts.IMAGE;
import static io.gatecheck.snapshot.ObservedFacts.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatecheck.ecs.DefinitionReader;
import io.gatecheck.ecs.Definitions;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.task.Container;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Phase;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

class ContainerMergeTest {

    @Test
    void aSecretThatAnOverrideReplacesIsGoneAndOneThatItBringsIsThere() {
        var event =
                EventFixture.of("standalone-overrides-running")
                        .with(
                                "/detail/overrides/containerOverrides/0/environment/1/value",
                                "AKIA0000000000000000")
                        .started();
        var definition =
                DefinitionReader.content(
                        Definitions.web(event.definition().text()).toBuilder()
                                .containerDefinitions(
                                        ContainerDefinition.builder()
                                                .name("web")
                                                .image("nginx")
                                                .environment(
                                                        variable("REPORT_DAY"), variable("TOKEN"))
                                                .build())
                                .build());

        var task =
                snapshot(event, Facts.NONE.with(Facet.DEFINITION, new Known<>(definition))).task();

        assertThat(task.containers().getFirst().environment().suspicious())
                .containsExactly("TOKEN", "DB_PASSWORD");
        assertThat(task.toString()).doesNotContain("AKIA");
    }

    @Test
    void aContainerThatAwsAddedIsNamedButNotJudged() {
        var task = snapshot(EventFixture.of("fargate-guardduty").started(), DEFINITION).task();

        assertThat(task.containers()).extracting(Container::name).containsExactly("web");
        assertThat(task.launch().injectedContainers())
                .containsExactly("aws-guardduty-agent-ab1C2dE");
    }

    @Test
    void withoutTheDefinitionTheContainersAreThoseOfTheEventThatHaveAnImage() {
        var task = snapshot(EventFixture.of("fargate-guardduty").started(), Facts.NONE).task();

        assertThat(task.containers())
                .extracting(
                        Container::name,
                        container -> container.image().reference(),
                        container -> container.image().digest())
                .containsExactly(tuple("web", IMAGE, Optional.of(DIGEST)));
        assertThat(task.launch().injectedContainers()).isEmpty();
    }

    @Test
    void theDigestOfAnImageIsKnownOnceTheTaskRuns() {
        var launching = snapshot(EventFixture.of("fargate-provisioning").started(), Facts.NONE);

        assertThat(launching.missing().facets())
                .containsEntry(
                        Facet.IMAGE_DIGEST,
                        MissingReason.permanent("the image has not been pulled yet"));
        assertThat(launching.phase()).isEqualTo(Phase.LAUNCHING);
    }

    @Test
    void anImageInTheRegistryOfAStrangerIsOfNoAccount() {
        var event = EventFixture.of("standalone-overrides-running").started();

        var snapshot = TaskMerge.snapshot(event, ACCOUNT, Facts.NONE, _ -> Optional.empty());

        assertThat(snapshot.task().containers())
                .isNotEmpty()
                .allSatisfy(container -> {
                    assertThat(container.image().ecrRegistry()).isPresent();
                    assertThat(container.image().account()).isEmpty();
                });
    }

    private static KeyValuePair variable(String name) {
        return KeyValuePair.builder().name(name).value("AKIA0000000000000000").build();
    }
}
