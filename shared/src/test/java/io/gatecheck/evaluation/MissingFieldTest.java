package io.gatecheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.task.Facet;
import io.gatecheck.task.FieldSet;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingFieldTest {

    private static final TaskField CONTAINERS = TaskField.of(Task.class, "containers");

    /** The judge says of a task without containers that they are missing; the snapshot does not. */
    @Test
    void whatOnlyTheVerdictMissesIsNamedToo() {
        Verdict.Unknown verdict =
                new Verdict.Unknown(
                        FieldSet.of(List.of(CONTAINERS)),
                        Map.of(
                                Facet.DEFINITION,
                                MissingReason.permanent("its task definition has no containers")));

        assertThat(MissingField.of(verdict, MissingFacts.NONE))
                .containsExactly(
                        new MissingField(
                                "task.containers",
                                Facet.DEFINITION,
                                "its task definition has no containers"));
    }
}
