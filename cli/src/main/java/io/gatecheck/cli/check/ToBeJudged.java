package io.gatecheck.cli.check;

import io.gatecheck.cli.definition.CheckedTask;
import io.gatecheck.cli.definition.DefinitionFiles;
import io.gatecheck.cli.definition.DescribedTasks;
import io.gatecheck.cli.definition.FileContent;
import io.gatecheck.cli.definition.FileContent.Judgeable;
import io.gatecheck.cli.definition.FileContent.SomethingElse;
import io.gatecheck.cli.definition.FileContent.Unusable;
import io.gatecheck.cli.definition.KnownDefinitions;
import io.gatecheck.cli.report.CheckReport.Judged;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.yaml.DocumentFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The task definitions and tasks that were read. They are judged when all are: the definition of a
 * task may stand in a later file.
 */
final class ToBeJudged {

    /**
     * A file that was read.
     *
     * @param meant whether it was named, or speaks of task definitions or tasks
     */
    private record Read(String file, boolean named, boolean meant, FileContent content) {}

    private final InputFiles files;
    private final List<Read> contents = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    ToBeJudged(InputFiles files) {
        this.files = files;
    }

    /**
     * Takes what a file holds.
     *
     * @param named whether the file was named, and not found in a folder
     */
    void add(Path file, String text, boolean named) {
        contents.add(
                new Read(
                        DocumentFile.name(file),
                        named,
                        named || DefinitionFiles.isMentionedIn(text),
                        DefinitionFiles.read(text)));
    }

    boolean isEmpty() {
        return contents.isEmpty();
    }

    /** Judges all of it, in the order in which it came. */
    void judge(List<CompiledPolicy> policies) {
        KnownDefinitions known =
                KnownDefinitions.all(
                        contents.stream()
                                .map(Read::content)
                                .filter(Judgeable.class::isInstance)
                                .map(content -> ((Judgeable) content).described())
                                .toList());
        contents.forEach(read -> judge(policies, known, read, read.content()));
    }

    private void judge(
            List<CompiledPolicy> policies, KnownDefinitions known, Read read, FileContent content) {
        switch (content) {
            case DescribedTasks tasks -> judge(policies, known, read, tasks.with(known));
            case Judgeable(var tasks, var remarks, var _) -> {
                for (CheckedTask task : tasks) {
                    judged.add(new Judged(read.file(), task, CheckedVerdicts.by(policies, task)));
                }
                remarks.forEach(remark -> notes.add(read.file() + ": " + remark));
            }
            case SomethingElse() -> {
                if (read.named()) {
                    files.reject(read.file(), "it is not a task definition, a task or a template");
                }
            }
            case Unusable(var why) -> {
                if (read.meant()) {
                    files.reject(read.file(), why);
                }
            }
        }
    }

    List<Judged> judged() {
        return List.copyOf(judged);
    }

    /** What was left out, each in a sentence. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
