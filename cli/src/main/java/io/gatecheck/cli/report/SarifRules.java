package io.gatecheck.cli.report;

import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.Severity;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of a SARIF report: each policy that judged, and the two for policies themselves. */
final class SarifRules {

    static final String DOCUMENT = "policy-document";
    static final String TEST = "policy-test";

    private SarifRules() {}

    static void write(ArrayNode rules, CheckReport report) {
        Map<String, PolicyDocument> documents = new TreeMap<>();
        report.definitions()
                .forEach(judged ->
                        judged.findings()
                                .forEach(finding ->
                                        documents.put(
                                                finding.policyId(), finding.policy().document())));
        documents.forEach((id, document) -> {
            ObjectNode rule = rule(rules, id, document.metadata().title());
            rule.putObject("fullDescription").put("text", document.metadata().description());
            rule.putObject("help").put("text", document.remediation().text());
            document.remediation().url().ifPresent(url -> rule.put("helpUri", url));
            rule.putObject("defaultConfiguration")
                    .put("level", level(document.metadata().severity()));
            ArrayNode tags = rule.putObject("properties").putArray("tags");
            tags.add(document.metadata().category());
            document.metadata().frameworks().forEach(tags::add);
        });
        rule(rules, DOCUMENT, "Policy documents must be valid");
        rule(rules, TEST, "The tests of a policy must pass");
    }

    private static ObjectNode rule(ArrayNode rules, String id, String title) {
        ObjectNode rule = rules.addObject().put("id", id);
        rule.putObject("shortDescription").put("text", title);
        return rule;
    }

    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }
}
