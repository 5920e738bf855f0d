package io.gatecheck.evaluator.composition;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.alert.AlertRouter;
import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.evaluator.DecisionLog;
import io.gatecheck.evaluator.EvaluateTaskEvents;
import io.gatecheck.evaluator.alerting.OutboxAlerts;
import io.gatecheck.evaluator.current.ClockTicker;
import io.gatecheck.evaluator.current.CurrentAccounts;
import io.gatecheck.evaluator.current.CurrentExemptions;
import io.gatecheck.evaluator.current.CurrentPolicies;
import io.gatecheck.evaluator.facts.TaskFacts;
import io.gatecheck.evaluator.log.JsonDecisionLog;
import io.gatecheck.evaluator.organizations.OrganizationSync;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.yaml.YamlPolicyParser;
import java.io.PrintStream;
import java.time.Clock;

/** Puts the evaluator together. */
public final class EvaluatorComposition {

    private EvaluatorComposition() {}

    /** The evaluator on AWS, with clients that the standard AWS settings configure. */
    public static EvaluateTaskEvents onAws(Settings settings, PrintStream log, Clock clock) {
        return evaluator(new AwsPorts(clock).of(settings), log, clock, settings.maxReceives());
    }

    /** The synchronization of the organization on AWS. */
    public static OrganizationSync organizationSyncOnAws(String controlTable, Clock clock) {
        return new AwsPorts(clock).organizationSync(controlTable);
    }

    /**
     * The evaluator over these ports; everything above them is the same wherever it runs.
     *
     * @param log takes one line of JSON a message
     * @param maxReceives how often a message is tried before it is put aside
     */
    public static EvaluateTaskEvents evaluator(
            Ports ports, PrintStream log, Clock clock, int maxReceives) {
        Ticker ticker = new ClockTicker(clock);
        DecisionLog decisions = new JsonDecisionLog(log, clock);
        AccountDirectory accounts = new CurrentAccounts(ports.accounts(), ticker);
        PolicyCompiler compiler = new CelPolicyCompiler(new YamlPolicyParser());
        return new EvaluateTaskEvents(
                new CurrentPolicies(ports.policies(), compiler, decisions::rejected, clock),
                new CurrentExemptions(ports.exemptions(), clock),
                accounts,
                new TaskFacts(ports.members(), accounts, ticker),
                ports.violations(),
                ports.undecided(),
                new OutboxAlerts(ports.outbox(), new AlertRouter(), ports.alerts(), clock),
                ports.deadLetters(),
                decisions,
                clock,
                maxReceives);
    }
}
