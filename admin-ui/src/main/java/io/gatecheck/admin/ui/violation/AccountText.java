package io.gatecheck.admin.ui.violation;

import io.gatecheck.admin.api.account.AccountNames;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import java.util.List;
import java.util.regex.Pattern;

/** An account as people name it: its name, or its id. */
sealed interface AccountText {

    Pattern ID = Pattern.compile("[0-9]{12}");

    /** It is this account. */
    record Meant(AccountId id) implements AccountText {}

    /** It is no account, or more than one; the sentence says which, and what to do. */
    record Unclear(String sentence) implements AccountText {}

    /** Finds the account. Case is ignored; an id needs not be known. */
    static AccountText read(String text, AccountNames names) {
        if (ID.matcher(text).matches()) {
            return new Meant(new AccountId(text));
        }
        List<Account> found =
                names.all().stream()
                        .filter(account -> account.name().equalsIgnoreCase(text))
                        .toList();
        return switch (found.size()) {
            case 0 ->
                    new Unclear(
                            "No account is called '"
                                    + text
                                    + "'. Choose a name from the list, or type an account id of"
                                    + " twelve digits.");
            case 1 -> new Meant(found.getFirst().id());
            default ->
                    new Unclear(
                            found.size()
                                    + " accounts are called '"
                                    + text
                                    + "'. Type the account id of twelve digits.");
        };
    }
}
