package io.gatecheck.evaluator.judging;

import io.gatecheck.organization.Account;
import io.gatecheck.snapshot.ObservedTask;

/** A task, and the account of the organization in which it runs. */
public record OwnedTask(ObservedTask task, Account account) {}
