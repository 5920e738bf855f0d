package io.gatecheck.admin.policy;

import io.gatecheck.access.Person;
import io.gatecheck.access.Role;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.request.Forbidden;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.policy.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may write and publish policies: the one place that decides it. */
@Component
class EditorAccess {

    private final CurrentPerson current;
    private final AccountDirectory accounts;

    EditorAccess(CurrentPerson current, AccountDirectory accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    /**
     * The person, who may write drafts.
     *
     * @throws Forbidden if they may not
     */
    Person editor() {
        Person person = current.person();
        if (!person.may(Role.EDITOR)) {
            throw new Forbidden(
                    "Only people with the role EDITOR write and publish policies. An administrator"
                            + " of Gatecheck can give it to you.");
        }
        return person;
    }

    /**
     * The person, who may put a policy in force: whoever sees a part of the organization changes
     * that part alone.
     *
     * @param scopes of the policy as it is and as it is to be
     * @throws Forbidden if they may not
     */
    Person publisher(List<Scope> scopes) {
        Person person = editor();
        List<Account> all = accounts.all();
        if (!scopes.stream().allMatch(scope -> person.reach().includes(scope, all))) {
            throw new Forbidden(
                    "This policy applies to accounts that you do not see. Limit its scope to your"
                            + " accounts, or ask somebody who sees all of them to publish it.");
        }
        return person;
    }
}
