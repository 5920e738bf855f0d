package io.gatecheck.local.definition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Reads a task definition into the record of the SDK, whatever the case of its first letters: the
 * AWS CLI writes {@code containerDefinitions}, CloudFormation {@code ContainerDefinitions}.
 *
 * <p>Where only a deployment knows a value, a guess stands in its place; each number of a guess
 * stands for other values, so that what differs from guess to guess is not known.
 *
 * @param name how the definition goes where it has no family
 */
record DefinitionReader(int guess, String name) {

    /** So many guesses tell apart what is known. */
    static final int GUESSES = 6;

    private static final List<String> TEXTS =
            List.of("?", "b", "0:0", "registry.example/x:latest@sha256:0", "4096", "root");
    private static final Map<String, List<String>> TEXTS_OF =
            Map.of(
                    "networkMode", List.of("?", "awsvpc", "bridge", "host", "none", "default"),
                    "operatingSystemFamily",
                            List.of("?", "LINUX", "WINDOWS_SERVER_2022_CORE", "b", "LINUX", "?"),
                    "cpu", List.of("256", "512", "1024", "2048", "4096", "8192"),
                    "memory", List.of("512", "1024", "2048", "4096", "8192", "16384"),
                    "family", List.of("unknown", "unknown-1", "b", "c", "d", "e"));

    /** What a container or a variable is not without. */
    private static final List<String> NEVER_ABSENT = List.of("name", "image", "value", "key");

    /**
     * The task definition; CloudFormation makes up a family where none is written.
     *
     * @throws UnreadableFile where a value does not fit its field
     */
    TaskDefinition read(Value definition) {
        TaskDefinition read = (TaskDefinition) pojo(definition, TaskDefinition.builder(), "");
        return read.family() == null ? read.toBuilder().family(madeUp()).build() : read;
    }

    private String madeUp() {
        return guess == 0
                ? name.replaceAll("[^A-Za-z0-9_-]", "-")
                : TEXTS_OF.getOrDefault("family", TEXTS).get(guess);
    }

    private Object pojo(Value value, SdkPojo builder, String path) {
        Map<String, SdkField<?>> fields = new HashMap<>();
        builder.sdkFields().stream()
                .filter(field -> !field.marshallingType().equals(MarshallingType.INSTANT))
                .forEach(field -> fields.put(lower(field.locationName()), field));
        switch (value) {
            case Value.Fields(var entries, var _) ->
                    entries.forEach((key, entry) -> {
                        SdkField<?> field = fields.get(lower(key));
                        if (field != null) {
                            field(entry, field, path + "." + field.locationName())
                                    .ifPresent(read -> field.set(builder, read));
                        }
                    });
            case Value.Deployed deployed ->
                    fields.values()
                            .forEach(field ->
                                    field(deployed, field, path + "." + field.locationName())
                                            .ifPresent(read -> field.set(builder, read)));
            case Value.Either(var one, var other, var _) -> {
                return pojo(choice(one, other), builder, path);
            }
            case Value.Nothing _ -> {}
            case Value.Text text -> throw misfit(text, path, "keys and values are expected");
            case Value.Items items -> throw misfit(items, path, "keys and values are expected");
        }
        return ((Buildable) builder).build();
    }

    private Optional<Object> field(Value value, SdkField<?> field, String path) {
        return switch (value) {
            case Value.Nothing _ -> Optional.empty();
            case Value.Either(var one, var other, var _) -> field(choice(one, other), field, path);
            case Value.Deployed deployed when isAbsent(field) -> Optional.empty();
            case Value.Deployed _, Value.Text _, Value.Items _, Value.Fields _ ->
                    Optional.of(something(value, field, path));
        };
    }

    /** The last guess of a value is that there is none. */
    private boolean isAbsent(SdkField<?> field) {
        return guess == GUESSES - 1 && !NEVER_ABSENT.contains(field.locationName());
    }

    private Object something(Value value, SdkField<?> field, String path) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.SDK_POJO)) {
            return pojo(value, field.constructor().get(), path);
        }
        if (type.equals(MarshallingType.LIST)) {
            return list(value, field.getTrait(ListTrait.class).memberFieldInfo(), path);
        }
        if (type.equals(MarshallingType.MAP)) {
            return map(value, field.getTrait(MapTrait.class).valueFieldInfo(), path);
        }
        if (value instanceof Value.Deployed) {
            return guessed(type, field.locationName());
        }
        if (!(value instanceof Value.Text(var text, var _))) {
            throw misfit(value, path, "one value is expected");
        }
        if (type.equals(MarshallingType.INTEGER)) {
            return number(value, text, path);
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return truth(value, text, path);
        }
        if (type.equals(MarshallingType.STRING)) {
            return text;
        }
        throw misfit(value, path, "it is no part of a definition that is to be registered");
    }

    private List<?> list(Value value, SdkField<?> member, String path) {
        return switch (value) {
            case Value.Items(var items, var _) ->
                    Stream.iterate(0, index -> index + 1)
                            .limit(items.size())
                            .flatMap(index ->
                                    field(items.get(index), member, path + "[" + index + "]")
                                            .stream())
                            .toList();
            case Value.Deployed deployed when guess > 0 ->
                    List.of(something(deployed, member, path));
            case Value.Deployed _ -> List.of();
            case Value.Text _, Value.Fields _, Value.Nothing _, Value.Either _ ->
                    throw misfit(value, path, "a list is expected");
        };
    }

    private Map<String, ?> map(Value value, SdkField<?> member, String path) {
        Map<String, Object> read = new LinkedHashMap<>();
        switch (value) {
            case Value.Fields(var entries, var _) ->
                    entries.forEach((key, entry) ->
                            field(entry, member, path + "." + key)
                                    .ifPresent(each -> read.put(key, each)));
            case Value.Deployed deployed when guess > 0 ->
                    read.put("k" + guess, something(deployed, member, path));
            case Value.Deployed _ -> {}
            case Value.Text _, Value.Items _, Value.Nothing _, Value.Either _ ->
                    throw misfit(value, path, "keys and values are expected");
        }
        return read;
    }

    private Object guessed(MarshallingType<?> type, String name) {
        if (type.equals(MarshallingType.INTEGER)) {
            return 256 << guess;
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return guess % 2 == 1;
        }
        return TEXTS_OF.getOrDefault(name, TEXTS).get(guess);
    }

    private Value choice(Value one, Value other) {
        return guess % 2 == 0 ? one : other;
    }

    private static Integer number(Value value, String text, String path) {
        try {
            return new BigDecimal(text.strip()).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw misfit(value, path, "a whole number is expected", e);
        }
    }

    /** YAML 1.1, which CloudFormation reads, has more words for it than JSON. */
    private static Boolean truth(Value value, String text, String path) {
        return switch (lower(text)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw misfit(value, path, "true or false is expected");
        };
    }

    private static UnreadableFile misfit(Value value, String path, String why) {
        return new UnreadableFile(place(value, path) + why);
    }

    private static UnreadableFile misfit(Value value, String path, String why, Throwable cause) {
        return new UnreadableFile(place(value, path) + why, cause);
    }

    private static String place(Value value, String path) {
        return "line %s: '%s' does not fit: "
                .formatted(value.line(), path.startsWith(".") ? path.substring(1) : path);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
