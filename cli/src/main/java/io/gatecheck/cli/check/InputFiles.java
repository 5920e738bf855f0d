package io.gatecheck.cli.check;

import io.gatecheck.cli.report.CheckReport.Unreadable;
import io.gatecheck.yaml.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Finds and reads the files that are to be checked, and collects those that could not be read. */
final class InputFiles {

    private final Consumer<String> progress;
    private final List<Unreadable> unreadable = new ArrayList<>();

    /**
     * @param progress receives each file before it is read
     */
    InputFiles(Consumer<String> progress) {
        this.progress = progress;
    }

    /** The files, and those in the folders whose ending says YAML or JSON. */
    List<Path> in(List<Path> paths) {
        List<Path> found = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                found.add(path);
                continue;
            }
            try {
                found.addAll(
                        DocumentFile.below(
                                path, file -> DocumentFile.isYaml(file) || isJson(file)));
            } catch (IOException e) {
                reject(DocumentFile.name(path), "the folder cannot be read");
            }
        }
        return found;
    }

    /** Hands over the text of a file, if it can be read. */
    void read(Path file, Consumer<String> use) {
        progress.accept(DocumentFile.name(file));
        switch (DocumentFile.read(file)) {
            case DocumentFile.FileText.Text(var text) -> use.accept(text);
            case DocumentFile.FileText.NotReadable(var why) -> reject(DocumentFile.name(file), why);
        }
    }

    /** What was read is of no use, for this reason. */
    void reject(String file, String why) {
        unreadable.add(new Unreadable(file, why));
    }

    List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    private static boolean isJson(Path file) {
        String name = DocumentFile.name(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".template");
    }
}
