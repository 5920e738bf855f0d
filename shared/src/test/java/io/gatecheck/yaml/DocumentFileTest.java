package io.gatecheck.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.gatecheck.yaml.DocumentFile.FileText.NotReadable;
import io.gatecheck.yaml.DocumentFile.FileText.Text;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFileTest {

    @TempDir private Path folder;

    @Test
    void aTextIsReadAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "id: ü\n");

        assertThat(DocumentFile.read(file)).isEqualTo(new Text("id: ü\n"));
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        Path image = Files.write(folder.resolve("image.yaml"), new byte[] {(byte) 0xff, 0});
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(20 * 1024 * 1024 + 1L);
        }

        assertThat(DocumentFile.read(folder.resolve("gone.yaml")))
                .isEqualTo(new NotReadable("the file does not exist"));
        assertThat(DocumentFile.read(image)).isEqualTo(new NotReadable("it is not UTF-8 text"));
        assertThat(DocumentFile.read(large)).isEqualTo(new NotReadable("it is larger than 20 MiB"));
        assertThat(DocumentFile.read(folder)).isEqualTo(new NotReadable("it cannot be opened"));
    }

    @Test
    void theFilesOfAFolderAreNamedAsTheFolderIs() throws IOException {
        Files.createDirectories(folder.resolve("real/below"));
        Files.writeString(folder.resolve("real/below/b.yaml"), "");
        Files.writeString(folder.resolve("real/c.yaml"), "");
        Files.writeString(folder.resolve("real/d.json"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));

        assertThat(DocumentFile.below(link, DocumentFile::isYaml))
                .containsExactly(link.resolve("below/b.yaml"), link.resolve("c.yaml"));
    }

    @Test
    void aFolderThatIsGoneHasNoFiles() {
        assertThatIOException()
                .isThrownBy(() -> DocumentFile.below(folder.resolve("gone"), file -> true));
    }

    @ParameterizedTest
    @CsvSource({"a.yaml, true", "A.YML, true", "a.json, false", "yaml, false"})
    void theEndingSaysWhetherItIsYaml(String name, boolean yaml) {
        assertThat(DocumentFile.isYaml(folder.resolve(name))).isEqualTo(yaml);
    }
}
