package io.gatecheck.organization;

import java.util.regex.Pattern;

/** The code of an AWS Region, such as {@code eu-central-1}. */
public record Region(String code) {

    private static final Pattern CODE = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+-[0-9]{1,2}");

    public Region {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "An AWS Region code must look like eu-central-1, but this is '" + code + "'");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
