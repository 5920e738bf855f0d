package io.gatecheck.task;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The components of a record and of all records in it, found once by looking at their types. */
record FieldCatalog(List<TaskField> all, Map<String, List<TaskField>> byOwner) {

    static FieldCatalog of(Class<? extends Record> root) {
        List<TaskField> all = new ArrayList<>();
        Map<String, List<TaskField>> byOwner = new LinkedHashMap<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Class<?> owner = open.poll();
            if (!byOwner.containsKey(owner.getName())) {
                List<TaskField> own = new ArrayList<>();
                for (RecordComponent component : owner.getRecordComponents()) {
                    own.add(new TaskField(component, all.size() + own.size()));
                }
                all.addAll(own);
                byOwner.put(owner.getName(), List.copyOf(own));
                own.forEach(field -> field.holds().ifPresent(open::add));
            }
        }
        return new FieldCatalog(List.copyOf(all), Map.copyOf(byOwner));
    }

    List<TaskField> in(String owner) {
        return byOwner.getOrDefault(owner, List.of());
    }

    Optional<TaskField> find(String owner, String name) {
        return in(owner).stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The record in a component of this type: itself, or what an optional or a list has of it. */
    static Optional<Class<?>> recordIn(Type type) {
        return switch (type) {
            case Class<?> one when one.isRecord() -> Optional.of(one);
            case ParameterizedType generic -> records(generic.getActualTypeArguments()).findFirst();
            default -> Optional.empty();
        };
    }

    private static Stream<Class<?>> records(Type... types) {
        return Arrays.stream(types).flatMap(type -> recordIn(type).stream());
    }
}
