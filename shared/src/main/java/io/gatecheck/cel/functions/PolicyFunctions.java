package io.gatecheck.cel.functions;

import java.util.List;
import java.util.stream.Stream;

/**
 * The functions that the policy language has beyond standard CEL, in the order in which they are
 * documented.
 */
public final class PolicyFunctions {

    private static final List<PolicyFunction> ALL =
            Stream.of(TextFunctions.ALL, ImageFunctions.ALL, AddressFunctions.ALL, TagFunctions.ALL)
                    .flatMap(List::stream)
                    .toList();

    private PolicyFunctions() {}

    /** Every function. */
    public static List<PolicyFunction> all() {
        return ALL;
    }
}
