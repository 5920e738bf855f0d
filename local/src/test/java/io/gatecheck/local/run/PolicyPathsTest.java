package io.gatecheck.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.yaml.DocumentFile.FileText.NotReadable;
import io.gatecheck.yaml.DocumentFile.FileText.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyPathsTest {

    @TempDir private Path temporary;

    private PolicyFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new PolicyFolder(temporary);
    }

    @Test
    void everyYamlFileOfAFolderIsRead() throws IOException {
        folder.save("b.yml", "b");
        folder.save("a.yaml", "a");
        folder.save("below/c.yaml", "c");
        folder.save("notes.md", "d");

        assertThat(folder.paths().read())
                .containsExactly(
                        Map.entry(folder.name("a.yaml"), new Text("a")),
                        Map.entry(folder.name("b.yml"), new Text("b")),
                        Map.entry(folder.name("below/c.yaml"), new Text("c")));
    }

    @Test
    void aFileThatIsNamedMayHaveAnyNameAndCountsOnce() throws IOException {
        Path named = folder.save("policy", "p");
        Path yaml = folder.save("below/c.yaml", "c");

        PolicyPaths paths =
                new PolicyPaths(
                        List.of(named, yaml, temporary, temporary.resolve("below/../below")));

        assertThat(paths.read())
                .containsExactly(
                        Map.entry(folder.name("policy"), new Text("p")),
                        Map.entry(folder.name("below/c.yaml"), new Text("c")));
    }

    @Test
    void whatIsGoneIsAmongTheReadings() {
        Path gone = temporary.resolve("gone");

        assertThat(new PolicyPaths(List.of(gone)).read())
                .containsExactly(
                        Map.entry(folder.name("gone"), new NotReadable("the file does not exist")));
    }

    @Test
    void nothingNamedIsNothingRead() {
        assertThat(PolicyPaths.NONE.read()).isEmpty();
    }
}
