package io.gatecheck.yaml;

import io.gatecheck.policy.PolicyProblem;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Looks at a document before its tree is built: aliases, with which a small document grows large,
 * deep nesting, with which the building overflows the stack, thousands of lists and mappings, each
 * of which may have to be completed to a record, and tags, on some of which the library fails, are
 * refused.
 */
final class DocumentShape {

    private static final int DEEPEST = 20;

    /** An example is a whole task, and each record that it begins is completed to a whole one. */
    private static final int MOST_COLLECTIONS = 2_000;

    private DocumentShape() {}

    /** What is wrong with the shape; empty if nothing is. */
    static Optional<PolicyProblem> problem(
            String text, LoadSettings settings, DocumentProblems problems) {
        int depth = 0;
        int collections = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (hasTag(event)) {
                return at(
                        event,
                        "YAML tags are not allowed. Put the value in quotes instead.",
                        problems);
            }
            switch (event) {
                case AliasEvent alias -> {
                    return at(
                            alias, "YAML aliases are not allowed. Write the value out.", problems);
                }
                case DocumentStartEvent start -> {
                    if (++documents > 1) {
                        return at(
                                start,
                                "A policy must be a single YAML document; this is a second one.",
                                problems);
                    }
                }
                case CollectionStartEvent start -> {
                    if (++depth > DEEPEST) {
                        return at(
                                start,
                                "This is nested more than " + DEEPEST + " levels deep.",
                                problems);
                    }
                    if (++collections > MOST_COLLECTIONS) {
                        return at(
                                start,
                                "A policy can have at most "
                                        + MOST_COLLECTIONS
                                        + " lists and mappings; this is one more.",
                                problems);
                    }
                }
                case CollectionEndEvent _ -> depth--;
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static boolean hasTag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case CollectionStartEvent start -> start.getTag().isPresent();
            default -> false;
        };
    }

    private static Optional<PolicyProblem> at(
            Event event, String message, DocumentProblems problems) {
        return event.getStartMark()
                .map(mark -> problems.at(DocumentProblems.position(mark), message));
    }
}
