package io.gatecheck.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A file with a document, as people name it. */
public final class DocumentFile {

    private static final int LARGEST = 20 * 1024 * 1024;

    private DocumentFile() {}

    /** What came of reading a file. */
    public sealed interface FileText {

        /** What it holds. */
        record Text(String text) implements FileText {}

        /** Why its text cannot be had, as the second half of a sentence. */
        record NotReadable(String why) implements FileText {}
    }

    /** Reads the text of a file. */
    public static FileText read(Path file) {
        try {
            if (!Files.exists(file)) {
                return new FileText.NotReadable("the file does not exist");
            }
            if (Files.size(file) > LARGEST) {
                return new FileText.NotReadable("it is larger than 20 MiB");
            }
            return new FileText.Text(Files.readString(file));
        } catch (CharacterCodingException e) {
            return new FileText.NotReadable("it is not UTF-8 text");
        } catch (IOException e) {
            return new FileText.NotReadable("it cannot be opened");
        }
    }

    /**
     * The files below a folder that are wanted, in order. The folder may be a link to another;
     * links below it are not followed.
     *
     * @throws IOException where the folder, or one below it, cannot be read
     */
    public static List<Path> below(Path folder, Predicate<Path> wanted) throws IOException {
        Path real = folder.toRealPath();
        try (Stream<Path> inside = Files.walk(real)) {
            return inside.filter(Files::isRegularFile)
                    .filter(wanted)
                    .map(file -> folder.resolve(real.relativize(file)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether its name says that it is YAML. */
    public static boolean isYaml(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** As messages call it. */
    public static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
