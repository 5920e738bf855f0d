package io.gatecheck.cel;

import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.Tasks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tasks that differ in a few of what random expressions read. */
final class RandomTasks {

    private static final MissingReason OPEN = MissingReason.permanent("open");

    private RandomTasks() {}

    static List<Task> few(Random random, int count) {
        return Stream.generate(() -> one(random)).limit(count).toList();
    }

    private static Task one(Random random) {
        Tasks task = Tasks.fargate();
        if (random.nextBoolean()) {
            task.executeCommand();
        }
        if (random.nextInt(3) == 0) {
            task.publicIps("203.0.113.1");
        }
        if (random.nextInt(3) == 0) {
            task.service("shop-1");
        }
        if (random.nextBoolean()) {
            task.tags(Map.of("owner", random.nextBoolean() ? "me" : "web"));
        }
        if (random.nextInt(3) == 0) {
            task.size(4096, 8192);
        }
        return task.containers(
                        container("web", random),
                        container(random.nextBoolean() ? "log" : "web", random))
                .task();
    }

    private static Container container(String name, Random random) {
        Container now = Tasks.container(name);
        return new Container(
                now.name(),
                now.image(),
                now.essential(),
                now.user(),
                random.nextInt(2) * 4096L,
                random.nextBoolean()
                        ? ContainerMemory.UNLIMITED
                        : new ContainerMemory(Optional.of(8L), Optional.empty()),
                now.gpus(),
                now.environment(),
                Tasks.linux(random.nextBoolean()),
                now.logging(),
                now.mounts(),
                now.ports(),
                now.healthCheck());
    }

    /** Every field in which two tasks differ. */
    static MissingFacts differences(Task one, Task other) {
        Map<TaskField, MissingReason> differences = new HashMap<>();
        compare(one, other, differences);
        return MissingFacts.NONE.and(differences, List.of());
    }

    private static void compare(Object one, Object other, Map<TaskField, MissingReason> into) {
        for (TaskField field : TaskField.in(one.getClass().getName())) {
            List<?> some = parts(field.read().apply(one));
            List<?> others = parts(field.read().apply(other));
            boolean bothHold = !some.isEmpty() && some.size() == others.size();
            if (field.holds().isPresent() && bothHold) {
                IntStream.range(0, some.size())
                        .forEach(i -> compare(some.get(i), others.get(i), into));
            } else if (!Objects.equals(some, others)) {
                into.put(field, OPEN);
            }
        }
    }

    private static List<?> parts(Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Optional<?> optional -> optional.stream().toList();
            default -> List.of(value);
        };
    }
}
