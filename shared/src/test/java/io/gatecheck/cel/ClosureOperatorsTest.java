package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.Task;
import io.gatecheck.task.Tasks;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operator as plain Java and by CEL's interpreter, with and without a value. */
class ClosureOperatorsTest {

    private static final Task TASK =
            Tasks.fargate()
                    .tags(Map.of("owner", "me", "empty", ""))
                    .containers(Tasks.container("web"), Tasks.container("log"))
                    .task();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!task.launch.executeCommand",
                "\"w\uD83D\uDE00\".size() == 2",
                "task.tags.size() == 2",
                "task.containers.size() == 2",
                "\"owner\" in task.tags",
                "!(\"x\" in task.tags)",
                "task.cluster.name in [\"lab\", \"main\"]",
                "!(task.cluster.name in [\"lab\"])",
                "task.tags[\"owner\"] == \"me\"",
                "task.tags.owner == \"me\"",
                "has(task.tags.owner)",
                "!has(task.tags.x)",
                "task.tags[?\"owner\"].orValue(\"\") == \"me\"",
                "task.tags[?\"x\"].orValue(\"none\") == \"none\"",
                "task.containers.map(c, c.name) == [\"web\", \"log\"]",
                "task.containers.filter(c, c.name == \"log\").size() == 1",
                "task.tags.exists(key, key == \"owner\")",
                "[task.cluster.name, task.cluster.name] == [\"main\", \"main\"]",
                "[task.cluster.name] != [\"lab\"]",
                "[1, 2] == [1, 2]",
                "1 < 2",
                "!(2 < 2)",
                "2 <= 2",
                "!(3 <= 2)",
                "3 > 2",
                "!(2 > 2)",
                "2 >= 2",
                "!(1 >= 2)",
                "task.launch.createdAt.value() == timestamp(\"2026-11-23T10:15:30Z\")",
                "task.launch.createdAt.value() <= timestamp(\"2026-11-23T10:15:30Z\")",
                "task.launch.createdAt.value() >= timestamp(\"2026-11-23T10:15:30Z\")",
                "!(task.launch.createdAt.value() < timestamp(\"2026-11-23T10:15:30Z\"))",
                "!(task.launch.createdAt.value() > timestamp(\"2026-11-23T10:15:30Z\"))",
                "task.launch.createdAt.value() != timestamp(\"2026-11-23T10:15:29Z\")",
                "task.launch.createdAt.value() > timestamp(\"2026-11-23T10:15:29Z\")",
                "task.launch.createdAt.value() < timestamp(\"2026-11-23T10:15:31Z\")",
                "task.cluster.name != \"lab\"",
                "task.launch.executeCommand == false",
                "(task.launch.executeCommand ? \"a\" : \"b\") == \"b\"",
                "(!task.launch.executeCommand ? \"a\" : \"b\") == \"a\"",
                "task.tags[\"x\"] == \"\" || true",
                "true || task.tags[\"x\"] == \"\"",
                "!(task.tags[\"x\"] == \"\" && false)",
                "!(false && task.tags[\"x\"] == \"\")",
                "[\"x\", \"owner\"].exists(key, task.tags[key] == \"me\")",
                "![\"x\", \"owner\"].all(key, task.tags[key] == \"you\")",
                "![\"owner\", \"x\"].all(key, task.tags[key] == \"you\")",
                "task.launch.platformVersion.hasValue()",
                "task.launch.platformVersion.value() == \"1.4.0\"",
                "task.launch.platformVersion.orValue(\"x\") == \"1.4.0\"",
                "!task.capacityProvider.name.hasValue()",
                "task.capacityProvider.name.orValue(\"x\") == \"x\"",
                "\"abc\".startsWith(\"ab\") && !\"abc\".startsWith(\"bc\")",
                "\"abc\".endsWith(\"bc\") && !\"abc\".endsWith(\"ab\")",
                "\"abc\".contains(\"b\") && !\"abc\".contains(\"x\")",
            })
    void whatIsTrueIsTrueAsPlainJavaToo(String expression) {
        assertBoth(expression, Answer.Holds.class, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task.launch.executeCommand",
                "task.tags[\"x\"] == \"\" && false",
                "false && task.tags[\"x\"] == \"\"",
                "task.launch.executeCommand || false",
                "[\"owner\"].exists(key, task.tags[key] == \"you\")",
            })
    void whatIsFalseIsFalseAsPlainJavaToo(String expression) {
        assertBoth(expression, Answer.Broken.class, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task.tags[\"x\"] == \"\"",
                "task.tags.x == \"\"",
                "task.capacityProvider.name.value() == \"\"",
                "task.tags[\"x\"] == \"\" && true",
                "true && task.tags[\"x\"] == \"\"",
                "task.tags[\"x\"] == \"\" || false",
                "false || task.tags[\"x\"] == \"\"",
                "[\"x\", \"owner\"].all(key, task.tags[key] == \"me\")",
                "[\"x\", \"owner\"].exists(key, task.tags[key] == \"you\")",
                "\"host\".inCidr(\"10.0.0.0/8\")",
            })
    void whatHasNoValueHasNoneAsPlainJavaToo(String expression) {
        assertBoth(expression, Answer.Failed.class, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task.containers[0].name == \"web\"",
                "task.network == task.network",
                "task.tags == task.tags",
                "task.containers[0] in task.containers",
                "task.tags.map(key, key)[?0].hasValue()",
                "has(task.service.name)",
                "\"a\" < \"b\"",
                "1.5 > 1.0",
                "{\"a\": 1}[\"a\"] == 1",
                "[?task.launch.platformVersion].size() == 1",
                "sets.contains([1, 2], [2])",
                "task.launch.createdAt.value() == timestamp(\"2026-11-23T11:15:30+01:00\")",
                "task.launch.createdAt.value() == timestamp(task.launch.createdAt.hasValue() ? \"2026-11-23T10:15:30Z\" : \"\")",
                "timestamp(1) < task.launch.createdAt.value()",
                "task.launch.createdAt.value() + duration(\"1s\") > task.launch.createdAt.value()",
            })
    void whatOnlyTheInterpreterKnowsIsLeftToIt(String expression) {
        assertBoth(expression, Answer.Holds.class, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    task.tags["x"] == ""                 ~ there is no key 'x'
                    task.capacityProvider.name.value() == ""  ~ the value is not set
                    "host".inCidr("10.0.0.0/8")          ~ 'host' is not a valid IP address
                    "a".matches(task.tags["owner"] == "me" ? "(a){10001}" : "b") ~ the regular expression has too many repetitions; use smaller numbers in the braces
                    """)
    void whyThereIsNoValueIsTold(String expression, String why) {
        assertThat(condition(expression).ask(subject()))
                .isInstanceOfSatisfying(
                        Answer.Failed.class, failed -> assertThat(failed.why()).contains(why));
    }

    private static void assertBoth(
            String expression, Class<? extends Answer> answer, boolean isFast) {
        CelCondition condition = condition(expression);

        assertThat(condition.ask(subject())).isInstanceOf(answer);
        assertThat(condition.askInterpreter(subject())).isInstanceOf(answer);
        assertThat(condition.isFast()).isEqualTo(isFast);
    }

    private static CelCondition condition(String expression) {
        if (Policies.requiring(expression).require() instanceof CelCondition condition) {
            return condition;
        }
        throw new AssertionError("not made by this compiler");
    }

    private static Subject subject() {
        return new Subject(TASK, Optional.empty(), Parameters.NONE, MissingFacts.NONE);
    }
}
