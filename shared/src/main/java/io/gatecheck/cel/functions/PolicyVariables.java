package io.gatecheck.cel.functions;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.gatecheck.policy.Parameter;
import io.gatecheck.policy.ParameterType;
import io.gatecheck.policy.ParameterValue;
import java.util.Optional;

/**
 * The variables of expressions. Parameters are variables whose qualified name is {@code params.}
 * and the name of the parameter, so that a misspelt one is found when the expression is checked.
 */
public final class PolicyVariables {

    /** The task. */
    public static final String TASK = "task";

    /** One of its containers, if the policy judges each one separately. */
    public static final String CONTAINER = "container";

    /** The word before the dot of a parameter. */
    public static final String PARAMS = "params";

    private static final String PREFIX = PARAMS + ".";

    private PolicyVariables() {}

    /** The variable that a parameter is. */
    public static String variable(Parameter parameter) {
        return PREFIX + parameter.name();
    }

    /** The variable of the parameter of this name. */
    public static String variable(String name) {
        return PREFIX + name;
    }

    /** The name of the parameter that a variable stands for; empty if it stands for none. */
    public static Optional<String> name(String variable) {
        return variable.startsWith(PREFIX)
                ? Optional.of(variable.substring(PREFIX.length()))
                : Optional.empty();
    }

    /** The type of a parameter, as CEL checks it. */
    public static CelType type(ParameterType type) {
        return switch (type) {
            case STRING -> SimpleType.STRING;
            case INT -> SimpleType.INT;
            case BOOL -> SimpleType.BOOL;
            case STRINGS -> ListType.create(SimpleType.STRING);
            case INTS -> ListType.create(SimpleType.INT);
        };
    }

    /** The value in the Java type that CEL has for it. */
    public static Object plain(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Text(var text) -> text;
            case ParameterValue.Whole(var number) -> number;
            case ParameterValue.Flag(var flag) -> flag;
            case ParameterValue.Texts(var texts) -> texts;
            case ParameterValue.Wholes(var numbers) -> numbers;
        };
    }
}
