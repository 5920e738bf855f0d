package io.gatecheck.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskFieldTest {

    @Test
    void theFieldsAreTheComponentsOfTheTaskAndOfAllInIt() {
        assertThat(TaskField.all())
                .extracting(TaskField::toString)
                .contains(
                        "Task.arn",
                        "TaskService.tags",
                        "DeploymentSettings.circuitBreaker",
                        "ScanFindings.critical",
                        "ContainerOverride.command",
                        "EfsVolume.iam")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRecordIsReachedFromTheTask() {
        assertThat(TaskField.reachableFrom(Task.class.getName()))
                .containsExactlyInAnyOrderElementsOf(TaskField.all());
    }

    @Test
    void aRecordInTheDefinitionReachesItsOwnPartsOnly() {
        assertThat(TaskField.reachableFrom(TaskVolume.class.getName()))
                .extracting(TaskField::owner)
                .containsOnly(TaskVolume.class, EfsVolume.class, DockerVolume.class);
    }

    @Test
    void everyFieldIsReachedFromAVariableAndSoHasAFacet() {
        assertThat(TaskField.all())
                .allSatisfy(field -> assertThat(FieldPath.to(field)).isNotEmpty());
        assertThat(FieldPath.facetOf(TaskField.of(ScanFindings.class, "high")))
                .isEqualTo(Facet.IMAGE_SCAN);
        assertThat(FieldPath.facetOf(TaskField.of(TaskService.class, "name")))
                .isEqualTo(Facet.EVENT);
    }

    @Test
    void theShortestWayComesFirst() {
        assertThat(FieldPath.to(TaskField.of(Roles.class, "execution")))
                .hasToString(
                        "[task.roles.execution, task.definition.roles.execution,"
                                + " task.launch.overrides.roles.execution]");
    }

    @Test
    void aFieldIsReadAsItsAccessorReadsIt() {
        Task task = Tasks.fargate().task();

        assertThat(TaskField.in(Task.class.getName()))
                .allSatisfy(field ->
                        assertThat(field.read().apply(task)).isEqualTo(accessed(field, task)));
    }

    private static Object accessed(TaskField field, Task task) throws ReflectiveOperationException {
        return Task.class.getMethod(field.name()).invoke(task);
    }

    /** CEL takes the prefixes for those of getters, and then does not find the field. */
    @Test
    void noFieldStartsLikeAGetter() {
        assertThat(TaskField.all())
                .extracting(TaskField::name)
                .noneMatch(name -> name.matches("(is|get).*"));
    }

    @Test
    void aRecordHasAboutADozenFields() {
        assertThat(owners())
                .allSatisfy(owner ->
                        assertThat(owner.getRecordComponents()).hasSizeLessThanOrEqualTo(13));
    }

    /** Two texts side by side can be swapped unnoticed, if neither can be told from the other. */
    @Test
    void noTwoTextsStandSideBySide() {
        assertThat(owners().stream().filter(owner -> !CHECKED.contains(owner)))
                .allSatisfy(owner -> {
                    RecordComponent[] all = owner.getRecordComponents();
                    assertThat(IntStream.range(1, all.length))
                            .noneMatch(i ->
                                    all[i].getType().equals(String.class)
                                            && all[i - 1].getType().equals(String.class));
                });
    }

    /** The constructor tells the two texts apart. */
    private static final List<Class<?>> CHECKED = List.of(ContainerSecret.class, TaskAccount.class);

    private static List<Class<?>> owners() {
        return TaskField.all().stream().<Class<?>>map(TaskField::owner).distinct().toList();
    }

    @Test
    void aFieldThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> TaskField.of(Task.class, "color")).hasMessageContaining("color");
    }

    @Test
    void facetsAreWrittenAsInDocuments() {
        assertThat(Arrays.stream(Facet.values()).map(Facet::toString))
                .contains("event", "routes", "security-groups");
    }
}
