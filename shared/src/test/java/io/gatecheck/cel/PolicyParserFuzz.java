package io.gatecheck.cel;

import io.gatecheck.policy.StarterPolicies;
import java.nio.charset.StandardCharsets;

/**
 * Gives any text to the parser and the compiler. Run by {@code ./gatecheck fuzz}, which learns from
 * the branches that a text reaches.
 */
public final class PolicyParserFuzz {

    private static final ProcessorTime LIMIT = ProcessorTime.seconds(2);

    private PolicyParserFuzz() {}

    /** Called once, before the time is looked at: the first policies take seconds. */
    public static void fuzzerInitialize() {
        StarterPolicies.documents().values().forEach(PolicyTrial::of);
    }

    /** Called for every input; the names of both are the fuzzer's. */
    public static void fuzzerTestOneInput(byte[] input) {
        String yaml = new String(input, StandardCharsets.UTF_8);
        LIMIT.hold(() -> PolicyTrial.of(yaml));
    }
}
