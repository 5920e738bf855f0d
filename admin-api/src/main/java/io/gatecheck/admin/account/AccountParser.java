package io.gatecheck.admin.account;

import io.gatecheck.admin.request.Parsed;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads an account as it was typed. */
@FunctionalInterface
public interface AccountParser extends Function<String, Parsed<AccountId>> {

    Pattern ID = Pattern.compile("[0-9]{12}");

    /** Reads account ids. */
    static AccountParser byId() {
        return text ->
                ID.matcher(text).matches()
                        ? new Parsed.Valid<>(new AccountId(text))
                        : new Parsed.Invalid<>(
                                "'"
                                        + text
                                        + "' is not a valid account id. An account id has 12 digits.");
    }

    /** Reads names, whatever their case, and account ids, known or not. */
    static AccountParser byNameOrId(AccountNames names) {
        return text ->
                ID.matcher(text).matches()
                        ? new Parsed.Valid<>(new AccountId(text))
                        : byName(text, names);
    }

    private static Parsed<AccountId> byName(String text, AccountNames names) {
        List<Account> found =
                names.all().stream()
                        .filter(account -> account.name().equalsIgnoreCase(text))
                        .toList();
        return switch (found.size()) {
            case 0 ->
                    new Parsed.Invalid<>(
                            "No account is called '"
                                    + text
                                    + "'. Choose a name from the list, or enter a 12-digit account id.");
            case 1 -> new Parsed.Valid<>(found.getFirst().id());
            default ->
                    new Parsed.Invalid<>(
                            found.size()
                                    + " accounts are called '"
                                    + text
                                    + "'. Enter the 12-digit account id instead.");
        };
    }
}
