package io.gatecheck.cel;

import java.util.Collections;

/** A policy of which nearly all type-check: right parts, some too large, rarely any text. */
final class FuzzedPolicy {

    private static final int DEEPEST = 4;

    private final FuzzedChoices choices;
    private final Expressions expressions;

    private FuzzedPolicy(FuzzedChoices choices) {
        this.choices = choices;
        this.expressions = new Expressions(choices);
    }

    static String of(FuzzedChoices choices) {
        return new FuzzedPolicy(choices).yaml();
    }

    private String yaml() {
        String require = requirement();
        String when = "(" + Expressions.READS_PARAMETERS + ")";
        if (choices.either()) {
            when += " && " + expressions.bool(2);
        }
        String shown =
                expressions.pick(
                        expressions.text(), expressions.texts(), expressions.number(), "task.tags");
        return Policies.yaml(require, Expressions.KEYS + "when: |\n  " + when + "\n")
                .replace("\"{task.service.name} is wrong\"", "'{" + shown.replace("'", "") + "}'");
    }

    private String requirement() {
        String sound = expressions.bool(DEEPEST);
        return switch (choices.applyAsInt(8)) {
            case 0 -> onlyInterpreted() + " || " + sound;
            case 1 -> heavy() + " && " + sound;
            case 2 -> sound + " " + choices.text();
            case 3 -> "task.service.name == \"" + choices.text() + "\" || " + sound;
            default -> sound;
        };
    }

    private String onlyInterpreted() {
        return expressions.pick(
                "sets.contains(" + expressions.texts() + ", " + expressions.texts() + ")",
                "{\"a\": " + expressions.number() + "}[" + expressions.text() + "] > 1",
                "task.containers[" + expressions.number() + "].linux.privileged",
                expressions.number() + " / " + expressions.number() + " == 1",
                expressions.text() + ".matches(\"^[a-z]*$\")",
                "timestamp(" + expressions.text() + ") < timestamp(\"2026-01-01T00:00:00Z\")",
                "duration(" + expressions.text() + ") > duration(\"1s\")",
                "int(" + expressions.text() + ") > " + expressions.number());
    }

    /** What uses up the budget, or nearly. */
    private String heavy() {
        int times = 1 + choices.applyAsInt(200);
        String range = "[" + String.join(",", Collections.nCopies(times, "1")) + "]";
        String text = "\"" + "ab".repeat(1 + choices.applyAsInt(250)) + "\"";
        return expressions.pick(
                range + ".all(x, " + range + ".all(y, x == y))",
                range + ".all(x, !" + text + ".glob(\"*a*b*a*c\"))",
                range + ".all(x, !" + text + ".matchesWhole(\"(a|b|ab)*c\"))",
                range + ".map(x, " + range + ".map(y, x + y)).size() > 0",
                range + ".exists(x, " + text + ".contains(\"bbb\") || x == 1)",
                range + ".all(x, " + text + ".size() > 0) && " + range + " == " + range);
    }
}
