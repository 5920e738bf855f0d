package io.gatecheck.cli.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatecheck.cli.option.HelpOption;
import io.gatecheck.cli.report.CheckReport;
import io.gatecheck.cli.report.Format;
import io.gatecheck.cli.report.JUnitReport;
import io.gatecheck.cli.report.JsonReport;
import io.gatecheck.cli.report.ReportFormat;
import io.gatecheck.cli.report.SarifReport;
import io.gatecheck.cli.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code gatecheck check}. */
@Command(
        name = "check",
        sortOptions = false,
        description = {
            "Checks policies, and judges ECS task definitions before they are registered.",
            "",
            "A policy (*.yaml) is validated as if it were saved, and its tests are run.",
            "Task definitions are judged by the policies given with --policies, or else by the"
                    + " built-in policies. An input file can be the input of register-task-definition,"
                    + " the output of describe-task-definition or describe-tasks, or a CloudFormation"
                    + " or SAM template. What is only known at launch or deployment is reported as 'to"
                    + " be judged at launch'. The scopes of policies are ignored.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no problem was found; verdicts that are to be judged at launch do not count",
            "1:a task definition violates a policy, a policy is not valid, or a test of a policy fails",
            "2:the command line is not valid, a file cannot be read, or there is nothing to check"
        })
public final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "files or folders to check (default: the current folder)")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--policies",
            paramLabel = "PATH",
            description =
                    "file or folder with the policies to judge by; may be given several times")
    private List<Path> policies = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, junit or sarif (default: ${DEFAULT-VALUE})")
    private Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "writes the report to this file instead of the terminal")
    private @Nullable Path output;

    @Option(
            names = "--explain",
            description =
                    "shows every verdict; for a failed one, the unmet part and the values that it read")
    private boolean explain;

    @Option(
            names = "--strict",
            description = "also exits with 1 if a verdict is to be judged at launch")
    private boolean strict;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli asks it
    private final HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() {
        ProgressLine progress = ProgressLine.ofThisProcess();
        RunCheck check = new RunCheck(progress);
        List<Path> given = paths.isEmpty() ? List.of(Path.of("")) : paths;
        CheckReport report =
                policies.isEmpty() ? check.anything(given) : check.judgedBy(policies, given);
        progress.clear();
        Optional<String> trouble = print(form().write(report));
        if (trouble.isPresent()) {
            spec.commandLine().getErr().println(trouble.get());
            return CheckReport.MISUSED;
        }
        return report.exitCode(strict);
    }

    private ReportFormat form() {
        return switch (format) {
            case TEXT ->
                    new TextReport(
                            output == null ? spec.commandLine().getColorScheme().ansi() : Ansi.OFF,
                            explain);
            case JSON -> new JsonReport(strict);
            case JUNIT -> new JUnitReport(strict);
            case SARIF -> new SarifReport(strict);
        };
    }

    private Optional<String> print(String report) {
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(report);
            out.flush();
            return Optional.empty();
        }
        try {
            Files.writeString(output, report, UTF_8);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "The report could not be written to %s. Check that its folder exists and is writable."
                            .formatted(output));
        }
    }
}
