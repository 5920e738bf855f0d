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

    /**
     * Every way through two conditions, one in the other, is gone twice: once with the lower half
     * of the guesses at a value, once with the upper half.
     */
    static final int GUESSES = 8;

    private static final List<String> TEXTS =
            List.of("?", "b", "c", "d", "0:0", "1:1", "2:2", "3:3");
    private static final Map<String, List<String>> TEXTS_OF =
            Map.of(
                    "image",
                    Stream.concat(
                                    Stream.of("?", "b", "c", "d"),
                                    Stream.of("e", "f", "g", "h")
                                            .map(name -> name + ".example/x:latest@sha256:" + name))
                            .toList(),
                    "networkMode",
                    halves("?", "bridge", "host", "none", "awsvpc"),
                    "operatingSystemFamily",
                    halves("?", "LINUX", "b", "LINUX", "WINDOWS_SERVER_2022_CORE"),
                    "cpu",
                    List.of("256", "512", "1024", "2048", "4096", "8192", "16384", "32768"),
                    "memory",
                    List.of("512", "1024", "2048", "3072", "4096", "8192", "16384", "32768"),
                    "family",
                    List.of("unknown", "b", "c", "d", "e", "f", "g", "h"));

    private static List<String> halves(String a, String b, String c, String d, String upper) {
        return List.of(a, b, c, d, upper, upper, upper, upper);
    }

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
            case Value.Either either -> {
                return pojo(choice(either), builder, path);
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
            case Value.Either either -> field(choice(either), field, path);
            case Value.Deployed _ when isLower() && holdsMore(field) -> Optional.empty();
            case Value.Deployed _, Value.Text _, Value.Items _, Value.Fields _ ->
                    Optional.of(something(value, field, path));
        };
    }

    private boolean isLower() {
        return guess < GUESSES / 2;
    }

    private static boolean holdsMore(SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        return type.equals(MarshallingType.SDK_POJO)
                || type.equals(MarshallingType.LIST)
                || type.equals(MarshallingType.MAP);
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
            case Value.Deployed deployed when !isLower() ->
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
            case Value.Deployed deployed when !isLower() ->
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
            return !isLower();
        }
        return TEXTS_OF.getOrDefault(name, TEXTS).get(guess);
    }

    private Value choice(Value.Either either) {
        return (guess >> either.height()) % 2 == 0 ? either.one() : either.other();
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
