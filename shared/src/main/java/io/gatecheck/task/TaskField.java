package io.gatecheck.task;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field that a policy can read: a component of the task records, and what its annotations say
 * of it. The list of fields is {@link Task} and the records in it; it stands nowhere else.
 */
public final class TaskField {

    private static final FieldCatalog CATALOG = FieldCatalog.of(Task.class);

    private final RecordComponent component;
    private final int index;
    private @Nullable Function<Object, Object> read;

    TaskField(RecordComponent component, int index) {
        this.component = component;
        this.index = index;
    }

    /**
     * The field of a record.
     *
     * @param owner the full name of the record's class
     * @throws IllegalArgumentException if the task records have no such field
     */
    public static TaskField of(String owner, String name) {
        return CATALOG.find(owner, name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "No task record has a field " + owner + "." + name));
    }

    /**
     * The field of a record.
     *
     * @throws IllegalArgumentException if the task records have no such field
     */
    public static TaskField of(Class<? extends Record> owner, String name) {
        return of(owner.getName(), name);
    }

    /** The field of a record; empty if the record has none of that name. */
    public static Optional<TaskField> find(String owner, String name) {
        return CATALOG.find(owner, name);
    }

    /** Every field of every task record, those of {@link Task} first. */
    public static Collection<TaskField> all() {
        return CATALOG.all();
    }

    /** The fields of one record; none if it is not a task record. */
    public static List<TaskField> in(String owner) {
        return CATALOG.in(owner);
    }

    /** The fields of a record and of the records in it. */
    public static Stream<TaskField> reachableFrom(String owner) {
        Set<Class<?>> seen = new HashSet<>();
        return in(owner).stream().flatMap(field -> field.withHeld(seen));
    }

    private Stream<TaskField> withHeld(Set<Class<?>> seen) {
        return Stream.concat(
                Stream.of(this),
                holds().filter(seen::add).stream()
                        .flatMap(held -> in(held.getName()).stream())
                        .flatMap(field -> field.withHeld(seen)));
    }

    /** The record that has the field. */
    public Class<?> owner() {
        return component.getDeclaringRecord();
    }

    /** As policies write it. */
    public String name() {
        return component.getName();
    }

    /** A number of its own, from 0, smaller than {@code all().size()}. */
    public int index() {
        return index;
    }

    /** The type of its value, such as {@code Optional<String>}. */
    public Type type() {
        return component.getGenericType();
    }

    /**
     * What must be known for the field to be known; empty if that is decided by the field through
     * which its record is reached.
     */
    public Optional<Facet> facet() {
        return Optional.ofNullable(component.getAnnotation(From.class))
                .or(() -> Optional.ofNullable(owner().getAnnotation(From.class)))
                .map(From::value);
    }

    /**
     * Whether its value differs between the tasks of one service, and so cannot be part of the
     * identity of a violation.
     */
    public boolean perTask() {
        return component.isAnnotationPresent(PerTask.class);
    }

    /** The task record that it holds, perhaps as an optional one or in a list. */
    public Optional<Class<?>> holds() {
        return FieldCatalog.recordIn(type());
    }

    /** Whether it holds a list or a map. */
    public boolean isCollection() {
        return Collection.class.isAssignableFrom(component.getType())
                || java.util.Map.class.isAssignableFrom(component.getType());
    }

    /** Reads the field of a record of its owner; made once, because most fields are never read. */
    public synchronized Function<Object, Object> read() {
        Function<Object, Object> known = read;
        if (known == null) {
            known = FieldReader.of(component);
            read = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return owner().getSimpleName() + "." + name();
    }
}
