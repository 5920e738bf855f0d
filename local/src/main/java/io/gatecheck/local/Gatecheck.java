package io.gatecheck.local;

import io.gatecheck.local.check.CheckCommand;
import io.gatecheck.local.seed.ImportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every command that {@code ./gatecheck} gives to Java. */
@Command(
        name = "./gatecheck",
        subcommands = {LocalRun.class, CheckCommand.class, ImportCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class Gatecheck {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this text")
    @SuppressWarnings("UnusedVariable") // picocli sets it and asks it
    private boolean helpWanted;

    private Gatecheck() {}

    public static void main(String[] arguments) {
        System.setErr(new QuietErrors(System.err));
        if (arguments.length == 0 || !arguments[0].equals("run")) {
            System.setProperty("logback.configurationFile", "logback-silent.xml");
        }
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to be executed. */
    static CommandLine commandLine() {
        return new CommandLine(new Gatecheck()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
