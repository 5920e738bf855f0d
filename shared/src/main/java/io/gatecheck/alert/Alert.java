package io.gatecheck.alert;

import io.gatecheck.organization.Account;
import io.gatecheck.policy.Remediation;
import io.gatecheck.task.TaskArn;
import io.gatecheck.violation.Violation;

/**
 * An alert: a violation, where it is, and how to fix it.
 *
 * @param task the task in which it was seen last
 */
public record Alert(Violation violation, Account account, TaskArn task, Remediation remediation) {}
