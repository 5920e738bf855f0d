package io.gatecheck.cli.seed;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The allowed values of a statement, as CEL writes them. Each method refuses a value that the
 * attribute cannot hold, because the seed project would call every task a violation.
 */
record AllowedValues(Statement statement) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GIBIBYTES = "sizeInGiB";

    List<String> texts() {
        return each(value -> {
            if (!value.isString()) {
                throw new Refusal(
                        "'%s' is not a string, but %s is; put it in quotes"
                                .formatted(value, statement.attribute()));
            }
            return value.asString();
        });
    }

    List<String> truths() {
        return each(value -> {
            if (!value.isBoolean()) {
                throw new Refusal(
                        "'%s' is not a boolean, but %s is; write true or false"
                                .formatted(value, statement.attribute()));
            }
            return value.toString();
        });
    }

    /** Written with quotes or without. */
    List<BigDecimal> numbers() {
        return each(this::number);
    }

    /** Whether one of them is a number without quotes, which ECS never answers with. */
    boolean hasBareNumbers() {
        return statement.allowed().stream().anyMatch(JsonNode::isNumber);
    }

    /** Objects with nothing but a size. */
    List<BigDecimal> sizes() {
        return each(value -> {
            if (!value.isObject() || value.size() != 1 || !value.path(GIBIBYTES).isNumber()) {
                throw new Refusal(
                        "'%s' is not a size, but %s is; write {\"sizeInGiB\": 21}"
                                .formatted(value, statement.attribute()));
            }
            return number(value.path(GIBIBYTES));
        });
    }

    private BigDecimal number(JsonNode value) {
        try {
            return new BigDecimal(value.asString("").strip());
        } catch (NumberFormatException e) {
            throw new Refusal(
                    "'%s' is not a number, but %s is".formatted(value, statement.attribute()), e);
        }
    }

    private <T> List<T> each(Function<JsonNode, T> read) {
        return statement.allowed().stream().map(read).toList();
    }

    static String literal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? plain.toBigInteger().toString() : plain.toPlainString();
    }

    /** A text in quotes, as CEL, JSON and YAML write it alike. */
    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
