package io.gatecheck.audit;

import java.util.regex.Pattern;

/** The place of an entry in the log: its time and something that tells apart what happened then. */
public record AuditRecordId(String value) implements Comparable<AuditRecordId> {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z~[0-9a-f]{16}");

    public AuditRecordId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("This is not the id of an entry: '" + value + "'");
        }
    }

    /** In the order of time. */
    @Override
    public int compareTo(AuditRecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
