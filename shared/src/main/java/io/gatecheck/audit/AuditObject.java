package io.gatecheck.audit;

import java.util.Locale;

/**
 * What was changed.
 *
 * @param id of the policy, the exemption or the API token
 */
public record AuditObject(Kind kind, String id) {

    /** A sort of thing that people change. */
    public enum Kind {
        POLICY,
        EXEMPTION,
        TOKEN
    }

    /** As it is written in filters, such as {@code policy/no-public-ip}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + id;
    }
}
