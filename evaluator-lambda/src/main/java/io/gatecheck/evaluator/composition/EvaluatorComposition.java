package io.gatecheck.evaluator.composition;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.alert.AlertRouter;
import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.TaskFacts;
import io.gatecheck.evaluator.facts.ec2.InterfaceSource;
import io.gatecheck.evaluator.facts.ec2.RouteSource;
import io.gatecheck.evaluator.facts.ec2.SecurityGroupSource;
import io.gatecheck.evaluator.facts.ecr.ImageScanSource;
import io.gatecheck.evaluator.facts.ecs.CapacityProviderSource;
import io.gatecheck.evaluator.facts.ecs.ClusterSource;
import io.gatecheck.evaluator.facts.ecs.DefinitionSource;
import io.gatecheck.evaluator.facts.ecs.RevisionSource;
import io.gatecheck.evaluator.facts.ecs.ServiceSource;
import io.gatecheck.evaluator.facts.ecs.TaskSource;
import io.gatecheck.evaluator.facts.elb.IngressSource;
import io.gatecheck.evaluator.intake.DecisionLog;
import io.gatecheck.evaluator.intake.ProcessTaskEvents;
import io.gatecheck.evaluator.judging.CachedAccounts;
import io.gatecheck.evaluator.judging.CachedExemptions;
import io.gatecheck.evaluator.judging.ClockTicker;
import io.gatecheck.evaluator.judging.CurrentPolicies;
import io.gatecheck.evaluator.judging.JudgeTasks;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.organizations.OrganizationSync;
import io.gatecheck.evaluator.response.PendingAlerts;
import io.gatecheck.evaluator.response.RecordLaunches;
import io.gatecheck.evaluator.response.RespondToTask;
import io.gatecheck.evaluator.telemetry.JsonDecisionLog;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.yaml.YamlPolicyParser;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;

/** Puts the evaluator together. */
public final class EvaluatorComposition {

    private EvaluatorComposition() {}

    /** The evaluator on AWS, with clients that the standard AWS settings configure. */
    public static ProcessTaskEvents onAws(Settings settings, PrintStream log, Clock clock) {
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
     * @param maxReceives how often a message is tried before it is moved to the dead-letter queue
     */
    public static ProcessTaskEvents evaluator(
            Ports ports, PrintStream log, Clock clock, int maxReceives) {
        Ticker ticker = new ClockTicker(clock);
        DecisionLog decisions = new JsonDecisionLog(log, clock);
        AccountDirectory accounts = new CachedAccounts(ports.accounts(), ticker);
        PolicyCompiler compiler = new CelPolicyCompiler(new YamlPolicyParser());
        return new ProcessTaskEvents(
                accounts,
                new JudgeTasks(
                        new CurrentPolicies(ports.policies(), compiler, decisions::rejected, clock),
                        new CachedExemptions(ports.exemptions(), clock),
                        accounts,
                        new TaskFacts(sources(ports.members(), accounts, ticker))),
                new RespondToTask(
                        ports.violations(),
                        new PendingAlerts(ports.outbox(), new AlertRouter(), ports.alerts(), clock),
                        ports.unknown(),
                        new RecordLaunches(ports.recorded(), clock)),
                ports.deadLetters(),
                decisions,
                clock,
                maxReceives);
    }

    /** Every source of facts, a line each. */
    public static List<FactSource> sources(
            MemberClients members, AccountDirectory accounts, Ticker ticker) {
        return List.of(
                new DefinitionSource(members),
                new RevisionSource(members, ticker),
                new TaskSource(members),
                new ServiceSource(members, ticker),
                new IngressSource(members, ticker),
                new ClusterSource(members, ticker),
                new CapacityProviderSource(members, ticker),
                new InterfaceSource(members),
                new RouteSource(members, ticker),
                new SecurityGroupSource(members, ticker),
                new ImageScanSource(members, accounts, ticker));
    }
}
