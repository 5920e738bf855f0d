package io.gatecheck.local.run;

import io.gatecheck.alert.AlertChannel;
import io.gatecheck.dynamodb.control.DynamoDbAuditLog;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.evaluator.intake.ProcessTaskEvents;
import io.gatecheck.evaluator.slack.SlackAlertChannel;
import io.gatecheck.evaluator.slack.SlackSettings;
import io.gatecheck.evaluator.slack.SlackSettingsSource;
import io.gatecheck.local.sandbox.Sandbox;
import io.gatecheck.local.sandbox.workload.RunningTasks;
import io.gatecheck.local.slack.InboxAlertChannel;
import io.gatecheck.local.slack.InboxEndpoint;
import io.gatecheck.local.slack.SlackInbox;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The whole of Gatecheck in one process: the place that makes its parts, and ends them again. */
final class LocalGatecheck implements AutoCloseable {

    private final Deque<Runnable> parts = new ArrayDeque<>();

    private final Database database;

    private LocalGatecheck(Database database) {
        this.database = database;
    }

    /**
     * How it is run.
     *
     * @param port where the pages answer
     * @param past how much of the life of the sandbox goes by at once at the start, so that there
     *     is something to see
     * @param policies which files hold policies that are to be in force
     * @param slack absent where alerts go to the inbox only
     */
    record RunSettings(
            int port, Duration past, PolicyPaths policies, Optional<SlackSettings> slack) {

        URI url() {
            return URI.create("http://localhost:" + port);
        }
    }

    /** Starts everything; what was started ends again where something fails. */
    static LocalGatecheck start(
            DataFolder folder, RunSettings settings, Progress progress, Clock clock)
            throws IOException {
        LocalGatecheck gatecheck = new LocalGatecheck(Database.open(folder.database()));
        try {
            gatecheck.startParts(folder, settings, progress, clock);
            return gatecheck;
        } catch (IOException | RuntimeException e) {
            gatecheck.close();
            throw e;
        }
    }

    private void startParts(DataFolder folder, RunSettings settings, Progress progress, Clock clock)
            throws IOException {
        parts.push(database::close);
        Instant start = clock.instant().minus(settings.past);
        Sandbox sandbox = new Sandbox(clock.millis(), start);
        LocalSetUp.of(database, sandbox, clock);
        PolicyWatch policies = policies(settings, sandbox, progress, clock);
        policies.start();
        SlackInbox inbox = SlackInbox.in(folder.slackMessages());
        parts.push(LocalPages.start(settings.port, database, inbox, clock)::close);

        InboxEndpoint endpoint = new InboxEndpoint(inbox, clock);
        parts.push(endpoint::close);
        AlertChannel alerts =
                new InboxAlertChannel(
                        endpoint,
                        settings.slack.map(slack -> slackItself(slack, settings, clock)),
                        settings.url(),
                        clock);
        PrintStream decisions = decisions(folder);
        parts.push(decisions::close);
        ProcessTaskEvents evaluator =
                LocalEvaluator.of(
                        database,
                        sandbox.memberClients(),
                        (alert, route) -> {
                            progress.alerted(alert);
                            return alerts.send(alert, route);
                        },
                        (message, reason) ->
                                progress.say("Dead letter, " + reason + ": " + message),
                        decisions,
                        clock);
        RunningTasks running = RunningTasks.in(folder.runningTasks());
        EventFeed feed = new EventFeed(sandbox, running, evaluator, progress);
        feed.closeLostTasks(start);
        for (Instant then = start; then.isBefore(clock.instant()); then = then.plusMillis(500)) {
            feed.tick(then);
        }
        TickLoop loop =
                new TickLoop(
                        now -> {
                            policies.tick(now);
                            feed.tick(now);
                        },
                        clock,
                        progress);
        parts.push(loop::close);
    }

    private PolicyWatch policies(
            RunSettings settings, Sandbox sandbox, Progress progress, Clock clock) {
        var policies = new DynamoDbPolicies(database.client(), Database.CONTROL);
        return new PolicyWatch(
                settings.policies,
                new PublishFiles(
                        policies,
                        policies,
                        new DynamoDbAuditLog(database.client(), Database.CONTROL),
                        progress,
                        clock),
                sandbox,
                progress,
                clock);
    }

    private static AlertChannel slackItself(
            SlackSettings slack, RunSettings settings, Clock clock) {
        return new SlackAlertChannel(
                SlackSettingsSource.fixed(slack), Optional.of(settings.url()), clock);
    }

    private static PrintStream decisions(DataFolder folder) throws IOException {
        FileOutputStream file = new FileOutputStream(folder.decisions().toFile(), true);
        return new PrintStream(file, true, StandardCharsets.UTF_8);
    }

    Database database() {
        return database;
    }

    /** Ends the parts, the last one first. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            parts.pop().run();
        }
    }
}
