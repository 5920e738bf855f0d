package io.gatecheck.cli.definition;

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
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Reads task definitions and tasks into the SDK's records, whatever the case of their first
 * letters: the AWS CLI writes {@code containerDefinitions}, CloudFormation {@code
 * ContainerDefinitions}.
 *
 * @param guess stands in for what only a deployment knows
 * @param name what a definition without a family is called
 */
record RecordReader(Guess guess, String name) {

    /** Reads what ECS described, which leaves nothing to a deployment. */
    static final RecordReader OF_DESCRIBED = new RecordReader(Guess.first(), "?");

    /**
     * The task definition; CloudFormation makes up a family if none is written.
     *
     * @throws UnreadableFile if a value does not fit its field
     */
    TaskDefinition definition(Value definition) {
        TaskDefinition read = (TaskDefinition) pojo(definition, TaskDefinition.builder(), "");
        return read.family() == null ? read.toBuilder().family(guess.family(name)).build() : read;
    }

    /**
     * The task.
     *
     * @throws UnreadableFile if a value does not fit its field
     */
    Task task(Value task) {
        return (Task) pojo(task, Task.builder(), "");
    }

    private Object pojo(Value value, SdkPojo builder, String path) {
        Map<String, SdkField<?>> fields = new HashMap<>();
        builder.sdkFields().forEach(field -> fields.put(lower(field.locationName()), field));
        switch (value) {
            case Value.Mapping(var entries, var _) ->
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
                return pojo(guess.choice(either), builder, path);
            }
            case Value.Nothing _ -> {}
            case Value.Text text -> throw Misfit.at(text, path, "expected keys and values");
            case Value.Items items -> throw Misfit.at(items, path, "expected keys and values");
        }
        return ((Buildable) builder).build();
    }

    private Optional<Object> field(Value value, SdkField<?> field, String path) {
        return switch (value) {
            case Value.Nothing _ -> Optional.empty();
            case Value.Either either -> field(guess.choice(either), field, path);
            case Value.Deployed _ when guess.isLower() && holdsMore(field) -> Optional.empty();
            case Value.Deployed _ when field.marshallingType().equals(MarshallingType.INSTANT) ->
                    Optional.empty();
            case Value.Deployed _, Value.Text _, Value.Items _, Value.Mapping _ ->
                    Optional.of(something(value, field, path));
        };
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
        return value instanceof Value.Deployed
                ? guess.at(field, path, name)
                : SingleValue.read(value, type, path);
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
            case Value.Deployed deployed when !guess.isLower() ->
                    List.of(something(deployed, member, path));
            case Value.Deployed _ -> List.of();
            case Value.Text _, Value.Mapping _, Value.Nothing _, Value.Either _ ->
                    throw Misfit.at(value, path, "expected a list");
        };
    }

    private Map<String, ?> map(Value value, SdkField<?> member, String path) {
        Map<String, Object> read = new LinkedHashMap<>();
        switch (value) {
            case Value.Mapping(var entries, var _) ->
                    entries.forEach((key, entry) ->
                            field(entry, member, path + "." + key)
                                    .ifPresent(each -> read.put(key, each)));
            case Value.Deployed deployed when !guess.isLower() ->
                    guess.keys()
                            .forEach(key ->
                                    read.put(key, something(deployed, member, path + "." + key)));
            case Value.Deployed _ -> {}
            case Value.Text _, Value.Items _, Value.Nothing _, Value.Either _ ->
                    throw Misfit.at(value, path, "expected keys and values");
        }
        return read;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
