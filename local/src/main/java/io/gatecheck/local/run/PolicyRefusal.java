package io.gatecheck.local.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Why a run cannot start with the policies of {@code --policies}.
 *
 * @param objections what is wrong, as {@code ./gatecheck check} says it
 * @param what the sum of it, as a sentence
 * @param help what to do
 */
record PolicyRefusal(int exitCode, List<String> objections, String what, String help) {

    private static final int NOT_GOOD = 1;
    private static final int MISUSED = 2;
    private static final String EXAMPLE = "docs/examples/versioned-images.yaml";

    PolicyRefusal {
        objections = List.copyOf(objections);
    }

    /** Looks at what was named; empty if a run can start with it. */
    static Optional<PolicyRefusal> of(PolicyPaths paths) {
        return paths.paths().stream()
                .flatMap(path -> ofPath(path).stream())
                .findFirst()
                .or(() -> ofSet(paths));
    }

    private static Optional<PolicyRefusal> ofPath(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            return misused(
                    "The path of --policies does not exist: " + whole + ".",
                    "Correct the path, or create the folder and add a policy, such as "
                            + EXAMPLE
                            + ".");
        }
        if (new PolicyPaths(List.of(path)).read().isEmpty()) {
            return misused(
                    "The folder of --policies contains no policies: "
                            + whole
                            + " has no *.yaml or *.yml files.",
                    "Add a policy, such as " + EXAMPLE + ".");
        }
        return Optional.empty();
    }

    private static Optional<PolicyRefusal> ofSet(PolicyPaths paths) {
        PolicySet set = PolicySet.of(paths.read());
        return set.objections().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PolicyRefusal(
                                set.hasMistakes() ? NOT_GOOD : MISUSED,
                                set.objections(),
                                "The policies in " + paths + " have the errors above.",
                                "Fix them, or start without --policies."));
    }

    private static Optional<PolicyRefusal> misused(String what, String help) {
        return Optional.of(new PolicyRefusal(MISUSED, List.of(), what, help));
    }
}
