package io.gatecheck.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** What a command printed, and with which code it ended. */
public record Ran(int exitCode, String out, String errors) {

    /** Runs a command in this process, as a script without a terminal would. */
    public static Ran gatecheck(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine command =
                Gatecheck.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(errors))
                        .setColorScheme(Help.defaultColorScheme(Ansi.OFF));
        int code = command.execute(arguments);
        return new Ran(code, out.toString(), errors.toString());
    }
}
