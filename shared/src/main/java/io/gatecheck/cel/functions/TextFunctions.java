package io.gatecheck.cel.functions;

import static io.gatecheck.cel.functions.PolicyFunction.withArgument;
import static io.gatecheck.cel.functions.PolicyFunction.withoutArgument;

import dev.cel.common.types.SimpleType;
import io.gatecheck.cel.functions.PolicyFunction.Typed;
import io.gatecheck.policy.Glob;
import java.util.List;

/** The functions of texts: patterns, capitals, paths and versions. */
final class TextFunctions {

    private static final Patterns PATTERNS = new Patterns();

    static final List<PolicyFunction> ALL =
            List.of(
                    new PolicyFunction(
                            "glob",
                            "string.glob(pattern: string): bool",
                            "Whether the whole string matches a pattern in which * stands for any characters and ? for one character.",
                            "task.service.name.glob(\"w*\")",
                            withArgument(
                                    "glob",
                                    Typed.TEXT,
                                    Typed.TEXT,
                                    SimpleType.BOOL,
                                    (text, pattern) -> new Glob(pattern).matches(text))),
                    new PolicyFunction(
                            "globAny",
                            "string.globAny(patterns: list(string)): bool",
                            "Whether the whole string matches one of the patterns.",
                            "task.cluster.name.globAny([\"prod-*\", \"main\"])",
                            withArgument(
                                    "globAny",
                                    Typed.TEXT,
                                    Typed.TEXTS,
                                    SimpleType.BOOL,
                                    TextFunctions::globAny)),
                    new PolicyFunction(
                            "matchesWhole",
                            "string.matchesWhole(regex: string): bool",
                            "Whether the whole string, from its first to its last character, matches an RE2 regular expression.",
                            "task.region.matchesWhole(\"eu-[a-z]+-[0-9]\")",
                            withArgument(
                                    "matchesWhole",
                                    Typed.TEXT,
                                    Typed.TEXT,
                                    SimpleType.BOOL,
                                    (text, regex) -> PATTERNS.matchesWhole(text, regex))),
                    new PolicyFunction(
                            "upperAscii",
                            "string.upperAscii(): string",
                            "The string with the letters a to z in upper case; all other characters are unchanged.",
                            "task.service.name.upperAscii() == \"WEB\"",
                            withoutArgument(
                                    "upperAscii",
                                    Typed.TEXT,
                                    SimpleType.STRING,
                                    TextFunctions::upperAscii)),
                    new PolicyFunction(
                            "withoutPrefix",
                            "string.withoutPrefix(prefix: string): string",
                            "The string without the prefix; unchanged if it does not start with the prefix.",
                            "\"CAP_SYS_ADMIN\".withoutPrefix(\"CAP_\") == \"SYS_ADMIN\"",
                            withArgument(
                                    "withoutPrefix",
                                    Typed.TEXT,
                                    Typed.TEXT,
                                    SimpleType.STRING,
                                    (text, prefix) ->
                                            text.startsWith(prefix)
                                                    ? text.substring(prefix.length())
                                                    : text)),
                    new PolicyFunction(
                            "overlapsPath",
                            "string.overlapsPath(paths: list(string)): bool",
                            "Whether a file system path equals one of these, is inside one, or contains one (as / contains all).",
                            "\"/var/run\".overlapsPath([\"/var/run/docker.sock\"])",
                            withArgument(
                                    "overlapsPath",
                                    Typed.TEXT,
                                    Typed.TEXTS,
                                    SimpleType.BOOL,
                                    TextFunctions::overlapsPath)),
                    new PolicyFunction(
                            "atLeast",
                            "string.atLeast(version: string): bool",
                            "Whether a version such as 1.4.0 is the same as or newer than the other, compared number by number; LATEST is the newest.",
                            "task.launch.platformVersion.orValue(\"1.0.0\").atLeast(\"1.4.0\")",
                            withArgument(
                                    "atLeast",
                                    Typed.TEXT,
                                    Typed.TEXT,
                                    SimpleType.BOOL,
                                    (version, other) ->
                                            PlatformVersion.parse(version)
                                                    .isAtLeast(PlatformVersion.parse(other)))));

    private TextFunctions() {}

    static boolean globAny(String text, List<String> patterns) {
        for (String pattern : patterns) {
            if (new Glob(pattern).matches(text)) {
                return true;
            }
        }
        return false;
    }

    private static String upperAscii(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= 'a' && each <= 'z') {
                upper.setCharAt(i, (char) (each - 'a' + 'A'));
            }
        }
        return upper.toString();
    }

    private static boolean overlapsPath(String text, List<String> paths) {
        FilePath path = FilePath.parse(text);
        for (String each : paths) {
            if (path.overlaps(FilePath.parse(each))) {
                return true;
            }
        }
        return false;
    }
}
