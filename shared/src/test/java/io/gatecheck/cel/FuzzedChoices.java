package io.gatecheck.cel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Choices that bytes make, one after the other; without more bytes it is always the first one. */
final class FuzzedChoices implements IntUnaryOperator {

    private final byte[] bytes;
    private int next;

    FuzzedChoices(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int applyAsInt(int below) {
        return next < bytes.length ? Byte.toUnsignedInt(bytes[next++]) % below : 0;
    }

    boolean either() {
        return applyAsInt(2) == 1;
    }

    /** Any text of a few bytes, without a line break. */
    String text() {
        int length = Math.min(applyAsInt(16), bytes.length - next);
        String text =
                new String(Arrays.copyOfRange(bytes, next, next + length), StandardCharsets.UTF_8);
        next += length;
        return text.replaceAll("\\R", " ");
    }
}
