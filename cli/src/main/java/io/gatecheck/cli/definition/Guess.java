package io.gatecheck.cli.definition;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingType;

/**
 * A guess at what only a deployment knows. Each number stands for other values, so that what
 * differs from guess to guess is not known.
 */
record Guess(int number) {

    /**
     * Every way through two conditions, one in the other, is gone twice: once with the lower half
     * of the guesses at a value, once with the upper half.
     */
    private static final int ALL = 8;

    /** All that there are. */
    static List<Guess> all() {
        return Stream.iterate(0, number -> number + 1).limit(ALL).map(Guess::new).toList();
    }

    /** The one for what holds nothing that a deployment decides. */
    static Guess first() {
        return new Guess(0);
    }

    /** In the lower half, a list or an object that nobody knows is empty or absent. */
    boolean isLower() {
        return number < ALL / 2;
    }

    Value choice(Value.Either either) {
        return (number >> either.height()) % 2 == 0 ? either.one() : either.other();
    }

    /**
     * A single value for a field of this type.
     *
     * @param path where the field stands, such as {@code .containerDefinitions[0].image}
     * @param name what the whole definition is called
     */
    Object at(SdkField<?> field, String path, String name) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.INTEGER)) {
            return 256 << number;
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return !isLower();
        }
        return field.locationName().equals("family")
                ? family(name)
                : GuessedTexts.at(path).get(number);
    }

    /** A family, for a definition that has none. */
    String family(String name) {
        return number == 0
                ? name.replaceAll("[^A-Za-z0-9_-]", "-")
                : GuessedTexts.at("family").get(number);
    }

    /** The keys of a map that nobody knows, unless it is empty: any, and those that are read. */
    List<String> keys() {
        return List.of("k" + number, "device", "mode");
    }
}
