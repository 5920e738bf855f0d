package io.gatecheck.cli.check;

import io.gatecheck.cli.report.CheckReport.Unreadable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds and reads the files that are to be checked, and collects those that could not be read. */
final class InputFiles {

    private static final int LARGEST = 20 * 1024 * 1024;

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
            try (Stream<Path> inside = Files.walk(path)) {
                inside.filter(Files::isRegularFile)
                        .filter(file -> isYaml(file) || isJson(file))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException e) {
                reject(name(path), "the folder cannot be read");
            }
        }
        return found;
    }

    /** Hands over the text of a file, if it can be read. */
    void read(Path file, Consumer<String> use) {
        progress.accept(name(file));
        try {
            if (!Files.exists(file)) {
                reject(name(file), "the file does not exist");
            } else if (Files.size(file) > LARGEST) {
                reject(name(file), "it is larger than 20 MiB");
            } else {
                use.accept(Files.readString(file));
            }
        } catch (CharacterCodingException e) {
            reject(name(file), "it is not UTF-8 text");
        } catch (IOException e) {
            reject(name(file), "it cannot be opened");
        }
    }

    /** What was read is of no use, for this reason. */
    void reject(String file, String why) {
        unreadable.add(new Unreadable(file, why));
    }

    List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    static boolean isYaml(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isJson(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".template");
    }

    /** As reports call it. */
    static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
