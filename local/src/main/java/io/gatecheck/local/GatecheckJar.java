package io.gatecheck.local;

import io.gatecheck.local.check.CheckCommand;
import io.gatecheck.local.seed.ImportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The commands of the executable jar, which pipelines download: those that need neither pages nor a
 * database. Nothing that it reaches may need a library that the jar leaves out.
 */
@Command(
        name = "java -jar gatecheck-cli.jar",
        subcommands = {CheckCommand.class, ImportCommand.class, RunElsewhere.class},
        synopsisSubcommandLabel = "COMMAND")
public final class GatecheckJar {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this text")
    @SuppressWarnings("UnusedVariable") // picocli sets it and asks it
    private boolean helpWanted;

    private GatecheckJar() {}

    public static void main(String[] arguments) {
        // Nothing in the jar logs; slf4j is not to complain about that.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(
                new CommandLine(new GatecheckJar())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(arguments));
    }
}
