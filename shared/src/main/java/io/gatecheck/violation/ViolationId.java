package io.gatecheck.violation;

import io.gatecheck.exemption.Breach;
import io.gatecheck.organization.Place;
import io.gatecheck.policy.PolicyId;
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
        return new ViolationId(new Breach(policy, place, container, offendingValue).identity());
    }

    @Override
    public String toString() {
        return value;
    }
}
