package io.gatecheck.cel;

import java.util.function.IntUnaryOperator;

/** Writes requirements that type-check, of every kind of part that policies are made of. */
final class Expressions {

    /** Keys that a policy needs beside such a requirement. */
    static final String KEYS =
            """
            each: container
            params:
              word: {type: string, default: web}
              size: {type: int, default: 4096}
              strict: {type: bool, default: false}
              words: {type: list(string), default: [web, owner, "shop*"]}
              sizes: {type: list(int), default: [1, 4096]}
            """;

    /** Reads every parameter, so that no requirement has to, and is true of every task. */
    static final String READS_PARAMETERS =
            "params.strict || params.word == \"web\" || params.size in params.sizes || params.words.size() > 0";

    private final IntUnaryOperator choice;

    /**
     * @param choice a number from 0 to below the one that it is given
     */
    Expressions(IntUnaryOperator choice) {
        this.choice = choice;
    }

    /**
     * An expression that is true, false or without a value.
     *
     * @param depth how many operators stand in each other at most
     */
    String bool(int depth) {
        if (depth == 0) {
            return pick(
                    "task.launch.executeCommand",
                    "container.linux.privileged",
                    "task.network.publicSubnet",
                    "container.logging.driver.hasValue()",
                    "has(task.tags.owner)",
                    "params.strict",
                    "true");
        }
        return switch (choice.applyAsInt(21)) {
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
            case 14 -> "%s.globAny(%s)".formatted(text(), texts());
            case 15 ->
                    "%s.all(a, %s.exists(b, a %s b))"
                            .formatted(texts(), texts(), pick("==", "!=", "in [\"web\"] || a =="));
            case 16 ->
                    "%s.matchesWhole(%s)"
                            .formatted(text(), pick("\"[a-z]+\"", "\"(a|b?)*c{3}\"", text()));
            case 17 -> "%s.atLeast(%s)".formatted(text(), pick("\"1.4.0\"", "\"LATEST\"", text()));
            case 18 ->
                    "%s.inCidr(%s)"
                            .formatted(
                                    pick("\"10.0.0.1\"", "\"fd00::1\"", text()),
                                    pick("\"10.0.0.0/8\"", "\"fd00::/8\"", text()));
            case 19 ->
                    "(%s %s %s)"
                            .formatted(moment(), pick("==", "!=", "<", "<=", ">", ">="), moment());
            default -> "task.tags.hasKeys(%s)".formatted(texts());
        };
    }

    private String ofContainer() {
        return pick(
                "c.name == \"web\"",
                "c.linux.privileged",
                "c.memory.limit.orValue(1) > 5",
                "c.image.registry != \"docker.io\"",
                "c.image.usesLatest()",
                "c.image.tag.value() == \"1\"",
                "task.tags[\"owner\"] == c.name",
                "c.environment.names.size() == 0");
    }

    /** An expression of type string. */
    String text() {
        return pick(
                "task.region",
                "task.service.name",
                "container.name",
                "container.image.repository",
                "container.user.name.orValue(\"\")",
                "task.launch.platformVersion.value()",
                "task.capacityProvider.name.orValue(task.cluster.name)",
                "task.tags[\"owner\"]",
                "task.tags[?\"env\"].orValue(\"none\")",
                "\"web\"",
                "\"shop*\"",
                "params.word",
                "\"\"");
    }

    /** An expression of type list(string). */
    String texts() {
        return pick(
                "task.network.publicIps",
                "container.environment.names",
                "[\"web\", \"owner\"]",
                "[]",
                "params.words",
                "[task.region, container.name]",
                "task.containers.map(c, c.name)",
                "task.containers.filter(c, %s).map(c, c.image.registry)".formatted(ofContainer()));
    }

    /** An expression of type int. */
    String number() {
        return pick(
                "task.size.cpu.orValue(0)",
                "task.size.memory.value()",
                "container.cpu",
                "size(task.containers)",
                "task.network.publicIps.size()",
                "task.service.name.size()",
                "4096",
                "params.size",
                "0");
    }

    private String moment() {
        return pick(
                "task.launch.createdAt.value()",
                "task.launch.createdAt.orValue(timestamp(\"2026-11-23T10:15:30Z\"))",
                "timestamp(\"2026-11-23T10:15:30Z\")",
                "timestamp(\"2027-01-01T00:00:00Z\")",
                "timestamp(\"2020-02-29T23:59:59Z\")");
    }

    String pick(String... choices) {
        return choices[choice.applyAsInt(choices.length)];
    }
}
