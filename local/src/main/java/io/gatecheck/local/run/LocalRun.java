package io.gatecheck.local.run;

import io.gatecheck.evaluator.slack.SlackSettings;
import io.gatecheck.local.run.DataFolder.Opening.InUse;
import io.gatecheck.local.run.DataFolder.Opening.NotWritable;
import io.gatecheck.local.run.DataFolder.Opening.Opened;
import io.gatecheck.local.run.LocalGatecheck.RunSettings;
import io.gatecheck.local.sandbox.Sandbox;
import io.gatecheck.local.slack.SlackFromEnvironment;
import io.gatecheck.local.slack.SlackInboxPage;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./gatecheck run}. */
@Command(
        name = "./gatecheck run",
        sortOptions = false,
        description = {
            "Starts Gatecheck on this machine: a sandbox organization whose tasks start and stop,"
                    + " the evaluator that judges them, the pages, and an inbox in place of Slack.",
            ""
        },
        footer = {
            "",
            "With SLACK_WEBHOOK_URL, or SLACK_BOT_TOKEN and SLACK_CHANNEL, in the environment,"
                    + " alerts go to Slack too.",
            "Press Ctrl-C to stop it; the next start continues with the same history."
        })
public final class LocalRun implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final Duration SHOWN_AT_THE_START = Duration.ofSeconds(6);

    private final PrintStream out = System.out;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "port of the pages (default: ${DEFAULT-VALUE}; 0 for any free port)")
    private int port;

    @Option(
            names = "--policies",
            paramLabel = "PATH",
            description =
                    "folder or file (*.yaml) with policies to put in force, in addition to the"
                            + " built-in ones, and again whenever you save one; may be given several"
                            + " times")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<Path> policies = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${sys:gatecheck.checkout:-.}/.gatecheck/data",
            description = "folder for the history (default: .gatecheck/data of the checkout)")
    private Path data = Path.of("");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this text")
    @SuppressWarnings("UnusedVariable") // picocli sets it and asks it
    private boolean helpWanted;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.setErr(new QuietErrors(System.err));
        System.exit(new CommandLine(new LocalRun()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), "A port must be a number from 0 to 65535, not " + port);
        }
        out.println("Starting Gatecheck …");
        Optional<SlackSettings> slack;
        try {
            slack = SlackFromEnvironment.read(System.getenv());
        } catch (IllegalArgumentException e) {
            return refuse(String.valueOf(e.getMessage()) + ".", "Fix the variable, or unset it.");
        }
        PolicyPaths own = new PolicyPaths(policies);
        Optional<PolicyRefusal> refusal = PolicyRefusal.of(own);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        OptionalInt free = freePort();
        if (free.isEmpty()) {
            return refuse(
                    "Port " + port + " is in use, or not permitted.",
                    "Stop the program that uses it, or use any free port: ./gatecheck run --port 0");
        }
        Path folder = data.toAbsolutePath().normalize();
        return switch (DataFolder.open(folder)) {
            case InUse() ->
                    refuse(
                            "Another instance of Gatecheck uses the folder " + folder + ".",
                            "Stop that instance, or choose another folder: ./gatecheck run --data FOLDER");
            case NotWritable(var why) ->
                    refuse(
                            "The folder " + folder + " cannot be written to (" + why + ").",
                            "Fix this, or choose another folder: ./gatecheck run --data FOLDER");
            case Opened(var opened) ->
                    run(opened, new RunSettings(free.getAsInt(), SHOWN_AT_THE_START, own, slack));
        };
    }

    /** Runs until the process is asked to end. */
    private int run(DataFolder folder, RunSettings settings) throws IOException {
        System.setProperty("gatecheck.log", folder.log().toString()); // read by logback.xml
        Progress progress = new Progress(out, Clock.systemUTC());
        try (folder;
                Ending ending = Ending.whenAsked()) {
            try (LocalGatecheck _ =
                    LocalGatecheck.start(folder, settings, progress, Clock.systemUTC())) {
                greet(folder, settings, progress.alerts());
                progress.goLive();
                ending.await();
                out.println();
                out.println("Stopping …");
            } catch (IOException | InterruptedException | RuntimeException e) {
                ending.cancel();
                LoggerFactory.getLogger(LocalRun.class).error("Gatecheck failed", e);
                return refuse(
                        "An internal error occurred: " + e.getMessage(),
                        "The log has the details: " + folder.log());
            }
            out.println("Gatecheck has stopped. Its history is kept in " + folder.path());
            return 0;
        }
    }

    private void greet(DataFolder folder, RunSettings settings, int alerts) {
        out.println(
                """

                Gatecheck is running, with a sandbox organization of %s accounts.

                  Pages        %s
                  Slack inbox  %s%s%s
                  API          %s/api/v1/violations
                %s  Data, logs   %s

                Press Ctrl-C to stop it. Alerts so far: %s. New alerts appear below:
                """
                        .formatted(
                                Sandbox.accounts(),
                                settings.url(),
                                settings.url(),
                                SlackInboxPage.PATH,
                                settings.slack().isPresent() ? " (and Slack itself)" : "",
                                settings.url(),
                                policies.isEmpty()
                                        ? ""
                                        : "  Policies     %s, read again whenever you save one%n"
                                                .formatted(settings.policies()),
                                folder.path(),
                                alerts));
    }

    /** The port that was asked for, where it is free; any free one for 0. */
    private OptionalInt freePort() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return OptionalInt.of(socket.getLocalPort());
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private int refuse(PolicyRefusal refusal) {
        refusal.objections().forEach(out::println);
        var _ = refuse(refusal.what(), refusal.help());
        return refusal.exitCode();
    }

    private int refuse(String what, String help) {
        out.println();
        out.println("Gatecheck cannot start. " + what);
        out.println(help);
        return FAILED;
    }
}
