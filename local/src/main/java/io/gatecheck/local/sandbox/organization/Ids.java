package io.gatecheck.local.sandbox.organization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Identifiers that look as AWS makes them, always the same for the same key. */
public final class Ids {

    private Ids() {}

    /** Such as {@code subnet-0a1b2c3d4e5f60718}. */
    public static String resource(String prefix, String... key) {
        return prefix + "-0" + hex(prefix + "/" + String.join("/", key)).substring(0, 16);
    }

    /** Thirty-two hexadecimal digits, as in the ARN of a task. */
    public static String plain(String... key) {
        return hex(String.join("/", key)).substring(0, 32);
    }

    /** A UUID, as of an event or an attachment. */
    public static String uuid(String... key) {
        String hex = plain(key);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    /** Nineteen digits, as in the name of a deployment. */
    public static String deployment(String... key) {
        return String.format(
                Locale.ROOT, "%019d", Long.parseUnsignedLong(plain(key).substring(0, 15), 16));
    }

    private static String hex(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
