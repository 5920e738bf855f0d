package io.gatecheck.cel.functions;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A version made of numbers and dots, such as the Fargate platform's.
 *
 * @param latest whether it is the word {@code LATEST} rather than numbers
 */
record PlatformVersion(boolean latest, List<Integer> numbers) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,5}");

    /**
     * Reads a version.
     *
     * @throws NoValueException if the text is not valid
     */
    static PlatformVersion parse(String text) {
        if (text.equals("LATEST")) {
            return new PlatformVersion(true, List.of());
        }
        if (!SHAPE.matcher(text).matches()) {
            throw new NoValueException(
                    "'%s' is not a valid version (such as 1.4.0 or LATEST)".formatted(text));
        }
        return new PlatformVersion(
                false, Arrays.stream(text.split("\\.", -1)).map(Integer::valueOf).toList());
    }

    /** Whether it is the other one or newer; a number that is left out counts as 0. */
    boolean isAtLeast(PlatformVersion other) {
        if (latest || other.latest) {
            return latest;
        }
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int difference = Integer.compare(number(i), other.number(i));
            if (difference != 0) {
                return difference > 0;
            }
        }
        return true;
    }

    private int number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }
}
