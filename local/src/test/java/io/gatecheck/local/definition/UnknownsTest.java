package io.gatecheck.local.definition;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.task.Container;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnknownsTest {

    @Test
    void everyRecordOfATaskHasThePathByWhichPoliciesReadIt() {
        Set<String> fields =
                TaskField.all().stream()
                        .map(field -> path(field.owner()) + "." + field.name())
                        .collect(toSet());

        assertThat(
                        TaskField.all().stream()
                                .map(TaskField::owner)
                                .filter(owner -> owner != Task.class && owner != Container.class)
                                .map(UnknownsTest::path)
                                .distinct())
                .allMatch(fields::contains);
    }

    private static String path(Class<?> owner) {
        return owner == Task.class
                ? "task"
                : Unknowns.PATHS.getOrDefault(
                        owner.getSimpleName(), "no path of " + owner.getSimpleName());
    }
}
