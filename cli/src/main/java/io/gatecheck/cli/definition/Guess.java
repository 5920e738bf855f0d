package io.gatecheck.cli.definition;

import java.util.List;
import java.util.Map;
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

    /** Shaped like the id of an access key; what nobody knows may be a secret. */
    private static final String LIKE_A_SECRET = "AKIA0000000000000000";

    private static final List<String> TEXTS =
            List.of("?", "b", "c", "d", "0:0", "1:1", "2:2", "3:3");
    private static final Map<String, List<String>> TEXTS_OF =
            Map.of(
                    "image",
                    Stream.concat(
                                    Stream.of("?", "b", "c", "d"),
                                    Stream.of("e", "f", "g", "h")
                                            .map(name -> name + ".example/x:latest@sha256:" + name))
                            .toList(),
                    "networkMode",
                    halves("?", "bridge", "host", "none", "awsvpc"),
                    "operatingSystemFamily",
                    halves("?", "LINUX", "b", "LINUX", "WINDOWS_SERVER_2022_CORE"),
                    "cpu",
                    List.of("256", "512", "1024", "2048", "4096", "8192", "16384", "32768"),
                    "memory",
                    List.of("512", "1024", "2048", "3072", "4096", "8192", "16384", "32768"),
                    "value",
                    halves("?", "b", "c", "d", LIKE_A_SECRET),
                    "family",
                    List.of("unknown", "b", "c", "d", "e", "f", "g", "h"));

    private static List<String> halves(String a, String b, String c, String d, String upper) {
        return List.of(a, b, c, d, upper, upper, upper, upper);
    }

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
     * A single value for a field of this type and name.
     *
     * @param name what the whole definition is called
     */
    Object at(SdkField<?> field, String name) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.INTEGER)) {
            return 256 << number;
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return !isLower();
        }
        return field.locationName().equals("family")
                ? family(name)
                : TEXTS_OF.getOrDefault(field.locationName(), TEXTS).get(number);
    }

    /** A family, for a definition that has none. */
    String family(String name) {
        return number == 0
                ? name.replaceAll("[^A-Za-z0-9_-]", "-")
                : TEXTS_OF.getOrDefault("family", TEXTS).get(number);
    }

    /** A key for a map that nobody knows. */
    String key() {
        return "k" + number;
    }
}
