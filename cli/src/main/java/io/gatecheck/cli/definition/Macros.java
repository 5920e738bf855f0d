package io.gatecheck.cli.definition;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What CloudFormation changes in a template before it reads it: macros ({@code Transform}, {@code
 * Fn::Transform}) and loops ({@code Fn::ForEach}). They change or add to what stands beside them.
 */
final class Macros {

    private static final String TRANSFORM = "Fn::Transform";
    private static final String LOOP = "Fn::ForEach";

    /**
     * The first writes no task definitions; the second adds functions, which are seen where they
     * stand.
     */
    private static final Set<String> HARMLESS =
            Set.of("AWS::Serverless-2016-10-31", "AWS::LanguageExtensions");

    private Macros() {}

    /** Whether a key alone in its mapping is a function, whose value takes the mapping's place. */
    static boolean isFunction(String key) {
        return key.startsWith("Fn::") && !key.equals(TRANSFORM) && !key.startsWith(LOOP);
    }

    /** Whether only CloudFormation knows what becomes of a mapping. */
    static boolean change(Value value) {
        return value instanceof Value.Mapping(var fields, var _)
                && fields.keySet().stream().anyMatch(key -> key.startsWith("Fn::"));
    }

    /** Says of each macro that changes a template as a whole that its changes are not seen. */
    static List<String> notes(Value template) {
        return Stream.of(template.at("Transform"), template.at(TRANSFORM))
                .flatMap(Macros::each)
                .map(macro -> macro instanceof Value.Mapping ? macro.at("Name") : macro)
                .filter(name -> name.isSomething() && !HARMLESS.contains(name.text()))
                .map(name ->
                        "line %s: what the macro %s changes is not seen; check the processed template instead"
                                .formatted(name.line(), name.text()))
                .toList();
    }

    private static Stream<Value> each(Value transform) {
        return transform instanceof Value.Items(var several, var _)
                ? several.stream()
                : Stream.of(transform);
    }
}
