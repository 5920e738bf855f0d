package io.gatecheck.cel;

import io.gatecheck.policy.StarterPolicies;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes policies that nobody should write; the same ones from the same seed. */
final class BadPolicies {

    private final Random random;
    private final List<String> good = List.copyOf(StarterPolicies.documents().values());

    BadPolicies(long seed) {
        this.random = new Random(seed);
    }

    /** A good document with some mistakes, from a slip of the hand to garbage. */
    String mutated() {
        String yaml = pick(good);
        for (int i = random.nextInt(4); i >= 0; i--) {
            yaml = mutated(yaml);
        }
        return yaml;
    }

    private String mutated(String yaml) {
        int at = random.nextInt(yaml.length() + 1);
        int end = Math.min(yaml.length(), at + random.nextInt(12));
        return switch (random.nextInt(12)) {
            case 0 -> yaml.substring(0, at) + yaml.substring(end);
            case 1 -> yaml.substring(0, at) + garbage() + yaml.substring(at);
            case 2 -> yaml.substring(0, at);
            case 3 -> yaml.substring(0, at) + token() + yaml.substring(end);
            case 4 -> lines(yaml, lines -> lines.remove(random.nextInt(lines.size())));
            case 5 -> lines(yaml, lines -> lines.add(pick(lines)));
            case 6 -> lines(yaml, lines -> lines.add(random.nextInt(lines.size()), pick(lines)));
            case 7 -> lines(yaml, lines -> Collections.shuffle(lines, random));
            case 8 -> yaml.replace(word(yaml), token());
            case 9 -> yaml.replace(word(yaml), word(yaml));
            case 10 ->
                    yaml.replace("\n", pick(List.of("\r\n", "\r", "\n\n", " ", "\u2028", "\n  ")));
            default -> lines(yaml, lines -> indent(lines, random.nextInt(lines.size())));
        };
    }

    private static String lines(String yaml, java.util.function.Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(Arrays.asList((yaml + "\n").split("\n", -1)));
        change.accept(lines);
        return String.join("\n", lines);
    }

    private static void indent(List<String> lines, int index) {
        lines.set(index, "  " + lines.get(index));
    }

    private String word(String yaml) {
        List<String> words = Arrays.stream(yaml.split("\\W+")).filter(w -> !w.isEmpty()).toList();
        return words.isEmpty() ? "a" : pick(words);
    }

    private String token() {
        return pick(
                List.of(
                        "&a",
                        "*a",
                        "!!int",
                        "!!binary",
                        "<<:",
                        "{",
                        "}",
                        "[",
                        "]",
                        "|",
                        ">",
                        "'",
                        "\"",
                        "%YAML 9",
                        "---",
                        "...",
                        "? ",
                        ": ",
                        "- ",
                        "null",
                        "~",
                        "9e999",
                        "-",
                        "task.",
                        "params.x",
                        "container",
                        "stop",
                        "{task.",
                        "@in",
                        "\\",
                        "\t"));
    }

    private String garbage() {
        byte[] bytes = new byte[1 + random.nextInt(20)];
        random.nextBytes(bytes);
        return switch (random.nextInt(4)) {
            case 0 -> new String(bytes, StandardCharsets.ISO_8859_1);
            case 1 -> new String(bytes, StandardCharsets.UTF_16BE);
            case 2 -> pick(List.of("\uD83D\uDE00", "\uD83D", "e\u0301", "\u202E", "\uFEFF", "\0"));
            default -> "𝒶𝓫é ß\u0000";
        };
    }

    /** A requirement that is too large, too deep, too slow, or strange. */
    String hostileExpression() {
        int n = 1 + random.nextInt(400);
        String loop = pick(List.of("all", "exists", "exists_one", "map", "filter"));
        String range = numbers(1 + random.nextInt(300));
        return switch (random.nextInt(22)) {
            case 0 -> "(".repeat(n) + "true" + ")".repeat(n);
            case 1 -> "[".repeat(n) + "]".repeat(n) + " == []";
            case 2 -> "!".repeat(n) + "task.launch.executeCommand";
            case 3 -> "task" + ".network".repeat(n);
            case 4 -> numbers(n * 4) + ".size() > 0";
            case 5 -> "task.region.matches(\"" + regex() + "\")";
            case 6 -> "task.region.matchesWhole(\"" + regex() + "\")";
            case 7 -> nested(1 + random.nextInt(8), range, "a0 > 0");
            case 8 -> nested(1 + random.nextInt(3), range, "a0 in " + numbers(n));
            case 9 -> doubled(1 + random.nextInt(12)) + " == " + doubled(1 + random.nextInt(12));
            case 10 ->
                    "%s.all(x, \"%s\".glob(\"%s\"))"
                            .formatted(range, "a".repeat(1_500), "*a".repeat(400) + "b");
            case 11 ->
                    "%s.all(x, \"%s\".contains(\"%s\"))"
                            .formatted(range, "a".repeat(1_500), "a".repeat(700) + "b");
            case 12 ->
                    "%s.all(x, \"%s\".matches(\"(a?){200}a{200}\"))"
                            .formatted(range, "a".repeat(2_000));
            case 13 ->
                    "%s.all(x, !\"%s\".matchesWhole(\"(a|a?b?){80}c\"))"
                            .formatted(range, "ab".repeat(1_000));
            case 14 -> "sets.contains(%s, %s)".formatted(numbers(n), numbers(n));
            case 15 ->
                    "%s.all(x, sets.equivalent(%s, %s))".formatted(range, numbers(n), numbers(n));
            case 16 -> "task.containers.%s(c, c.name).size() > 0".formatted(loop);
            case 17 -> "{\"a\": %s}[\"a\"] == %s".formatted(numbers(n), numbers(n));
            case 18 -> "dyn(" + doubled(1 + random.nextInt(8)) + ") == dyn(1)";
            case 19 -> Stream.generate(this::token).limit(n % 30).collect(Collectors.joining(" "));
            case 20 -> garbage() + " == " + garbage();
            default ->
                    "task.launch.executeCommand"
                            + pick(List.of(" && ", " || ", " ? true : "))
                                    .concat("task.containers.all(c, c.linux.privileged)")
                                    .repeat(n);
        };
    }

    /** Documents whose whole is the trouble. */
    String hostileDocument() {
        int n = 2 + random.nextInt(3_000);
        return switch (random.nextInt(9)) {
            case 0 -> "[".repeat(n);
            case 1 -> "a: ".repeat(n);
            case 2 -> "{a: ".repeat(n);
            case 3 -> bomb();
            case 4 -> "- ".repeat(n);
            case 5 -> Policies.yaml("true", "id: p\n".repeat(n % 50));
            case 6 -> Policies.yaml("true", "tests: " + "[".repeat(n) + "]".repeat(n) + "\n");
            case 7 ->
                    Policies.yaml(
                            "task.region in params.a",
                            "params: {a: {type: list(string), default: [%s]}}\n"
                                    .formatted("x, ".repeat(n)));
            default -> garbage().repeat(1 + n % 50);
        };
    }

    private static String bomb() {
        String levels =
                IntStream.range(1, 9)
                        .mapToObj(i ->
                                "b%s: &b%s [%s]\n"
                                        .formatted(i, i, ("*b" + (i - 1) + ", ").repeat(9).strip()))
                        .collect(Collectors.joining());
        return "b0: &b0 [x]\n" + levels + Policies.yaml("true", "frameworks: *b8\n");
    }

    private String regex() {
        int n = 1 + random.nextInt(400);
        return pick(
                List.of(
                        "(".repeat(n) + "a" + ")".repeat(n),
                        "((((a{100}){100}){100}){100})",
                        "(a{1000}){1000}",
                        "(".repeat(9) + "a" + "){9}".repeat(9),
                        "a{" + n + "}",
                        "(a|b|ab)*".repeat(n % 60 + 1),
                        "[a-" + "z".repeat(n),
                        "(?P<x>a)\\\\1",
                        "\\\\p{Greek}+".repeat(n % 40 + 1),
                        "(?=a)",
                        "x*".repeat(n)));
    }

    /** Loops in loops. */
    private static String nested(int depth, String range, String inside) {
        String expression = inside;
        for (int i = 0; i < depth; i++) {
            expression = "%s.all(a%s, %s)".formatted(range, i, expression);
            if (expression.length() > 3_800) {
                return expression;
            }
        }
        return expression;
    }

    /** What doubles with every level. */
    private static String doubled(int levels) {
        String expression = "[\"aaaaaaaa\"]";
        for (int i = 0; i < levels; i++) {
            expression += ".map(v%s, [v%s, v%s, v%s])".formatted(i, i, i, i);
        }
        return expression;
    }

    private static String numbers(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> "" + i % 10)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
