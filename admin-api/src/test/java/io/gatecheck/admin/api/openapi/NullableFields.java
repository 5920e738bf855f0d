package io.gatecheck.admin.api.openapi;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gatecheck.task.TaskField;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The fields of answers that can be null: those that are Optional in the records of the API and of
 * tasks, which springdoc takes for ordinary ones.
 *
 * @param records by their simple names, as schemas are named
 */
record NullableFields(Map<String, Class<?>> records) {

    private static final String API = "io.gatecheck.admin.api";

    static NullableFields find() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Record.class));
        return new NullableFields(
                Stream.concat(
                                scanner.findCandidateComponents(API).stream()
                                        .<Class<?>>map(found ->
                                                ClassUtils.resolveClassName(
                                                        String.valueOf(found.getBeanClassName()),
                                                        NullableFields.class.getClassLoader())),
                                TaskField.all().stream().map(TaskField::owner).distinct())
                        .collect(toUnmodifiableMap(Class::getSimpleName, Function.identity())));
    }

    /** Marks the fields of a schema; that of a generic record has the name of its argument too. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the model of OpenAPI is
    void mark(String name, Schema schema) {
        components(name)
                .filter(component -> component.getType().equals(Optional.class))
                .map(RecordComponent::getName)
                .forEach(field ->
                        schema.getProperties()
                                .computeIfPresent(field, (_, type) -> orNull((Schema<?>) type)));
    }

    private Stream<RecordComponent> components(String name) {
        Class<?> type =
                Optional.<Class<?>>ofNullable(records.get(name))
                        .or(() ->
                                records.values().stream()
                                        .filter(one -> one.getTypeParameters().length > 0)
                                        .filter(one -> name.startsWith(one.getSimpleName()))
                                        .findFirst())
                        .orElseThrow(() -> new AssertionError("No record for the schema " + name));
        return Arrays.stream(type.getRecordComponents());
    }

    private static Schema<?> orNull(Schema<?> type) {
        if (type.get$ref() != null) {
            Schema<?> reference = new Schema<>().$ref(type.get$ref());
            return new Schema<>().anyOf(List.of(reference, new Schema<>().types(Set.of("null"))));
        }
        Set<String> types = new LinkedHashSet<>(type.getTypes());
        types.add("null");
        type.setTypes(types);
        return type;
    }
}
