package io.gatecheck.local.run;

import static io.gatecheck.local.run.PolicyFolder.VERSIONED_IMAGES;
import static io.gatecheck.local.run.PolicyFolder.closedTasks;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyRefusalTest {

    @TempDir private Path temporary;

    private PolicyFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new PolicyFolder(temporary);
    }

    @Test
    void goodPoliciesAreNotRefused() throws IOException {
        folder.save("images.yaml", VERSIONED_IMAGES);
        folder.save("exec.yaml", closedTasks("no-execute-command"));

        assertThat(PolicyRefusal.of(folder.paths())).isEmpty();
        assertThat(PolicyRefusal.of(PolicyPaths.NONE)).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsMisuse() {
        Path gone = temporary.resolve("gone");

        assertThat(refusal(new PolicyPaths(List.of(gone))))
                .isEqualTo(
                        new PolicyRefusal(
                                2,
                                List.of(),
                                "The path of --policies does not exist: " + gone + ".",
                                "Correct the path, or create the folder and add a policy, such as"
                                        + " docs/examples/versioned-images.yaml."));
    }

    @Test
    void aFolderWithoutPoliciesIsMisuse() throws IOException {
        folder.save("notes.md", "id: no-exec");

        assertThat(refusal(folder.paths()))
                .isEqualTo(
                        new PolicyRefusal(
                                2,
                                List.of(),
                                "The folder of --policies contains no policies: "
                                        + temporary
                                        + " has no *.yaml or *.yml files.",
                                "Add a policy, such as" + " docs/examples/versioned-images.yaml."));
    }

    @Test
    void twoFilesWithOneIdAreMisuse() throws IOException {
        folder.save("a.yaml", closedTasks("no-exec"));
        folder.save("b.yaml", closedTasks("no-exec"));

        PolicyRefusal refusal = refusal(folder.paths());

        assertThat(refusal.exitCode()).isEqualTo(2);
        assertThat(refusal.objections())
                .containsExactly(
                        "error %s: %s has the same id no-exec. Change the id in one of them."
                                .formatted(folder.name("a.yaml"), folder.name("b.yaml")),
                        "error %s: %s has the same id no-exec. Change the id in one of them."
                                .formatted(folder.name("b.yaml"), folder.name("a.yaml")));
    }

    @Test
    void aFileThatIsNotTextIsMisuse() throws IOException {
        Files.write(temporary.resolve("a.yaml"), new byte[] {(byte) 0xff});

        PolicyRefusal refusal = refusal(folder.paths());

        assertThat(refusal.exitCode()).isEqualTo(2);
        assertThat(refusal.objections())
                .containsExactly("unreadable " + folder.name("a.yaml") + ": it is not UTF-8 text");
    }

    @Test
    void mistakesAreNamedAsCheckNamesThem() throws IOException {
        folder.save("exec.yaml", closedTasks("no-exec").replace("Command\"", "Comand\""));
        folder.save("images.yaml", VERSIONED_IMAGES.replace("expect: FAIL", "expect: PASS"));

        assertThat(refusal(folder.paths()))
                .isEqualTo(
                        new PolicyRefusal(
                                1,
                                List.of(
                                        """
                                        error %s:6:24: There is no field 'executeComand'. Did you mean 'executeCommand'?
                                          | require: "!task.launch.executeComand"
                                          |                        ^\
                                        """
                                                .formatted(folder.name("exec.yaml")),
                                        "fails %s:16: test 'the build of a branch fails' expected PASS but got FAIL"
                                                .formatted(folder.name("images.yaml"))),
                                "The policies in " + temporary + " have the errors above.",
                                "Fix them, or start without --policies."));
    }

    private static PolicyRefusal refusal(PolicyPaths paths) {
        return PolicyRefusal.of(paths).orElseThrow();
    }
}
