package io.gatecheck.admin.ui.audit;

import io.gatecheck.admin.audit.AuditFilter;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.audit.AuditRecord;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of the audit log.
 *
 * @param action what was done, such as {@code Policy published}
 * @param personHref everything that the person changed
 * @param objectHref the page of what was changed; absent if it has none
 * @param historyHref everything that was changed about it
 */
record AuditRow(
        Moment at,
        String person,
        String personHref,
        String address,
        String action,
        String object,
        Optional<String> objectHref,
        String historyHref,
        String reason,
        String difference) {

    static AuditRow of(AuditRecord found, Instant now) {
        AuditEntry entry = found.entry();
        AuditObject object = entry.object();
        return new AuditRow(
                Moment.of(entry.at(), now),
                entry.who().name(),
                AuditLogPage.href(AuditFilter.only(AuditFilter.PERSON, entry.who().name())),
                entry.who().address(),
                words(entry.action()),
                object.id(),
                page(object),
                AuditLogPage.href(AuditFilter.only(AuditFilter.OBJECT, object.toString())),
                entry.reason(),
                entry.difference());
    }

    private static String words(AuditAction action) {
        String words = action.word().replace('.', ' ').replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Optional<String> page(AuditObject object) {
        return switch (object.kind()) {
            case POLICY -> Optional.of("/policies/" + object.id());
            case EXEMPTION -> Optional.of("/exemptions/" + object.id());
            case TOKEN -> Optional.empty();
        };
    }
}
