package io.gatecheck.task;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;

/** Makes of the accessor of a record component what {@code Task::arn} would be in source. */
final class FieldReader {

    private FieldReader() {}

    @SuppressWarnings("unchecked") // the lambda is made to be one
    static Function<Object, Object> of(RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle accessor = lookup.unreflect(component.getAccessor());
            MethodType type = accessor.type();
            return (Function<Object, Object>)
                    LambdaMetafactory.metafactory(
                                    lookup,
                                    "apply",
                                    MethodType.methodType(Function.class),
                                    MethodType.genericMethodType(1),
                                    accessor,
                                    type.changeReturnType(type.wrap().returnType()))
                            .getTarget()
                            .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("The accessor of " + component + " is not public", e);
        }
    }
}
