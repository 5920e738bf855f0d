package io.gatecheck.cli.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds what a pipeline fills in before a definition is registered: {@code {{image}}}, {@code
 * ${IMAGE}}, {@code <IMAGE1_NAME>}, the dynamic references of CloudFormation, and what its macros
 * change.
 */
final class Placeholders {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[^{}]+}}|\\$\\{[^${}]+}|<[A-Za-z][A-Za-z0-9_-]*>");

    private Placeholders() {}

    /** The same value, in which all that is filled in or changed later is left open. */
    static Value leftOpen(Value value) {
        return switch (value) {
            case Value.Text(var text, var line) ->
                    PLACEHOLDER.matcher(text).find() ? new Value.Deployed(line) : value;
            case Value.Items(var items, var line) ->
                    new Value.Items(items.stream().map(Placeholders::leftOpen).toList(), line);
            case Value.Mapping(var _, var line) when Macros.change(value) ->
                    new Value.Deployed(line);
            case Value.Mapping(var fields, var line) -> {
                Map<String, Value> open = new LinkedHashMap<>();
                fields.forEach((key, each) -> open.put(key, leftOpen(each)));
                yield new Value.Mapping(open, line);
            }
            case Value.Either(var one, var other, var height, var line) ->
                    new Value.Either(leftOpen(one), leftOpen(other), height, line);
            case Value.Nothing _, Value.Deployed _ -> value;
        };
    }
}
