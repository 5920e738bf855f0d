package io.gatecheck.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaskFieldTest {

    private static final List<Class<? extends Record>> RECORDS =
            List.of(
                    Task.class,
                    TaskAccount.class,
                    Container.class,
                    ImageReference.class,
                    ContainerUser.class,
                    ContainerSecret.class,
                    LinuxParameters.class,
                    Logging.class,
                    Mount.class,
                    Port.class,
                    ImageScan.class,
                    ScanFindings.class,
                    Network.class,
                    IngressRule.class,
                    TaskDefinition.class,
                    DefinitionState.class,
                    Volume.class,
                    EfsVolume.class,
                    Overrides.class,
                    ContainerOverride.class,
                    ServiceSettings.class,
                    ClusterSettings.class,
                    DeploymentSettings.class,
                    LifecycleHook.class,
                    CapacityProviderSettings.class);

    @Test
    void everyFieldOfEveryTaskRecordHasItsFacet() {
        var components =
                RECORDS.stream()
                        .flatMap(owner ->
                                Stream.of(owner.getRecordComponents())
                                        .map(RecordComponent::getName)
                                        .map(name -> owner.getSimpleName() + "." + name));

        assertThat(TaskField.all())
                .extracting(field -> field.owner().getSimpleName() + "." + field.name())
                .containsExactlyInAnyOrderElementsOf(components.toList());
    }

    @Test
    void everyRecordIsReachedFromTheTask() {
        assertThat(TaskField.reachableFrom(Task.class.getName()))
                .containsExactlyInAnyOrderElementsOf(TaskField.all());
    }

    @Test
    void aRecordInTheDefinitionReachesItsOwnPartsOnly() {
        assertThat(TaskField.reachableFrom(Volume.class.getName()))
                .extracting(TaskField::owner)
                .containsOnly(Volume.class, EfsVolume.class);
    }

    /** CEL takes the prefixes for those of getters, and then does not find the field. */
    @Test
    void noFieldStartsLikeAGetter() {
        assertThat(TaskField.all())
                .extracting(TaskField::name)
                .noneMatch(name -> name.matches("(is|get).*"));
    }

    @Test
    void aFieldThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> TaskField.of(Task.class.getName(), "color"))
                .hasMessageContaining("color");
    }
}
