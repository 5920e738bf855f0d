package io.gatecheck.cli.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The key {@code <<} of YAML 1.1, which takes the keys of other mappings into its own
 * (yaml.org/type/merge). YAML 1.2, which the library reads, has it no more; the tools that read
 * task definitions and templates do.
 */
final class MergeKey {

    private MergeKey() {}

    /** Whether a key is it; a quoted one is an ordinary key. */
    static boolean is(Node key) {
        return key instanceof ScalarNode scalar
                && scalar.getValue().equals("<<")
                && scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    /**
     * The mapping of explicit fields and those of one or more other mappings. Explicit ones win,
     * and of the others the earlier.
     *
     * @throws UnreadableFile if something else than mappings is to be merged
     */
    static Value merge(Value source, Map<String, Value> explicit, int line) {
        List<Value> sources =
                source instanceof Value.Items(var several, var _) ? several : List.of(source);
        Map<String, Value> fields = new LinkedHashMap<>();
        boolean open = false;
        for (Value each : sources) {
            switch (each) {
                case Value.Mapping(var values, var _) -> values.forEach(fields::putIfAbsent);
                case Value.Deployed _, Value.Either _ -> open = true;
                case Value.Text _, Value.Items _, Value.Nothing _ ->
                        throw Misfit.at(source, "<<", "expected a mapping or a list of mappings");
            }
        }
        fields.putAll(explicit);
        return open ? new Value.Deployed(line) : new Value.Mapping(fields, line);
    }
}
