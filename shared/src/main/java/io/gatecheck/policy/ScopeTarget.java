package io.gatecheck.policy;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.UnitId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One entry of a scope's {@code include} or {@code exclude}: some of the accounts of the
 * organization.
 */
public sealed interface ScopeTarget {

    Pattern UNIT_ID = Pattern.compile("(ou|r)-[a-z0-9-]+");

    Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");

    /** Every account. Written {@code organization}. */
    record WholeOrganization() implements ScopeTarget {}

    /**
     * The accounts below a unit, however deep. Written as the id of the unit or the root, {@code
     * ou-…} or {@code r-…}.
     */
    record Unit(UnitId id) implements ScopeTarget {}

    /**
     * The accounts below a unit, however deep. Written as its names from the root down, {@code
     * Root/Workloads/Production}.
     */
    record UnitPath(String path) implements ScopeTarget {}

    /** One account. Written as its id. */
    record OneAccount(AccountId id) implements ScopeTarget {}

    /** The accounts with a tag of this value. Written {@code key=value}. */
    record Tagged(String key, String value) implements ScopeTarget {}

    /** Whether the account is one of them. */
    default boolean covers(Account account) {
        return switch (this) {
            case WholeOrganization() -> true;
            case Unit(var id) -> account.path().passes(id);
            case UnitPath(var path) -> (account.path() + "/").startsWith(path + "/");
            case OneAccount(var id) -> account.id().equals(id);
            case Tagged(var key, var value) -> value.equals(account.tags().get(key));
        };
    }

    /**
     * Reads an entry as it is written.
     *
     * @throws IllegalArgumentException if the text has none of the forms; its message says which
     *     there are
     */
    static ScopeTarget parse(String text) {
        if (text.equals("organization")) {
            return new WholeOrganization();
        }
        if (UNIT_ID.matcher(text).matches()) {
            return new Unit(new UnitId(text));
        }
        if (ACCOUNT_ID.matcher(text).matches()) {
            return new OneAccount(new AccountId(text));
        }
        int equals = text.indexOf('=');
        if (equals > 0) {
            return new Tagged(text.substring(0, equals), text.substring(equals + 1));
        }
        if (text.indexOf('/') > 0) {
            return new UnitPath(text);
        }
        throw new IllegalArgumentException(
                "'"
                        + text
                        + "' is not a valid target of a scope."
                        + ClosestWord.question(text, List.of("organization"))
                        + " Write organization, an OU (ou-… or Root/Workloads), an account id of twelve"
                        + " digits, or an account tag (key=value)");
    }

    /** The entry as it is written. */
    default String text() {
        return switch (this) {
            case WholeOrganization() -> "organization";
            case Unit(var id) -> id.value();
            case UnitPath(var path) -> path;
            case OneAccount(var id) -> id.value();
            case Tagged(var key, var value) -> key + "=" + value;
        };
    }
}
