package io.gatecheck.violation;

import io.gatecheck.organization.Place;
import io.gatecheck.policy.PolicyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The identity of a violation: the same problem in the same place always has the same one. */
public record ViolationId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public ViolationId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A violation id must have 32 hexadecimal digits, but this is '" + value + "'");
        }
    }

    /**
     * Derives the identity: policy × account × region × cluster × service or family × container ×
     * offending value.
     */
    public static ViolationId of(
            PolicyId policy, Place place, Optional<String> container, String offendingValue) {
        String identity =
                String.join(
                        "\n",
                        policy.value(),
                        place.account().value(),
                        place.region().code(),
                        place.cluster().value(),
                        place.service().value(),
                        container.orElse(""),
                        offendingValue);
        byte[] digest = sha256().digest(identity.getBytes(StandardCharsets.UTF_8));
        return new ViolationId(HexFormat.of().formatHex(digest, 0, 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
