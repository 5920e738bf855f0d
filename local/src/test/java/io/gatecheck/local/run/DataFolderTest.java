package io.gatecheck.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.local.run.DataFolder.Opening.InUse;
import io.gatecheck.local.run.DataFolder.Opening.NotWritable;
import io.gatecheck.local.run.DataFolder.Opening.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir private Path temporary;

    @Test
    void aFolderIsMadeWithAllAboveIt() throws IOException {
        Path path = temporary.resolve("a/b");

        try (DataFolder folder = opened(path)) {
            assertThat(folder.database().getParentFile()).isDirectory();
        }
    }

    @Test
    void aFolderIsHeldByOneRunAtATime() throws IOException {
        try (DataFolder _ = opened(temporary)) {
            assertThat(DataFolder.open(temporary)).isEqualTo(new InUse());
        }
    }

    @Test
    void aFolderThatWasGivenBackCanBeTakenAgain() throws IOException {
        opened(temporary).close();

        assertThat(DataFolder.open(temporary)).isInstanceOf(Opened.class);
    }

    @Test
    void aPlaceWhereNoFolderCanBeSaysWhy() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThat(DataFolder.open(file.resolve("below")))
                .isInstanceOfSatisfying(
                        NotWritable.class, answer -> assertThat(answer.why()).contains("file"));
    }

    private static DataFolder opened(Path path) {
        return ((Opened) DataFolder.open(path)).folder();
    }
}
