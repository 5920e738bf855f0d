package io.gatecheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The command {@code run} in a program that does not have it: says where it is available. */
@Command(name = "run", description = "Not available in this jar: the local run needs a checkout.")
final class RunElsewhere implements Callable<Integer> {

    private static final int MISUSED = 2;

    @Unmatched
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private List<String> options = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getErr()
                .println(
                        """
                        This jar contains only check and import. The local run needs a checkout of Gatecheck. Start it there with
                          ./gatecheck run %s\
                        """
                                .formatted(String.join(" ", options))
                                .strip());
        return MISUSED;
    }
}
