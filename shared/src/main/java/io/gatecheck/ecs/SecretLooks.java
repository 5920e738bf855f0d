package io.gatecheck.ecs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a value looks like a secret: keys and tokens with a recognizable format. It is checked
 * when a value is read; the value is not passed on.
 */
public final class SecretLooks {

    /** A part of a token, and what must not stand before the first one. */
    private static final String PART = "[A-Za-z0-9_-]{8,8192}+";

    private static final String START = "(?<![A-Za-z0-9_-])";

    private static final List<Pattern> SHAPES =
            List.of(
                    // The id of an access key of AWS, which stands beside its secret.
                    Pattern.compile("(?<![A-Z0-9])(AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])"),
                    Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY"),
                    // A JSON Web Token: two parts that are JSON, and a signature.
                    Pattern.compile(START + "eyJ" + PART + "\\.eyJ" + PART + "\\.[A-Za-z0-9_-]"),
                    // A password in a URL; one that is filled in later, such as ${PASSWORD}, is
                    // none.
                    Pattern.compile("://[^/?#\\s:@]{0,256}+:(?![$<{%*])[^/?#\\s@]{1,512}+@"),
                    Pattern.compile(START + "(gh[pousr]_[A-Za-z0-9]{36}|github_pat_" + PART + ")"),
                    Pattern.compile(START + "xox[abeoprs]-[A-Za-z0-9-]{10}"),
                    Pattern.compile(START + "[rs]k_live_[A-Za-z0-9]{16}"));

    private SecretLooks() {}

    /** Whether some part of the value has the shape of a secret. */
    public static boolean has(String value) {
        return SHAPES.stream().anyMatch(shape -> shape.matcher(value).find());
    }
}
