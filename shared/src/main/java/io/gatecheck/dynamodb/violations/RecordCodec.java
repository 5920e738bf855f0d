package io.gatecheck.dynamodb.violations;

import static java.util.stream.Collectors.joining;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The components of a record, in their order. */
final class RecordCodec implements ValueCodec {

    private final String name;
    private final List<Part> parts;
    private final MethodHandle constructor;

    private RecordCodec(String name, List<Part> parts, MethodHandle constructor) {
        this.name = name;
        this.parts = parts;
        this.constructor = constructor;
    }

    /** One component. */
    private record Part(String name, MethodHandle accessor, ValueCodec codec) {}

    static ValueCodec of(Class<?> type) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            MethodHandle constructor =
                    lookup.findConstructor(type, MethodType.methodType(void.class, types))
                            .asSpreader(Object[].class, types.length)
                            .asType(MethodType.methodType(Object.class, Object[].class));
            Part[] parts = new Part[components.length];
            for (int number = 0; number < parts.length; number++) {
                RecordComponent component = components[number];
                parts[number] =
                        new Part(
                                component.getName(),
                                lookup.unreflect(component.getAccessor())
                                        .asType(MethodType.genericMethodType(1)),
                                ValueCodec.of(component.getGenericType()));
            }
            return new RecordCodec(type.getSimpleName(), List.of(parts), constructor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no canonical constructor for us", e);
        }
    }

    @Override
    public void write(Object value, DataOutput out) throws IOException {
        for (Part part : parts) {
            part.codec.write(component(part, value), out);
        }
    }

    private static Object component(Part part, Object value) {
        try {
            return part.accessor.invokeExact(value);
        } catch (Throwable e) {
            throw new IllegalStateException("The field " + part.name + " cannot be read", e);
        }
    }

    @Override
    public Object read(DataInput in) throws IOException {
        Object[] values = new Object[parts.size()];
        for (int number = 0; number < values.length; number++) {
            values[number] = parts.get(number).codec.read(in);
        }
        try {
            return constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new IllegalStateException(name + " cannot be made of what was written", e);
        }
    }

    @Override
    public String shape() {
        return parts.stream()
                .map(part -> part.name + " " + part.codec.shape())
                .collect(joining(", ", name + "(", ")"));
    }
}
