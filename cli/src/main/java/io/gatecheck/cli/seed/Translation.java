package io.gatecheck.cli.seed;

import java.util.List;

/** What became of one statement. */
sealed interface Translation {

    Statement statement();

    /**
     * A policy document.
     *
     * @param notes the differences from the seed project, each in a sentence
     */
    record Translated(Statement statement, String yaml, List<String> notes) implements Translation {

        public Translated {
            notes = List.copyOf(notes);
        }
    }

    /** No policy; why, and what to do instead, in a sentence. */
    record Untranslatable(Statement statement, String why) implements Translation {}
}
