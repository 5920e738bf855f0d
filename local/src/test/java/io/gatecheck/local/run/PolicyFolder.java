package io.gatecheck.local.run;

import io.gatecheck.yaml.DocumentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with policies, for tests. */
record PolicyFolder(Path path) {

    /** The example of docs/local-run.md. */
    static final Path EXAMPLE = Path.of("../docs/examples/versioned-images.yaml");

    static final String VERSIONED_IMAGES = read(EXAMPLE);

    private static final String CLOSED_TASKS =
            """
            id: %s
            title: No ECS Exec
            severity: high
            category: access
            description: For a test.
            require: "!task.launch.executeCommand"
            message: "{task.service.name} can be entered"
            action: alert
            remediation: {text: Switch it off.}
            """;

    /** A policy about ECS Exec with this id. */
    static String closedTasks(String id) {
        return CLOSED_TASKS.formatted(id);
    }

    Path save(String name, String text) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void delete(String name) throws IOException {
        Files.delete(path.resolve(name));
    }

    PolicyPaths paths() {
        return new PolicyPaths(List.of(path));
    }

    /** As messages call a file in it. */
    String name(String file) {
        return DocumentFile.name(path.resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
