package io.gatecheck.cli;

import io.gatecheck.cli.check.CheckCommand;
import io.gatecheck.cli.option.HelpOption;
import io.gatecheck.cli.option.UnexpectedFailure;
import io.gatecheck.cli.seed.ImportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The commands of a checkout that end by themselves; {@code ./gatecheck} starts them. */
@Command(
        name = "./gatecheck",
        subcommands = {CheckCommand.class, ImportCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class Gatecheck {

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli asks it
    private final HelpOption help = new HelpOption();

    private Gatecheck() {}

    public static void main(String[] arguments) {
        // What there is to say is in the command's own output; slf4j is not to complain about that.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to be executed. */
    static CommandLine commandLine() {
        return new CommandLine(new Gatecheck())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new UnexpectedFailure());
    }
}
