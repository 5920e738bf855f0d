package io.gatecheck.analysis;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.ParameterValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The texts and numbers that policies compare fields with: around them, answers change.
 *
 * @param texts without their quotes
 * @param numbers the whole numbers, and those next to them
 */
record Literals(Set<String> texts, Set<Long> numbers) {

    /** So that a policy with long lists costs no more than another. */
    private static final int MOST = 40;

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"|'([^'\\\\]*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{1,12}(?![\\w.])");

    static Literals of(List<CompiledPolicy> policies) {
        Literals literals = new Literals(new LinkedHashSet<>(), new TreeSet<>(Set.of(0L, 1L)));
        for (CompiledPolicy policy : policies) {
            policy.document().when().ifPresent(literals::add);
            literals.add(policy.document().require());
            policy.document()
                    .parameters()
                    .forEach(parameter -> literals.add(parameter.defaultValue()));
        }
        return literals;
    }

    private void add(Expression expression) {
        String source = expression.text();
        TEXT.matcher(source).results().map(Literals::content).forEach(this::add);
        NUMBER.matcher(TEXT.matcher(source).replaceAll(""))
                .results()
                .forEach(found -> around(Long.parseLong(found.group())));
    }

    private static String content(MatchResult quoted) {
        String doubly = quoted.group(1);
        return doubly == null ? quoted.group(2) : doubly;
    }

    private void add(ParameterValue value) {
        switch (value) {
            case ParameterValue.Text(var text) -> add(text);
            case ParameterValue.Texts(var many) -> many.forEach(this::add);
            case ParameterValue.Whole(var number) -> around(number);
            case ParameterValue.Wholes(var many) -> many.forEach(this::around);
            case ParameterValue.Flag _ -> {}
        }
    }

    private void add(String text) {
        if (!text.isEmpty() && texts.size() < MOST) {
            texts.add(text);
        }
    }

    private void around(long number) {
        if (numbers.size() < MOST) {
            numbers.addAll(List.of(Math.max(number - 1, 0), number, number + 1));
        }
    }
}
