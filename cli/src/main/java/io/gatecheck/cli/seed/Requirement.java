package io.gatecheck.cli.seed;

import java.util.List;
import java.util.Optional;

/**
 * What a statement asks, in CEL.
 *
 * @param shown the expression whose value a violation shows
 * @param notes the differences from the seed project
 */
record Requirement(
        Optional<String> when,
        boolean eachContainer,
        String require,
        String shown,
        List<String> notes) {

    Requirement {
        notes = List.copyOf(notes);
    }
}
