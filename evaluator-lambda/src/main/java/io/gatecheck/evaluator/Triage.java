package io.gatecheck.evaluator;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PoliciesInForce;
import io.gatecheck.evaluator.event.ParsedEvent;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.event.TaskEventParser;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import java.util.List;
import java.util.Optional;

/** Reads a message and says what is to be done about it, without looking into any account. */
final class Triage {

    private final TaskEventParser parser = new TaskEventParser();
    private final AccountDirectory accounts;

    Triage(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    /** Whatever the message holds and whatever fails, there is an answer. */
    Triaged triage(Message message, PoliciesInForce policies) {
        ParsedEvent parsed;
        try {
            parsed = parser.parse(message.body());
        } catch (RuntimeException e) {
            // Its message could quote the event, and with it the value of a variable.
            return new Triaged.Failed(
                    message, "reading the event failed (" + e.getClass().getSimpleName() + ")");
        }
        try {
            return sort(message, parsed, policies);
        } catch (RuntimeException e) {
            return new Triaged.Failed(message, Trouble.of(e));
        }
    }

    private Triaged sort(Message message, ParsedEvent parsed, PoliciesInForce policies) {
        return switch (parsed) {
            case ParsedEvent.Refused(var reason) ->
                    new Triaged.Refuse(message, Optional.empty(), reason);
            case ParsedEvent.Ignored(var reason) ->
                    new Triaged.Settled(message, Optional.empty(), new Outcome.Ignored(reason));
            case ParsedEvent.Stopped(var task, var at) -> {
                Subject subject = Subject.stopped(task, at);
                yield accounts.find(task.account()).isPresent()
                        ? new Triaged.Close(message, subject)
                        : foreign(message, subject);
            }
            case ParsedEvent.Launch(var event) -> launch(message, event, policies);
        };
    }

    private Triaged launch(Message message, TaskEvent event, PoliciesInForce policies) {
        return accounts.find(event.account())
                .map(account -> inScope(message, event, account, policies))
                .orElseGet(() -> foreign(message, Subject.of(event)));
    }

    private static Triaged inScope(
            Message message, TaskEvent event, Account account, PoliciesInForce policies) {
        List<CompiledPolicy> inScope = policies.at(event.place(), account);
        return inScope.isEmpty()
                ? new Triaged.Settled(
                        message, Optional.of(Subject.of(event)), new Outcome.OutOfScope())
                : new Triaged.Judge(message, event, account, inScope);
    }

    private static Triaged foreign(Message message, Subject subject) {
        return new Triaged.Refuse(
                message,
                Optional.of(subject),
                "account "
                        + subject.task().account()
                        + " is not in the organization as it was last synchronized");
    }
}
