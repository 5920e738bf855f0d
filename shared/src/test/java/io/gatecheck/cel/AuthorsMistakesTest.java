package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompilationResult.Rejected;
import io.gatecheck.policy.PolicyProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write who know other languages, or are in a hurry, and what they read then. */
class AuthorsMistakesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    task.cluster.startWith("a")             ~ 16: There is no function 'startWith'. Did you mean 'startsWith'?
                    task.cluster.globb("a")                 ~ 16: There is no function 'globb'. Did you mean 'glob'?
                    task.cluster.length() > 3               ~ 16: There is no function 'length'. Did you mean 'size'?
                    task.serviceSettings.value().circuitBreaker ~ 8: There is no field 'serviceSettings'. Did you mean 'task.service'?
                    task.service.circuitBreaker             ~ 16: There is no field 'circuitBreaker'. Did you mean 'task.service.deployment.circuitBreaker'?
                    task.standalone                         ~ 8: There is no field 'standalone'. Did you mean 'task.launch.by'?
                    task.launchType == "EC2"                ~ 8: There is no field 'launchType'. Did you mean 'task.launch.type'?
                    task.cpu.orValue(0) > 256               ~ 8: There is no field 'cpu'. Did you mean 'task.size.cpu'?
                    task.containers.all(c, !c.privileged)   ~ 29: There is no field 'privileged'. Did you mean 'container.linux.privileged'?
                    task.containers.all(c, c.imageScan.hasValue()) ~ 28: There is no field 'imageScan'. Did you mean 'container.image.scan'?
                    task.cluster == "main"                  ~ 16: '==' cannot be applied to (cluster, string). Did you mean 'task.cluster.name'?
                    task.service.glob("w*")                 ~ 20: 'glob' cannot be called on service with (string). Did you mean 'task.service.name'?
                    task.capacityProvider.orValue("") == "" ~ 32: 'orValue' cannot be called on capacityProvider with (string). Did you mean 'task.capacityProvider.name'?
                    task.region.usesLatest()                ~ 25: A value of type string has no fields.
                    len(task.cluster.name) > 3                   ~ 3: There is no function 'len'. Did you mean 'size'?
                    task.cluster.frobnicate() > 3           ~ 16: There is no function 'frobnicate'.
                    task.containers.any(c, c.linux.privileged)    ~ 19: There is no function 'any'. Did you mean 'exists'?
                    task.containers.al(c, c.linux.privileged)     ~ 19: There is no function 'al'. Did you mean 'all'?
                    task.cluster.name.glob(1)                    ~ 25: 'glob' cannot be called on string with (int). Its signature is string.glob(pattern: string): bool.
                    task.cluster.name = "a"                      ~ 21: Unexpected '='. Write '=='.
                    task.launch.executeCommand & true              ~ 30: Unexpected '&'. Write '&&'.
                    task.launch.executeCommand and true            ~ 30: Unexpected 'and'. Write '&&'.
                    not task.launch.executeCommand                 ~ 7: Unexpected 'not'. Write '!'.
                    (task.launch.executeCommand                    ~ 30: Missing ')'.
                    task.cluster.name == "a                      ~ 24: The string that starts here has no closing quote.
                    task.launch.executeCommand == False            ~ 33: Unknown name 'False'. Did you mean 'false'?
                    task.launch.type == FARGATE              ~ 23: Unknown name 'FARGATE'. Strings need quotes.
                    cluster == "main"                       ~ 3: Unknown name 'cluster'. Did you mean 'task.cluster.name'?
                    container.linux.privileged                    ~ 3: 'container' is available only in a policy with 'each: container'.
                    task.size.cpu > 256                          ~ 17: '>' cannot be applied to (optional(int), int). A value that can be absent needs .orValue(…) or .hasValue() first.
                    task.cluster.name && true                    ~ 21: '&&' cannot be applied to (string, bool).
                    task.cluster.name + "x" == "a"               ~ 21: '+' cannot be applied to (string, string). Strings cannot be concatenated.
                    task.cluster.name in task.region             ~ 21: 'in' cannot be applied to (string, string).
                    task.containers["web"].privileged       ~ 18: '[ ]' cannot be applied to (list(
                    task.region in ["a", 1]                 ~ 24: Expected a value of type string, but found int.
                    has(task.clustr)                        ~ 12: There is no field 'clustr'. Did you mean 'cluster'?
                    task.containers.all(c, c.imge.tag == 1) ~ 28: There is no field 'imge'. Did you mean 'image'?
                    "日本" == task.clustr                    ~ 16: There is no field 'clustr'. Did you mean 'cluster'?
                    """)
    void oneMistakeIsOneMessageAtItsPlace(String expression, String problem) {
        List<PolicyProblem> problems = problems(Policies.yaml(expression, ""));

        assertThat(problems).singleElement().asString().startsWith("p:10:" + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    'task.region == "it''s" && task.netwrk.mode == ""'                ~ 9:42
                    "task.region == \\"its\\" && task.netwrk.mode == ''"              ~ 9:42
                    "task.region == 'its'\\n  && task.netwrk.mode == ''"              ~ 10:11
                    task.region == "its"\\n  && task.netwrk.mode == ""                ~ 10:11
                    >-\\n\\n  task.launch.executeCommand\\n    && task.netwrk.mode == ""       ~ 12:13
                    |2-\\n  task.launch.executeCommand &&\\n  task.netwrk.mode == ""           ~ 11:8
                    """)
    void thePlaceIsRightHoweverTheExpressionIsWritten(String scalar, String place) {
        String yaml =
                Policies.yaml("true", "")
                        .replace("require: |\n  true", "require: " + scalar.replace("\\n", "\n"));

        assertThat(problems(yaml))
                .singleElement()
                .asString()
                .startsWith("p:" + place + ": There is no field 'netwrk'.")
                .satisfies(AuthorsMistakesTest::hasItsCaretUnderTheField);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    'it''s {task.netwrk.mode}'                     ~ 6:23
                    "say \\"{task.region}\\" {task.netwrk.mode}"    ~ 6:39
                    >-\\n  {task.region}\\n  {task.netwrk.mode}      ~ 8:9
                    |\\n  {task.region}\\n\\n  {task.netwrk.mode}     ~ 9:9
                    in {task.region}\\n  {task.netwrk.mode}         ~ 7:9
                    """)
    void thePlaceIsRightHoweverTheMessageIsWritten(String scalar, String place) {
        String yaml =
                Policies.yaml("true", "")
                        .replace("\"{task.service.name} is wrong\"", scalar.replace("\\n", "\n"));

        assertThat(problems(yaml))
                .singleElement()
                .asString()
                .startsWith("p:" + place + ": There is no field 'netwrk'.")
                .satisfies(AuthorsMistakesTest::hasItsCaretUnderTheField);
    }

    @Test
    void ofSeveralMistakesInTheGrammarOnlyTheFirstIsTold() {
        assertThat(problems(Policies.yaml("task.cluster.name = \"a\" and and )", ""))).hasSize(1);
    }

    @Test
    void aMistakeInTheFunctionInALoopIsToldBesideTheLoops() {
        assertThat(problems(Policies.yaml("task.containers.any(c, c.x && d.y)", "")))
                .extracting(PolicyProblem::message)
                .containsExactly(
                        "There is no function 'any'. Did you mean 'exists'?",
                        "Unknown name 'd'. Strings need quotes.");
    }

    private static void hasItsCaretUnderTheField(String problem) {
        List<String> lines = problem.lines().toList();
        assertThat(lines.get(1).substring(lines.get(2).indexOf('^'))).startsWith("netwrk");
    }

    private static List<PolicyProblem> problems(String yaml) {
        return Policies.compile(yaml) instanceof Rejected(var problems) ? problems : List.of();
    }
}
