package io.gatecheck.cli.definition;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts that stand for what only a deployment knows, one a guess. Whatever is read from a text
 * differs between a guess of the lower half and its counterpart in the upper half. So a field of
 * which one value matters, such as {@code ENABLED}, has that value in one half.
 */
final class GuessedTexts {

    /** Shaped like the id of an access key; what nobody knows may be a secret. */
    private static final String LIKE_A_SECRET = "AKIA0000000000000000";

    private static final List<String> ANY = List.of("?", "b", "c", "d", "0:0", "1:1", "2:2", "3:3");

    private static final Map<String, List<String>> OF_FIELD =
            Map.ofEntries(
                    Map.entry(
                            "image",
                            Stream.concat(
                                            Stream.of("?", "b", "c", "d"),
                                            Stream.of("e", "f", "g", "h")
                                                    .map(name ->
                                                            name
                                                                    + ".example/x:latest@sha256:"
                                                                    + name))
                                    .toList()),
                    Map.entry("networkMode", halves("?", "bridge", "host", "none", "awsvpc")),
                    Map.entry(
                            "operatingSystemFamily",
                            halves("?", "LINUX", "b", "LINUX", "WINDOWS_SERVER_2022_CORE")),
                    Map.entry(
                            "cpu",
                            List.of(
                                    "256", "512", "1024", "2048", "4096", "8192", "16384",
                                    "32768")),
                    Map.entry(
                            "memory",
                            List.of(
                                    "512", "1024", "2048", "3072", "4096", "8192", "16384",
                                    "32768")),
                    Map.entry("family", List.of("unknown", "b", "c", "d", "e", "f", "g", "h")),
                    Map.entry("environment.value", upper(LIKE_A_SECRET)),
                    Map.entry("resourceRequirements.type", upper("GPU")),
                    Map.entry("resourceRequirements.value", upper("4")),
                    Map.entry("valueFrom", upper("arn:aws:secretsmanager:?:?:secret:?")),
                    Map.entry("containerPortRange", upper("1-2")),
                    Map.entry("versionConsistency", upper("disabled")),
                    Map.entry("transitEncryption", upper("ENABLED")),
                    Map.entry("iam", upper("ENABLED")),
                    Map.entry("scope", upper("shared")),
                    Map.entry("sourcePath", halves("", "", "", "", "/")));

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private GuessedTexts() {}

    /**
     * The texts for a field.
     *
     * @param path where it stands, such as {@code .containerDefinitions[0].image}
     */
    static List<String> at(String path) {
        String names = INDEX.matcher(path).replaceAll("");
        int last = names.lastIndexOf('.');
        String withParent = names.substring(names.lastIndexOf('.', last - 1) + 1);
        return OF_FIELD.getOrDefault(
                withParent, OF_FIELD.getOrDefault(names.substring(last + 1), ANY));
    }

    private static List<String> upper(String text) {
        return halves("?", "b", "c", "d", text);
    }

    private static List<String> halves(String a, String b, String c, String d, String upper) {
        return List.of(a, b, c, d, upper, upper, upper, upper);
    }
}
