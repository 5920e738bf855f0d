package io.gatecheck.cli.option;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells people in a sentence that a command failed for a reason that nobody thought of. */
public final class UnexpectedFailure implements IExecutionExceptionHandler {

    private static final int MISUSED = 2;

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        StackTraceElement[] trace = failure.getStackTrace();
        command.getErr()
                .println(
                        "Gatecheck failed because of an internal error: %s%s. Please report it together with the command that you ran."
                                .formatted(
                                        failure.getClass().getSimpleName(),
                                        trace.length == 0 ? "" : " at " + trace[0]));
        return MISUSED;
    }
}
