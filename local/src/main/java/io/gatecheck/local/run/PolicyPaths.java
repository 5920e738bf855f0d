package io.gatecheck.local.run;

import io.gatecheck.yaml.DocumentFile;
import io.gatecheck.yaml.DocumentFile.FileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files with policies, and the folders that hold such files, that someone named. */
record PolicyPaths(List<Path> paths) {

    /** Where nobody named any. */
    static final PolicyPaths NONE = new PolicyPaths(List.of());

    PolicyPaths {
        paths = List.copyOf(paths);
    }

    /**
     * Reads every file that was named, and every YAML file in the folders, as they are now.
     *
     * @return what each holds, by the name of the file; a folder that cannot be read is among them
     */
    Map<String, FileText> read() {
        Map<String, FileText> readings = new LinkedHashMap<>();
        Set<Path> known = new HashSet<>();
        for (Path path : paths) {
            try {
                List<Path> files =
                        Files.isDirectory(path)
                                ? DocumentFile.below(path, DocumentFile::isYaml)
                                : List.of(path);
                files.stream()
                        .filter(file -> known.add(file.toAbsolutePath().normalize()))
                        .forEach(file ->
                                readings.put(DocumentFile.name(file), DocumentFile.read(file)));
            } catch (IOException e) {
                readings.put(
                        DocumentFile.name(path),
                        new FileText.NotReadable("the folder cannot be read"));
            }
        }
        return readings;
    }

    /** As they were named. */
    @Override
    public String toString() {
        return String.join(", ", paths.stream().map(DocumentFile::name).toList());
    }
}
