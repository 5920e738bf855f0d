package io.gatecheck.organization;

import java.util.regex.Pattern;

/** The identifier of an AWS account: twelve digits, leading zeros included. */
public record AccountId(String value) {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");

    public AccountId {
        if (!TWELVE_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An AWS account id must have twelve digits, but this is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
