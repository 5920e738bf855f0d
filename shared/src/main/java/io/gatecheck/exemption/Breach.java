package io.gatecheck.exemption;

import io.gatecheck.organization.Place;
import io.gatecheck.policy.PolicyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One policy broken in one way at one place: what tells a violation apart from every other, and
 * what an exemption covers or not.
 *
 * @param container the container that breaks it; absent if the policy judges the task as a whole
 * @param offendingValue what breaks it; empty if only the policy tells
 */
public record Breach(
        PolicyId policy, Place place, Optional<String> container, String offendingValue) {

    /** The identity of its violation, in 32 hexadecimal digits; equal for equal breaches. */
    public String identity() {
        String parts =
                String.join(
                        "\n",
                        policy.value(),
                        place.account().value(),
                        place.region().code(),
                        place.cluster().value(),
                        place.service().value(),
                        container.orElse(""),
                        offendingValue);
        return HexFormat.of()
                .formatHex(sha256().digest(parts.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
