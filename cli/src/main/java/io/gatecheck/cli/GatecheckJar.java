package io.gatecheck.cli;

import io.gatecheck.cli.check.CheckCommand;
import io.gatecheck.cli.option.HelpOption;
import io.gatecheck.cli.option.UnexpectedFailure;
import io.gatecheck.cli.seed.ImportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The commands of the executable jar, which pipelines download: those that need neither pages nor a
 * database. Nothing that it reaches may need a library that the jar leaves out.
 */
@Command(
        name = "java -jar gatecheck-cli.jar",
        subcommands = {CheckCommand.class, ImportCommand.class, RunElsewhere.class},
        synopsisSubcommandLabel = "COMMAND")
public final class GatecheckJar {

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli asks it
    private final HelpOption help = new HelpOption();

    private GatecheckJar() {}

    public static void main(String[] arguments) {
        // Nothing in the jar logs; slf4j is not to complain about that.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(
                new CommandLine(new GatecheckJar())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler(new UnexpectedFailure())
                        .execute(arguments));
    }
}
