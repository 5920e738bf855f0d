package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.Container;
import io.gatecheck.task.Task;
import io.gatecheck.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random expressions over random tasks: what runs as plain Java answers as CEL's own interpreter
 * does.
 */
class ClosureDifferentialTest {

    private static final int EXPRESSIONS = 1_500;

    /** The message reads all of them, so that no expression has to. */
    private static final String PARAMETERS =
            """
            each: container
            params:
              word: {type: string, default: web}
              size: {type: int, default: 4096}
              strict: {type: bool, default: false}
              words: {type: list(string), default: [web, owner, "shop*"]}
              sizes: {type: list(int), default: [1, 4096]}
            when: params.strict || params.word == "web" || params.size in params.sizes || params.words.size() > 0
            """;

    private final Random random = new Random(20_261_123);

    @Test
    void plainJavaAnswersAsTheInterpreterDoes() {
        int fast = 0;
        int failed = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String expression = bool(4);
            if (!(Policies.compile(Policies.yaml(expression, PARAMETERS))
                            instanceof Compiled(var policy))
                    || !(policy.require() instanceof CelCondition condition)) {
                throw new AssertionError("does not compile: " + expression);
            }
            fast += condition.isFast() ? 1 : 0;
            for (Task task : tasks()) {
                Container container = task.containers().getLast();
                Subject subject =
                        new Subject(
                                task,
                                Optional.of(container),
                                Parameters.defaults(policy.document().parameters()));
                Answer expected = condition.askInterpreter(subject);
                Answer answer = condition.ask(subject);
                failed += expected instanceof Answer.Failed ? 1 : 0;
                assertThat(answer.getClass()).as(expression).isEqualTo(expected.getClass());
                if (expected instanceof Answer.Broken) {
                    assertThat(answer).as(expression).isEqualTo(expected);
                }
            }
        }
        assertThat(fast)
                .as("expressions that ran as plain Java")
                .isGreaterThan(EXPRESSIONS * 9 / 10);
        assertThat(failed).as("answers without a value").isPositive();
    }

    private List<Task> tasks() {
        return List.of(
                Tasks.fargate().task(),
                Tasks.fargate()
                        .publicIps("203.0.113.1", "198.51.100.7")
                        .executeCommand()
                        .tags(Map.of("owner", "me", "env", ""))
                        .containers(Tasks.container("web"), Tasks.container("log"))
                        .task(),
                Tasks.fargate().image("nginx").size(4096, 8192).service("shop-1").task());
    }

    private String bool(int depth) {
        if (depth == 0) {
            return pick(
                    "task.executeCommand",
                    "container.privileged",
                    "task.network.publicSubnet",
                    "container.logDriver.hasValue()",
                    "has(task.tags.owner)",
                    "params.strict",
                    "true");
        }
        return switch (random.nextInt(17)) {
            case 0, 1 -> "(%s && %s)".formatted(bool(depth - 1), bool(depth - 1));
            case 2, 3 -> "(%s || %s)".formatted(bool(depth - 1), bool(depth - 1));
            case 4 -> "!" + bool(depth - 1);
            case 5 -> "(%s ? %s : %s)".formatted(bool(depth - 1), bool(depth - 1), bool(depth - 1));
            case 6 -> "(%s %s %s)".formatted(text(), pick("==", "!="), text());
            case 7 ->
                    "(%s %s %s)"
                            .formatted(number(), pick("==", "!=", "<", "<=", ">", ">="), number());
            case 8 -> "(%s in %s)".formatted(text(), texts());
            case 9 ->
                    pick(
                            "(%s in task.tags)".formatted(text()),
                            "(%s in params.sizes)".formatted(number()));
            case 10 ->
                    "%s.%s(%s)"
                            .formatted(
                                    text(),
                                    pick("startsWith", "endsWith", "contains", "glob"),
                                    text());
            case 11 ->
                    "task.containers.%s(c, %s)"
                            .formatted(pick("all", "exists", "exists_one"), ofContainer());
            case 12 -> "%s.%s(t, t == %s)".formatted(texts(), pick("all", "exists"), text());
            case 13 -> "(%s == %s)".formatted(texts(), texts());
            case 15 ->
                    "(%s %s %s)"
                            .formatted(moment(), pick("==", "!=", "<", "<=", ">", ">="), moment());
            case 14 -> "%s.globAny(%s)".formatted(text(), texts());
            default -> "task.tags.hasKeys(%s)".formatted(texts());
        };
    }

    private String ofContainer() {
        return pick(
                "c.name == \"web\"",
                "c.privileged",
                "c.memory.orValue(1) > 5",
                "c.image.registry != \"docker.io\"",
                "c.image.usesLatest()",
                "c.image.tag.value() == \"1\"",
                "task.tags[\"owner\"] == c.name",
                "c.environmentNames.size() == 0");
    }

    private String text() {
        return pick(
                "task.region",
                "task.service",
                "container.name",
                "container.image.repository",
                "container.user.orValue(\"\")",
                "task.platformVersion.value()",
                "task.capacityProvider.orValue(task.cluster)",
                "task.tags[\"owner\"]",
                "task.tags[?\"env\"].orValue(\"none\")",
                "\"web\"",
                "\"shop*\"",
                "params.word",
                "\"\"");
    }

    private String texts() {
        return pick(
                "task.network.publicIps",
                "container.environmentNames",
                "[\"web\", \"owner\"]",
                "[]",
                "params.words",
                "[task.region, container.name]",
                "task.containers.map(c, c.name)",
                "task.containers.filter(c, %s).map(c, c.image.registry)".formatted(ofContainer()));
    }

    private String number() {
        return pick(
                "task.cpu.orValue(0)",
                "task.memory.value()",
                "container.cpu",
                "size(task.containers)",
                "task.network.publicIps.size()",
                "task.service.size()",
                "4096",
                "params.size",
                "0");
    }

    private String moment() {
        return pick(
                "task.createdAt.value()",
                "task.createdAt.orValue(timestamp(\"2026-11-23T10:15:30Z\"))",
                "timestamp(\"2026-11-23T10:15:30Z\")",
                "timestamp(\"2027-01-01T00:00:00Z\")",
                "timestamp(\"2020-02-29T23:59:59Z\")");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
