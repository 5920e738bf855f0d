package io.gatecheck.cli.option;

import picocli.CommandLine.Option;

/** The option {@code --help}, which every command has. */
public final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this text")
    @SuppressWarnings("UnusedVariable") // picocli sets it and asks it
    private boolean wanted;
}
