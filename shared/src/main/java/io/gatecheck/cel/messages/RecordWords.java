package io.gatecheck.cel.messages;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import io.gatecheck.cel.functions.PolicyVariables;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.FieldPath;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the task records as policies do, and says which of their fields stands for the whole. */
public final class RecordWords {

    /** The full name of a record, as CEL writes types. */
    private static final Pattern RECORD = Pattern.compile("io\\.gatecheck\\.task\\.\\w+");

    /** The fields that tell records apart, the first that a record has. */
    private static final List<String> TELLING = List.of("name", "reference", "arn", "limit", "id");

    private static final Map<String, FieldPath> HOLDERS = holders();

    private RecordWords() {}

    /** Types as CEL writes them, with the records in them called by their fields. */
    static String plain(String types) {
        return RECORD.matcher(types).replaceAll(record -> Matcher.quoteReplacement(word(record)));
    }

    private static String word(MatchResult record) {
        String name = record.group();
        if (name.equals(Task.class.getName())) {
            return PolicyVariables.TASK;
        }
        return name.equals(Container.class.getName())
                ? PolicyVariables.CONTAINER
                : holder(name).map(path -> path.field().name()).orElse(name);
    }

    /** What may be written instead of a record among these types, if one is there. */
    static Optional<String> instead(String types) {
        Matcher record = RECORD.matcher(types);
        return record.find() ? hint(record.group()) : Optional.empty();
    }

    /**
     * What is wrong with showing a value of this type in a message; empty if it can be shown. An
     * image can: it is shown as its name.
     */
    public static Optional<String> notShown(CelType type) {
        return records(type)
                .filter(record -> !record.equals(ContainerImage.class.getName()))
                .findFirst()
                .map(record ->
                        (type.kind() == CelKind.STRUCT
                                        ? "A message cannot show a whole record."
                                        : "A message cannot show whole records.")
                                + hint(record).orElse(""));
    }

    /** The way to a field of the task; for a record, that to the field which stands for it. */
    static String ofTask(String field) {
        String path = PolicyVariables.TASK + "." + field;
        return TaskField.find(Task.class.getName(), field)
                .filter(found -> !found.isCollection())
                .flatMap(TaskField::holds)
                .flatMap(record -> telling(record.getName()))
                .map(name -> path + "." + name)
                .orElse(path);
    }

    private static Stream<String> records(CelType type) {
        return type.kind() == CelKind.STRUCT
                ? Stream.of(type.name())
                : type.parameters().stream().flatMap(RecordWords::records);
    }

    private static Optional<String> hint(String record) {
        return holder(record)
                .flatMap(path ->
                        telling(record)
                                .map(field -> " Did you mean '%s.%s'?".formatted(path, field)))
                .or(() ->
                        Optional.of(TaskField.in(record))
                                .filter(fields -> !fields.isEmpty())
                                .map(fields -> " It has the fields " + names(fields) + "."));
    }

    private static Optional<String> telling(String record) {
        return TELLING.stream()
                .filter(field -> TaskField.find(record, field).isPresent())
                .findFirst();
    }

    private static String names(List<TaskField> fields) {
        return fields.stream().map(TaskField::name).collect(Collectors.joining(", "));
    }

    private static Optional<FieldPath> holder(String record) {
        return Optional.ofNullable(HOLDERS.get(record));
    }

    private static Map<String, FieldPath> holders() {
        return TaskField.all().stream()
                .filter(field -> field.holds().isPresent())
                .flatMap(field -> FieldPath.to(field).stream())
                .collect(
                        Collectors.toMap(
                                path -> path.field().holds().orElseThrow().getName(),
                                path -> path,
                                RecordWords::shorter));
    }

    private static FieldPath shorter(FieldPath one, FieldPath other) {
        return one.steps().size() <= other.steps().size() ? one : other;
    }
}
