package io.gatecheck.cli.definition;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Whatever a template leaves open, each field that differs for some value of it is not known: no
 * field is the same in all the guesses by chance.
 */
class OpenValuesTest {

    private static final Value OPEN = new Value.Deployed(1);

    /** What may stand at a place; those that do not fit it are refused and do not count. */
    private static final List<Value> REAL =
            Stream.of(
                            "''",
                            "x",
                            "ENABLED",
                            "DISABLED",
                            "disabled",
                            "shared",
                            "task",
                            "host",
                            "none",
                            "bridge",
                            "awsvpc",
                            "LINUX",
                            "GPU",
                            "0",
                            "1",
                            "4096",
                            "2 GB",
                            "'0:0'",
                            "1000",
                            "80-90",
                            "true",
                            "false",
                            "111122223333.dkr.ecr.eu-central-1.amazonaws.com/x:latest",
                            "AKIA0123456789ABCDEF",
                            "arn:aws:secretsmanager:eu-central-1:111122223333:secret:s",
                            "{}",
                            "{device: /dev/x, mode: non-blocking}",
                            "[]",
                            "[x]",
                            "[{name: x, image: x}]")
                    .map(ValueReader::read)
                    .toList();

    /** The ways in which a value can be open: by itself, or in the branches of conditions. */
    static final List<UnaryOperator<Value>> WAYS =
            List.of(
                    _ -> OPEN,
                    written -> either(either(OPEN, written, 0), written, 1),
                    written -> either(written, either(written, OPEN, 0), 1));

    private static Value everything;
    private static Map<List<String>, Set<Field>> deciding;

    /**
     * A field that policies read.
     *
     * @param container the number of the container for which it is asked
     */
    private record Field(int container, TaskField field) {}

    @BeforeAll
    static void findWhatEachPlaceDecides() throws IOException {
        everything =
                ValueReader.read(
                        Files.readString(Path.of("src/test/resources/check/everything.json")));
        deciding = new LinkedHashMap<>();
        collect(everything, List.of());
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void whatDiffersForSomeValueIsNotKnown(UnaryOperator<Value> way) {
        List<String> guessed = new ArrayList<>();
        deciding.forEach((place, decided) ->
                guessed.addAll(known(place, decided, with(everything, place, way))));

        assertThat(guessed).isEmpty();
    }

    @Test
    void whatIsOpenBesideItHidesNoOpenValue() {
        List<String> guessed = new ArrayList<>();
        deciding.keySet().stream()
                .map(OpenValuesTest::parent)
                .distinct()
                .forEach(parent -> {
                    Set<Field> decided = new HashSet<>();
                    Value open = everything;
                    for (List<String> place : deciding.keySet()) {
                        if (parent(place).equals(parent) && at(place) instanceof Value.Text) {
                            open = with(open, place, _ -> OPEN);
                            decided.addAll(deciding.get(place));
                        }
                    }
                    guessed.addAll(known(parent, decided, open));
                });

        assertThat(guessed).isEmpty();
    }

    private static void collect(Value value, List<String> place) {
        if (!place.isEmpty()) {
            deciding.put(place, decided(place));
        }
        parts(value).forEach((name, part) -> collect(part, part(place, name)));
    }

    /** The fields that differ, if something else stands at the place. */
    private static Set<Field> decided(List<String> place) {
        TaskSnapshot written = read(everything).orElseThrow();
        return REAL.stream()
                .flatMap(value -> read(with(everything, place, _ -> value)).stream())
                .flatMap(other -> missing(Differences.leftOpen(List.of(written, other))))
                .collect(toSet());
    }

    /** Those of the decided fields that a policy can read nevertheless. */
    private static List<String> known(List<String> place, Set<Field> decided, Value open) {
        Set<Field> missing =
                missing(read(open).orElseThrow())
                        .flatMap(each ->
                                Stream.concat(
                                                Stream.of(each.field),
                                                each.field.holds().stream()
                                                        .map(Class::getName)
                                                        .flatMap(TaskField::reachableFrom))
                                        .map(field -> new Field(each.container, field)))
                        .collect(toSet());
        return decided.stream()
                .filter(field -> !missing.contains(field))
                .map(field -> place + " decides " + field)
                .sorted()
                .toList();
    }

    private static Stream<Field> missing(TaskSnapshot snapshot) {
        int containers = parts(everything.at("containerDefinitions")).size();
        return IntStream.range(0, containers)
                .boxed()
                .flatMap(number ->
                        snapshot.missing().ofContainer(number).fields().stream()
                                .map(field -> new Field(number, field)));
    }

    private static Optional<TaskSnapshot> read(Value definition) {
        try {
            return Optional.of(GuessedTask.of("everything", definition).snapshot());
        } catch (UnreadableFile _) {
            return Optional.empty();
        }
    }

    private static Value with(Value root, List<String> place, UnaryOperator<Value> change) {
        if (place.isEmpty()) {
            return change.apply(root);
        }
        Map<String, Value> parts = parts(root);
        parts.computeIfPresent(
                place.getFirst(), (_, part) -> with(part, place.subList(1, place.size()), change));
        return root instanceof Value.Items
                ? new Value.Items(List.copyOf(parts.values()), root.line())
                : new Value.Mapping(parts, root.line());
    }

    private static Value at(List<String> place) {
        Value value = everything;
        for (String name : place) {
            value = parts(value).getOrDefault(name, value);
        }
        return value;
    }

    private static Map<String, Value> parts(Value value) {
        Map<String, Value> parts = new LinkedHashMap<>();
        switch (value) {
            case Value.Mapping(var fields, var _) -> parts.putAll(fields);
            case Value.Items(var items, var _) ->
                    items.forEach(item -> parts.put(String.valueOf(parts.size()), item));
            case Value.Text _, Value.Nothing _, Value.Deployed _, Value.Either _ -> {}
        }
        return parts;
    }

    private static List<String> part(List<String> place, String name) {
        return Stream.concat(place.stream(), Stream.of(name)).toList();
    }

    private static List<String> parent(List<String> place) {
        return place.subList(0, place.size() - 1);
    }

    private static Value either(Value one, Value other, int height) {
        return new Value.Either(one, other, height, 1);
    }
}
