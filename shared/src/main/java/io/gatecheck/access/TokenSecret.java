package io.gatecheck.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What a machine sends to prove that it has an API token: {@code gct_<name>_<64 hex digits><8 hex
 * digits>}. The 64 digits are 256 random bits, which nobody can guess, so that a hash without a
 * salt is enough to keep. The last eight are the CRC-32 of everything before them, by which a
 * scanner for secrets tells a token from a text that only looks like one.
 */
public final class TokenSecret {

    /** How every secret begins. */
    public static final String PREFIX = "gct_";

    private static final int RANDOM_BYTES = 32;

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?<body>gct_(?<name>[a-z0-9-]{3,40})_[0-9a-f]{64})(?<crc>[0-9a-f]{8})");

    private final TokenName name;
    private final String text;

    private TokenSecret(TokenName name, String text) {
        this.name = name;
        this.text = text;
    }

    /** A new secret for the token with this name. */
    public static TokenSecret create(TokenName name, SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String body = PREFIX + name + "_" + HexFormat.of().formatHex(bytes);
        return new TokenSecret(name, body + checksum(body));
    }

    /** The secret with this text; empty if it has another form, or was not copied as it is. */
    public static Optional<TokenSecret> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches() && checksum(parts.group("body")).equals(parts.group("crc"))
                ? TokenName.parse(parts.group("name")).map(name -> new TokenSecret(name, text))
                : Optional.empty();
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(US_ASCII));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    public TokenName name() {
        return name;
    }

    /** What is kept of the secret: its SHA-256 in hexadecimal. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** Whether this is the hash of the secret; takes as long for every hash. */
    public boolean hasHash(String hash) {
        return MessageDigest.isEqual(hash().getBytes(US_ASCII), hash.getBytes(US_ASCII));
    }

    /** The secret itself, to be shown once, and to nobody but who made it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "a secret of the token " + name; // the secret may not reach a log
    }
}
