package io.gatecheck.evaluator.intake;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import java.util.Optional;
import java.util.function.Function;

/** Checks that the account of an event is in the organization; other events are refused. */
record EventAccounts(AccountDirectory organization) {

    /** What becomes of the event if its account is in the organization, or the refusal. */
    Received check(EventSubject subject, Function<Account, Received> accepted) {
        return organization
                .find(subject.task().account())
                .map(accepted)
                .orElseGet(() -> refused(subject));
    }

    private static Received refused(EventSubject subject) {
        return new Received.Refused(
                Optional.of(subject),
                "account "
                        + subject.task().account()
                        + " was not in the organization at its last synchronization");
    }
}
