package io.gatecheck.yaml;

import io.gatecheck.policy.Remediation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads how a violation is fixed. */
final class RemediationReader {

    static final List<String> KEYS = List.of("text", "url", "snippets");
    static final List<String> SNIPPET_KEYS = List.of("cloudformation", "terraform", "cli");

    private final DocumentProblems problems;

    RemediationReader(DocumentProblems problems) {
        this.problems = problems;
    }

    Optional<Remediation> read(Node node) {
        Section remediation = new Section(node, KEYS, problems);
        Map<String, String> snippets =
                remediation.node("snippets").map(this::snippets).orElse(Map.of());
        Optional<String> url = remediation.text("url");
        url.filter(address -> !address.startsWith("https://"))
                .ifPresent(_ ->
                        problems.add(
                                remediation.node("url").orElseThrow(),
                                "The URL must start with https://."));
        return remediation
                .required("text")
                .map(text -> new Remediation(text.strip(), url, snippets));
    }

    private Map<String, String> snippets(Node node) {
        Section section = new Section(node, SNIPPET_KEYS, problems);
        Map<String, String> snippets = new LinkedHashMap<>();
        SNIPPET_KEYS.forEach(
                tool -> section.text(tool).ifPresent(code -> snippets.put(tool, code.strip())));
        return snippets;
    }
}
