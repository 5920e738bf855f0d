package io.gatecheck.cli.definition;

import java.util.List;

/** What a file turned out to hold. */
public sealed interface FileContent
        permits FileContent.Judgeable,
                DescribedTasks,
                FileContent.SomethingElse,
                FileContent.Unusable {

    /**
     * Task definitions or tasks.
     *
     * @param notes what in the file was not read, each in a sentence
     * @param described the definitions in it that ECS described, for the tasks in other files
     */
    record Judgeable(List<CheckedTask> tasks, List<String> notes, KnownDefinitions described)
            implements FileContent {

        public Judgeable {
            tasks = List.copyOf(tasks);
            notes = List.copyOf(notes);
        }
    }

    /** Something else; a policy, perhaps. */
    record SomethingElse() implements FileContent {}

    /** Nothing that can be used; why, in a sentence without values of the file. */
    record Unusable(String why) implements FileContent {}
}
