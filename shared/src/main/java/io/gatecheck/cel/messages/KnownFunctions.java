package io.gatecheck.cel.messages;

import io.gatecheck.cel.functions.PolicyFunction;
import io.gatecheck.cel.functions.PolicyFunctions;
import io.gatecheck.policy.ClosestWord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of what can be called in a policy, for those who write one that is none. */
final class KnownFunctions {

    private static final List<String> MACROS =
            List.of("all", "exists", "exists_one", "filter", "map", "has");

    private static final List<String> OF_CEL =
            List.of(
                    "size",
                    "startsWith",
                    "endsWith",
                    "contains",
                    "matches",
                    "hasValue",
                    "value",
                    "orValue",
                    "int",
                    "double",
                    "string",
                    "timestamp",
                    "duration",
                    "sets.contains",
                    "sets.equivalent",
                    "sets.intersects");

    /** What other languages call them. */
    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "length", "size",
                    "len", "size",
                    "count", "size",
                    "any", "exists",
                    "some", "exists",
                    "every", "all",
                    "includes", "contains",
                    "isPresent", "hasValue",
                    "orElse", "orValue");

    private KnownFunctions() {}

    /** The function that was probably meant. */
    static Optional<String> closest(String written) {
        return Optional.ofNullable(ELSEWHERE.get(written))
                .or(() -> ClosestWord.to(written, names().toList()));
    }

    private static Stream<String> names() {
        return Stream.of(
                        MACROS.stream(),
                        OF_CEL.stream(),
                        PolicyFunctions.all().stream().map(PolicyFunction::name))
                .flatMap(names -> names);
    }

    /** Whether it is a macro, whose first argument may name the element of a loop. */
    static boolean isMacro(String name) {
        return MACROS.contains(name);
    }

    /** How a function of the policy language itself is written. */
    static Optional<String> signature(String name) {
        return PolicyFunctions.all().stream()
                .filter(function -> function.name().equals(name))
                .map(PolicyFunction::signature)
                .findFirst();
    }
}
