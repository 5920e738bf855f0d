package io.gatecheck.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole reports stand in {@code src/test/resources/check/expected}. */
class CheckCommandTest {

    private static final String FILES = "src/test/resources/check/";
    private static final String POLICIES = FILES + "policies";

    @Test
    void goodPoliciesEndWithZero() throws IOException {
        Ran ran = Ran.gatecheck("check", POLICIES);

        assertThat(ran).isEqualTo(new Ran(0, expected("policies.txt"), ""));
    }

    @Test
    void wrongPoliciesAndFailingTestsAreShownAtTheirPlace() throws IOException {
        Ran ran = Ran.gatecheck("check", FILES + "broken");

        assertThat(ran).isEqualTo(new Ran(1, expected("broken.txt"), ""));
    }

    @ParameterizedTest
    @CsvSource({"text,txt", "json,json", "junit,xml", "sarif,sarif"})
    void definitionsOfEveryFormAreJudged(String format, String ending) throws IOException {
        Ran ran =
                Ran.gatecheck(
                        "check", "--policies", POLICIES, "--format", format, FILES + "definitions");

        assertThat(ran).isEqualTo(new Ran(1, expected("definitions." + ending), ""));
    }

    @Test
    void anExplanationShowsTheUnmetPartAndWhatItRead() throws IOException {
        Ran ran =
                Ran.gatecheck(
                        "check",
                        "--explain",
                        "--policies",
                        POLICIES,
                        FILES + "definitions/register.json");

        assertThat(ran).isEqualTo(new Ran(1, expected("explained.txt"), ""));
    }

    @Test
    void whatCannotBeReadEndsWithTwo() throws IOException {
        Ran ran =
                Ran.gatecheck(
                        "check",
                        "--policies",
                        POLICIES,
                        FILES + "unreadable/empty.json",
                        FILES + "unreadable/half.json",
                        FILES + "unreadable/misfit.json",
                        FILES + "unreadable/nameless.json",
                        FILES + "unreadable/no-containers.json",
                        FILES + "unreadable/other.json",
                        FILES + "unreadable/gone.json");

        assertThat(ran).isEqualTo(new Ran(2, expected("unreadable.txt"), ""));
    }

    @Test
    void aFileThatIsNestedTooDeeplyEndsWithTwo(@TempDir Path folder) throws IOException {
        Path deep = Files.writeString(folder.resolve("deep.yaml"), "[".repeat(100_000));

        Ran ran = Ran.gatecheck("check", deep.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.errors()).isEmpty();
        assertThat(ran.out()).contains("deep.yaml: line 1: it is nested too deeply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "check --policies " + POLICIES})
    void oneFileThatCannotBeReadKeepsNoOtherFromBeingJudged(String command, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("half.json"), "{\"containerDefinitions\": [");
        Files.writeString(folder.resolve("settings.json"), "{ // of something else\n}");
        Files.copy(Path.of(FILES + "definitions/register.json"), folder.resolve("register.json"));

        Ran ran = Ran.gatecheck((command + " " + folder).split(" "));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out())
                .contains("register.json:1: billing")
                .containsOnlyOnce("unreadable")
                .contains("half.json: it is neither valid JSON nor valid YAML (line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "check --policies " + POLICIES})
    void nothingToCheckEndsWithTwo(String command, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("package.json"), "{}");

        assertThat(Ran.gatecheck((command + " " + folder).split(" ")))
                .isEqualTo(
                        new Ran(
                                2,
                                "Nothing was checked: no policy, task definition or task was found.\n",
                                ""));
    }

    @Test
    void whatIsLeftToTheLaunchFailsOnlyWhereThatIsAskedFor() {
        String good = FILES + "definitions/described.json";

        assertThat(Ran.gatecheck("check", "--policies", POLICIES, good).exitCode()).isZero();
        assertThat(Ran.gatecheck("check", "--strict", "--policies", POLICIES, good).exitCode())
                .isOne();
    }

    @Test
    void aPolicyWhoseTestFailsIsReportedAndJudgesNevertheless() {
        Ran ran =
                Ran.gatecheck(
                        "check",
                        "--policies",
                        FILES + "broken/wrong-test.yaml",
                        FILES + "definitions/described.json");

        assertThat(ran.exitCode()).isOne();
        assertThat(ran.out())
                .contains("fails src/test/resources/check/broken/wrong-test.yaml:11: test 'a task")
                .contains("wrong-test (high), which reads task.launch.executeCommand")
                .contains("1 policy document checked, 1 with problems");
    }

    @Test
    void withoutPoliciesThoseThatComeWithGatecheckJudge() {
        Ran ran = Ran.gatecheck("check", FILES + "definitions/register.json");

        assertThat(ran.exitCode()).isOne();
        assertThat(ran.out()).contains("approved-image-registries");
    }

    @Test
    void valuesOfVariablesAreNeverShown() {
        Ran ran =
                Ran.gatecheck(
                        "check",
                        "--explain",
                        "--format",
                        "json",
                        "--policies",
                        POLICIES,
                        FILES + "definitions");

        assertThat(ran.out()).doesNotContain("never-shown");
    }

    @Test
    void aReportCanGoIntoAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.txt");

        Ran ran = Ran.gatecheck("check", "--output", file.toString(), POLICIES);

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(file).hasContent(expected("policies.txt"));
    }

    @Test
    void anUnknownOptionIsMisuse() {
        assertThat(Ran.gatecheck("check", "--polices", POLICIES).exitCode()).isEqualTo(2);
    }

    private static String expected(String name) throws IOException {
        return Files.readString(Path.of(FILES + "expected", name));
    }
}
