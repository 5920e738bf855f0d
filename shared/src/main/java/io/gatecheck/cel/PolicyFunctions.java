package io.gatecheck.cel;

import static io.gatecheck.cel.PolicyFunction.withArgument;
import static io.gatecheck.cel.PolicyFunction.withoutArgument;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import io.gatecheck.cel.PolicyFunction.Implementation;
import io.gatecheck.cel.PolicyFunction.Typed;
import io.gatecheck.policy.Glob;
import io.gatecheck.task.ImageReference;
import java.util.List;
import java.util.Map;

/**
 * The functions that the policy language has beyond standard CEL, in the order in which they are
 * documented.
 */
public final class PolicyFunctions {

    private static final CelType BOOL = SimpleType.BOOL;
    private static final Typed<String> TEXT = new Typed<>(SimpleType.STRING, String.class);
    private static final CelType TEXT_LIST = ListType.create(SimpleType.STRING);

    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // CEL checks what is in a list or a map before it is called
    private static final Typed<List<String>> TEXTS = new Typed(TEXT_LIST, List.class);

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    private static final Typed<Map<String, String>> TAGS =
            new Typed(MapType.create(SimpleType.STRING, SimpleType.STRING), Map.class);

    private static final Typed<ImageReference> IMAGE =
            new Typed<>(
                    StructTypeReference.create(ImageReference.class.getName()),
                    ImageReference.class);

    private static final Patterns PATTERNS = new Patterns();

    private static final List<PolicyFunction> ALL =
            List.of(
                    function(
                            "glob",
                            "string.glob(pattern: string): bool",
                            "Whether the whole text matches a pattern in which * stands for any characters and ? for one.",
                            "task.service.glob(\"w*\")",
                            withArgument(
                                    "glob",
                                    TEXT,
                                    TEXT,
                                    BOOL,
                                    (text, pattern) -> new Glob(pattern).matches(text))),
                    function(
                            "globAny",
                            "string.globAny(patterns: list(string)): bool",
                            "Whether the whole text matches one of the patterns.",
                            "task.cluster.globAny([\"prod-*\", \"main\"])",
                            withArgument("globAny", TEXT, TEXTS, BOOL, PolicyFunctions::globAny)),
                    function(
                            "matchesWhole",
                            "string.matchesWhole(regex: string): bool",
                            "Whether the whole text, from its first to its last character, matches an RE2 regular expression.",
                            "task.region.matchesWhole(\"eu-[a-z]+-[0-9]\")",
                            withArgument(
                                    "matchesWhole",
                                    TEXT,
                                    TEXT,
                                    BOOL,
                                    (text, regex) -> PATTERNS.matchesWhole(text, regex))),
                    function(
                            "upperAscii",
                            "string.upperAscii(): string",
                            "The text with the letters a to z as capitals; all others stay as they are.",
                            "task.service.upperAscii() == \"WEB\"",
                            withoutArgument(
                                    "upperAscii",
                                    TEXT,
                                    SimpleType.STRING,
                                    PolicyFunctions::upperAscii)),
                    function(
                            "withoutPrefix",
                            "string.withoutPrefix(prefix: string): string",
                            "The text without what it starts with; the text itself where it starts otherwise.",
                            "\"CAP_SYS_ADMIN\".withoutPrefix(\"CAP_\") == \"SYS_ADMIN\"",
                            withArgument(
                                    "withoutPrefix",
                                    TEXT,
                                    TEXT,
                                    SimpleType.STRING,
                                    (text, prefix) ->
                                            text.startsWith(prefix)
                                                    ? text.substring(prefix.length())
                                                    : text)),
                    function(
                            "overlapsPath",
                            "string.overlapsPath(paths: list(string)): bool",
                            "Whether a path of a file system is one of these, lies in one, or holds one, as / holds all.",
                            "\"/var/run\".overlapsPath([\"/var/run/docker.sock\"])",
                            withArgument(
                                    "overlapsPath",
                                    TEXT,
                                    TEXTS,
                                    BOOL,
                                    PolicyFunctions::overlapsPath)),
                    function(
                            "fromRegistry",
                            "image.fromRegistry(registries: list(string)): bool",
                            "Whether the host of the image's registry is, as a whole, one of these; * and ? are allowed.",
                            "task.containers.all(c, c.image.fromRegistry([\"*.dkr.ecr.*.amazonaws.com\"]))",
                            withArgument(
                                    "fromRegistry",
                                    IMAGE,
                                    TEXTS,
                                    BOOL,
                                    (image, hosts) -> globAny(image.registry(), hosts))),
                    function(
                            "ecrAccount",
                            "image.ecrAccount(): optional(string)",
                            "The id of the account whose private Amazon ECR registry holds the image; absent for other registries.",
                            "task.containers.all(c, c.image.ecrAccount().orValue(\"\") == task.account.id)",
                            withoutArgument(
                                    "ecrAccount",
                                    IMAGE,
                                    OptionalType.create(SimpleType.STRING),
                                    ImageReference::ecrAccount)),
                    function(
                            "digestPinned",
                            "image.digestPinned(): bool",
                            "Whether the image is named by its digest, with or without a tag.",
                            "!task.containers.all(c, c.image.digestPinned())",
                            withoutArgument(
                                    "digestPinned",
                                    IMAGE,
                                    BOOL,
                                    image -> image.digest().isPresent())),
                    function(
                            "usesLatest",
                            "image.usesLatest(): bool",
                            "Whether the image is named by the tag latest, or by neither tag nor digest, which means the same.",
                            "task.containers.all(c, !c.image.usesLatest())",
                            withoutArgument("usesLatest", IMAGE, BOOL, ImageReference::usesLatest)),
                    function(
                            "inCidr",
                            "string.inCidr(block: string): bool",
                            "Whether an IP address, IPv4 or IPv6, lies in a block such as 10.0.0.0/8.",
                            "task.network.privateIps.all(ip, ip.inCidr(\"10.0.0.0/8\"))",
                            withArgument(
                                    "inCidr",
                                    TEXT,
                                    TEXT,
                                    BOOL,
                                    (ip, block) -> Cidr.parse(block).contains(ip))),
                    function(
                            "inAnyCidr",
                            "string.inAnyCidr(blocks: list(string)): bool",
                            "Whether an IP address lies in one of the blocks.",
                            "task.network.privateIps.all(ip, ip.inAnyCidr([\"10.0.0.0/8\", \"fd00::/8\"]))",
                            withArgument(
                                    "inAnyCidr", TEXT, TEXTS, BOOL, PolicyFunctions::inAnyCidr)),
                    function(
                            "atLeast",
                            "string.atLeast(version: string): bool",
                            "Whether a version such as 1.4.0 is the other one or newer, number by number; LATEST is newer than all.",
                            "task.platformVersion.orValue(\"1.0.0\").atLeast(\"1.4.0\")",
                            withArgument(
                                    "atLeast",
                                    TEXT,
                                    TEXT,
                                    BOOL,
                                    (version, other) ->
                                            PlatformVersion.parse(version)
                                                    .isAtLeast(PlatformVersion.parse(other)))),
                    function(
                            "hasKeys",
                            "map.hasKeys(keys: list(string)): bool",
                            "Whether a map, such as tags, has all of these keys with values that are not empty.",
                            "task.account.tags.hasKeys([]) && !task.tags.hasKeys([\"owner\"])",
                            withArgument(
                                    "hasKeys",
                                    TAGS,
                                    TEXTS,
                                    BOOL,
                                    (tags, keys) -> missingKeys(tags, keys).isEmpty())),
                    function(
                            "missingKeys",
                            "map.missingKeys(keys: list(string)): list(string)",
                            "Which of these keys a map lacks, or has with an empty value.",
                            "task.tags.missingKeys([\"owner\"]) == [\"owner\"]",
                            withArgument(
                                    "missingKeys",
                                    TAGS,
                                    TEXTS,
                                    TEXT_LIST,
                                    PolicyFunctions::missingKeys)));

    private PolicyFunctions() {}

    /** Every function. */
    public static List<PolicyFunction> all() {
        return ALL;
    }

    private static PolicyFunction function(
            String name,
            String signature,
            String meaning,
            String example,
            Implementation implementation) {
        return new PolicyFunction(name, signature, meaning, example, implementation);
    }

    private static boolean globAny(String text, List<String> patterns) {
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

    private static boolean inAnyCidr(String ip, List<String> blocks) {
        for (String block : blocks) {
            if (Cidr.parse(block).contains(ip)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> missingKeys(Map<String, String> tags, List<String> keys) {
        return keys.stream().filter(key -> tags.getOrDefault(key, "").isEmpty()).toList();
    }
}
