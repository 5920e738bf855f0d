package io.gatecheck.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What was changed.
 *
 * @param id of the policy, the exemption or the API token; 1 to 200 characters
 */
public record AuditObject(Kind kind, String id) {

    private static final int LONGEST_ID = 200;

    public AuditObject {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("This is not a valid id: '" + id + "'");
        }
    }

    /** A sort of thing that people change. */
    public enum Kind {
        POLICY,
        EXEMPTION,
        TOKEN;

        /** As it is written in the log and in filters. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The object that a filter names, such as {@code policy/no-public-ip}. */
    public static Optional<AuditObject> parse(String text) {
        int slash = text.indexOf('/');
        String id = text.substring(slash + 1);
        if (slash < 0 || id.isBlank() || id.length() > LONGEST_ID) {
            return Optional.empty();
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equalsIgnoreCase(text.substring(0, slash)))
                .findFirst()
                .map(kind -> new AuditObject(kind, id));
    }

    /** As it is written in filters, such as {@code policy/no-public-ip}. */
    @Override
    public String toString() {
        return kind.word() + "/" + id;
    }
}
