package io.gatecheck.stacksets;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the policies of a template allow. */
final class GrantedActions {

    private GrantedActions() {}

    /** The actions that these policies of a template allow. */
    static Set<String> of(Template template, String... policies) {
        Set<String> actions = new TreeSet<>();
        Stream.of(policies)
                .flatMap(policy -> statements(template, policy).stream())
                .map(GrantedActions::actions)
                .forEach(actions::addAll);
        return actions;
    }

    /** The statements of one policy; each must allow. */
    static Collection<JsonNode> statements(Template template, String policy) {
        return template.properties(policy).at("/PolicyDocument/Statement").values();
    }

    /** The actions of one statement. */
    static List<String> actions(JsonNode statement) {
        JsonNode action = statement.required("Action");
        return action.isArray()
                ? action.values().stream().map(JsonNode::stringValue).toList()
                : List.of(action.stringValue());
    }
}
