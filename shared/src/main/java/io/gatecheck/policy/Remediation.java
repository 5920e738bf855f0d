package io.gatecheck.policy;

import java.util.Map;
import java.util.Optional;

/**
 * How to fix what broke a policy.
 *
 * @param text what to do, in a sentence or two
 * @param url where to read more
 * @param snippets what to change, by tool ({@code cloudformation}, {@code terraform}, {@code cli})
 */
public record Remediation(String text, Optional<String> url, Map<String, String> snippets) {

    public Remediation {
        snippets = Map.copyOf(snippets);
    }
}
