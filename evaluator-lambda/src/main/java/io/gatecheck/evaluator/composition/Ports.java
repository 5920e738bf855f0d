package io.gatecheck.evaluator.composition;

import io.gatecheck.alert.AlertChannel;
import io.gatecheck.alert.AlertOutbox;
import io.gatecheck.evaluator.intake.DeadLetters;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.replay.TaskRecorder;
import io.gatecheck.unknown.UnknownVerdictsRepository;
import io.gatecheck.violation.ViolationRecorder;

/** What the evaluator needs of the world; on AWS and on one machine it has different makers. */
public record Ports(
        PolicyRepository policies,
        ExemptionRepository exemptions,
        AccountDirectory accounts,
        ViolationRecorder violations,
        UnknownVerdictsRepository unknown,
        TaskRecorder recorded,
        AlertOutbox outbox,
        AlertChannel alerts,
        MemberClients members,
        DeadLetters deadLetters) {}
