package io.gatecheck.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The values of all parameters of a policy at one place.
 *
 * @param values by the name of the parameter
 */
public record Parameters(Map<String, ParameterValue> values) {

    /** Those of a policy that has none. */
    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        values = Map.copyOf(values);
    }

    /** The values that are in force without an override. */
    public static Parameters defaults(List<Parameter> declared) {
        return of(declared, Parameter::defaultValue);
    }

    static Parameters of(List<Parameter> declared, Function<Parameter, ParameterValue> value) {
        if (declared.isEmpty()) {
            return NONE;
        }
        Map<String, ParameterValue> values = HashMap.newHashMap(declared.size());
        declared.forEach(parameter -> values.put(parameter.name(), value.apply(parameter)));
        return new Parameters(values);
    }

    /** The same, but for these. */
    public Parameters with(Map<String, ParameterValue> others) {
        Map<String, ParameterValue> changed = new HashMap<>(values);
        changed.putAll(others);
        return new Parameters(changed);
    }

    /**
     * The value of a parameter.
     *
     * @throws IllegalArgumentException if the policy declares none of that name
     */
    public ParameterValue value(String name) {
        ParameterValue value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no parameter '" + name + "'");
        }
        return value;
    }
}
