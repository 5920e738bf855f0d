package io.gatecheck.admin.ui.components;

import io.gatecheck.policy.Remediation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to fix what broke a policy, ready to be shown.
 *
 * @param url where to read more; only what a browser opens as a web page
 */
public record RemediationView(String text, Optional<String> url, List<Snippet> snippets) {

    /** What to change with one tool. */
    public record Snippet(String tool, String text) {}

    private static final Map<String, String> TOOLS =
            Map.of("cloudformation", "CloudFormation", "terraform", "Terraform", "cli", "AWS CLI");

    public static RemediationView of(Remediation remediation) {
        return new RemediationView(
                remediation.text(),
                remediation
                        .url()
                        .filter(url -> url.startsWith("https://") || url.startsWith("http://")),
                remediation.snippets().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry ->
                                new Snippet(
                                        TOOLS.getOrDefault(entry.getKey(), entry.getKey()),
                                        entry.getValue()))
                        .toList());
    }
}
