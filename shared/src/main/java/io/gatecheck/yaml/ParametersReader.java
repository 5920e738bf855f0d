package io.gatecheck.yaml;

import io.gatecheck.policy.ClosestWord;
import io.gatecheck.policy.Parameter;
import io.gatecheck.policy.ParameterType;
import io.gatecheck.policy.ParameterValue;
import io.gatecheck.policy.Parameters;
import io.gatecheck.policy.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the parameters that a policy declares, and the values that an example gives them. */
final class ParametersReader {

    static final List<String> KEYS = List.of("type", "default", "description", "overrides");
    static final List<String> OVERRIDE_KEYS = List.of("scope", "value");
    static final int MOST = 50;

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]{0,63}");

    /** Words that CEL keeps for itself; none of them can stand behind a dot. */
    static final List<String> RESERVED =
            List.of(
                    "as",
                    "break",
                    "const",
                    "continue",
                    "else",
                    "false",
                    "for",
                    "function",
                    "if",
                    "import",
                    "in",
                    "let",
                    "loop",
                    "namespace",
                    "null",
                    "package",
                    "return",
                    "true",
                    "var",
                    "void",
                    "while");

    private final DocumentProblems problems;
    private final ParameterValueReader values;
    private final ScopeReader scopes;

    ParametersReader(DocumentProblems problems) {
        this.problems = problems;
        this.values = new ParameterValueReader(problems);
        this.scopes = new ScopeReader(problems);
    }

    /** What stands under {@code params}. */
    List<Parameter> declared(Node node) {
        Map<String, Parameter> declared = new LinkedHashMap<>();
        List<NodeTuple> entries = entries(node);
        if (entries.size() > MOST) {
            problems.add(node, "A policy can have at most " + MOST + " parameters.");
            return List.of();
        }
        for (NodeTuple entry : entries) {
            name(entry.getKeyNode())
                    .flatMap(name -> declared(name, entry))
                    .filter(parameter -> isFirst(parameter, entry, declared))
                    .ifPresent(parameter -> declared.put(parameter.name(), parameter));
        }
        return List.copyOf(declared.values());
    }

    /** The parameters for an example: the defaults, and in their place what it gives. */
    Parameters given(Optional<Node> node, List<Parameter> declared) {
        Map<String, ParameterValue> given = new LinkedHashMap<>();
        for (NodeTuple entry : node.map(this::entries).orElse(List.of())) {
            String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            Optional<Parameter> parameter =
                    declared.stream().filter(known -> known.name().equals(name)).findFirst();
            if (parameter.isEmpty()) {
                problems.add(
                        entry.getKeyNode(),
                        "There is no parameter '%s'.".formatted(name)
                                + ClosestWord.question(
                                        name, declared.stream().map(Parameter::name).toList()));
            }
            parameter
                    .flatMap(known -> values.read(entry.getValueNode(), known.type()))
                    .ifPresent(value -> given.put(name, value));
        }
        return Parameters.defaults(declared).with(given);
    }

    private List<NodeTuple> entries(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        problems.add(node, "Expected a mapping from parameter names to parameters.");
        return List.of();
    }

    private Optional<String> name(Node key) {
        String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (NAME.matcher(name).matches() && !RESERVED.contains(name)) {
            return Optional.of(name);
        }
        problems.add(
                key,
                "The name of a parameter must start with a lower-case letter, have only letters, digits and"
                        + " underscores, and not be a reserved word of CEL.");
        return Optional.empty();
    }

    private boolean isFirst(Parameter parameter, NodeTuple entry, Map<String, Parameter> declared) {
        if (declared.containsKey(parameter.name())) {
            problems.add(
                    entry.getKeyNode(),
                    "The parameter '%s' is declared twice.".formatted(parameter.name()));
            return false;
        }
        return true;
    }

    private Optional<Parameter> declared(String name, NodeTuple entry) {
        Section section = new Section(entry.getValueNode(), KEYS, problems);
        Optional<ParameterType> type = type(section);
        section.mustHave("default", entry.getKeyNode());
        Optional<ParameterValue> value =
                type.flatMap(
                        known -> section.node("default").flatMap(node -> values.read(node, known)));
        Optional<String> description = section.text("description").map(String::strip);
        List<Parameter.Override> overrides =
                type.flatMap(known -> section.node("overrides").map(node -> overrides(node, known)))
                        .orElse(List.of());
        return type.flatMap(known ->
                value.map(usual ->
                        new Parameter(
                                name,
                                known,
                                description,
                                usual,
                                overrides,
                                DocumentProblems.position(entry.getKeyNode()))));
    }

    private Optional<ParameterType> type(Section section) {
        Optional<String> written = section.required("type");
        Optional<ParameterType> type = written.flatMap(ParameterType::of);
        if (written.isPresent() && type.isEmpty()) {
            section.noneOf(
                    section.node("type").orElseThrow(),
                    written.get(),
                    Arrays.stream(ParameterType.values()).map(ParameterType::written).toList());
        }
        return type;
    }

    private List<Parameter.Override> overrides(Node node, ParameterType type) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(node, "Expected a list of overrides, each with 'scope' and 'value'.");
            return List.of();
        }
        List<Parameter.Override> overrides = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Section section = new Section(item, OVERRIDE_KEYS, problems);
            Optional<Scope> scope = section.node("scope").map(scopes::read);
            Optional<ParameterValue> value =
                    section.node("value").flatMap(one -> values.read(one, type));
            OVERRIDE_KEYS.forEach(key -> section.mustHave(key, item));
            scope.ifPresent(where ->
                    value.ifPresent(what -> overrides.add(new Parameter.Override(where, what))));
        }
        return overrides;
    }
}
