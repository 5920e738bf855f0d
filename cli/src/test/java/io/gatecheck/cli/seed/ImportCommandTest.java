package io.gatecheck.cli.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String FILES = "src/test/resources/import/";
    private static final String SEED = FILES + "task_policy.json";

    @Test
    void everyStatementBecomesAPolicyOrARefusal() throws IOException {
        Ran ran = Ran.gatecheck("import", SEED);

        assertThat(ran).isEqualTo(new Ran(1, expected("policies.yaml"), expected("messages.txt")));
    }

    @Test
    void whatWasImportedIsGood(@TempDir Path folder) {
        Ran.gatecheck("import", "--into", folder.toString(), SEED);

        Ran checked = Ran.gatecheck("check", folder.toString());

        assertThat(checked.exitCode()).isZero();
        assertThat(checked.out()).contains("7 policy documents checked, no problems");
    }

    @Test
    void filesThatAreThereAreReplacedOnlyWhereThatIsAskedFor(@TempDir Path folder)
            throws IOException {
        Path there = Files.writeString(folder.resolve("seed-03-image.yaml"), "mine");

        Ran refused = Ran.gatecheck("import", "--into", folder.toString(), SEED);

        assertThat(refused)
                .isEqualTo(
                        new Ran(
                                2,
                                "",
                                "Nothing was written, because these files exist already: "
                                        + there
                                        + ". Choose another folder, or replace them with --force."
                                        + System.lineSeparator()));
        assertThat(there).hasContent("mine");
        assertThat(folder).isDirectoryNotContaining("glob:**/seed-01*");
        Ran.gatecheck("import", "--force", "--into", folder.toString(), SEED);
        assertThat(there).content().startsWith("# Imported");
    }

    @Test
    void whatCannotBeReadEndsWithTwo(@TempDir Path folder) throws IOException {
        Path half = Files.writeString(folder.resolve("half.json"), "{\"task\": [");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"service\": []}");

        assertThat(Ran.gatecheck("import", half.toString()).errors())
                .isEqualTo(
                        half + " is not valid JSON (line 1, column 11)." + System.lineSeparator());
        assertThat(Ran.gatecheck("import", other.toString()).errors())
                .contains("no list under the key 'task'");
        assertThat(Ran.gatecheck("import", folder.resolve("gone").toString()).exitCode())
                .isEqualTo(2);
        assertThat(Ran.gatecheck("import").exitCode()).isEqualTo(2);
    }

    private static String expected(String name) throws IOException {
        return Files.readString(Path.of(FILES + "expected", name));
    }
}
