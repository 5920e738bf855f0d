package io.gatecheck.cel.functions;

import static io.gatecheck.cel.functions.PolicyFunction.withArgument;

import dev.cel.common.types.SimpleType;
import io.gatecheck.cel.functions.PolicyFunction.Typed;
import java.util.List;
import java.util.Map;

/** The functions of tags. */
final class TagFunctions {

    static final List<PolicyFunction> ALL =
            List.of(
                    new PolicyFunction(
                            "hasKeys",
                            "map.hasKeys(keys: list(string)): bool",
                            "Whether a map, such as tags, has all of these keys with non-empty values.",
                            "task.account.tags.hasKeys([]) && !task.tags.hasKeys([\"owner\"])",
                            withArgument(
                                    "hasKeys",
                                    Typed.TAGS,
                                    Typed.TEXTS,
                                    SimpleType.BOOL,
                                    (tags, keys) -> missingKeys(tags, keys).isEmpty())),
                    new PolicyFunction(
                            "missingKeys",
                            "map.missingKeys(keys: list(string)): list(string)",
                            "The keys that are missing from a map, or have an empty value in it.",
                            "task.tags.missingKeys([\"owner\"]) == [\"owner\"]",
                            withArgument(
                                    "missingKeys",
                                    Typed.TAGS,
                                    Typed.TEXTS,
                                    Typed.TEXTS.type(),
                                    TagFunctions::missingKeys)));

    private TagFunctions() {}

    private static List<String> missingKeys(Map<String, String> tags, List<String> keys) {
        return keys.stream().filter(key -> tags.getOrDefault(key, "").isEmpty()).toList();
    }
}
