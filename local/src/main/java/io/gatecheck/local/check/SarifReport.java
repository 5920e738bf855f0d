package io.gatecheck.local.check;

import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report as code hosts read it: SARIF 2.1.0 (OASIS), a rule a policy. */
record SarifReport(boolean strict) implements ReportFormat {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DOCUMENT = "policy-document";
    private static final String TEST = "policy-test";

    @Override
    public String write(CheckReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Gatecheck");
        rules(driver.putArray("rules"), report);
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", report.unreadable().isEmpty());
        invocation.put("exitCode", report.exitCode(strict));
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        report.unreadable()
                .forEach(each -> {
                    ObjectNode notification = notifications.addObject();
                    notification.put("level", "error");
                    notification
                            .putObject("message")
                            .put("text", each.file() + " could not be read: " + each.why());
                    place(notification, each.file(), 1, 1);
                });
        report.notes()
                .forEach(note ->
                        notifications
                                .addObject()
                                .put("level", "note")
                                .putObject("message")
                                .put("text", note));
        ArrayNode results = run.putArray("results");
        report.policies().forEach(policy -> policy(results, policy));
        report.definitions().forEach(judged -> judged(results, judged));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root)
                + System.lineSeparator();
    }

    private static void rules(ArrayNode rules, CheckReport report) {
        Map<String, PolicyDocument> documents = new TreeMap<>();
        report.definitions()
                .forEach(judged ->
                        judged.findings()
                                .forEach(finding ->
                                        documents.put(
                                                finding.policyId(), finding.policy().document())));
        documents.forEach((id, document) -> {
            ObjectNode rule = rule(rules, id, document.title());
            rule.putObject("fullDescription").put("text", document.description());
            rule.putObject("help").put("text", document.remediation().text());
            document.remediation().url().ifPresent(url -> rule.put("helpUri", url));
            rule.putObject("defaultConfiguration").put("level", level(document.severity()));
            ArrayNode tags = rule.putObject("properties").putArray("tags");
            tags.add(document.category());
            document.frameworks().forEach(tags::add);
        });
        rule(rules, DOCUMENT, "Policy documents must be well formed");
        rule(rules, TEST, "The tests of a policy must pass");
    }

    private static ObjectNode rule(ArrayNode rules, String id, String title) {
        ObjectNode rule = rules.addObject().put("id", id);
        rule.putObject("shortDescription").put("text", title);
        return rule;
    }

    private static void policy(ArrayNode results, PolicyFile policy) {
        for (PolicyProblem problem : policy.problems()) {
            ObjectNode result = result(results, DOCUMENT, "fail", "error", problem.message());
            place(result, policy.file(), problem.at().line(), problem.at().column());
        }
        for (PolicyTestRun.Outcome outcome : policy.failed()) {
            String message =
                    "The test '%s' expects %s, and the policy says %s"
                            .formatted(
                                    outcome.test().name(),
                                    outcome.test().expect(),
                                    outcome.answer());
            ObjectNode result = result(results, TEST, "fail", "error", message);
            place(result, policy.file(), outcome.test().at().line(), outcome.test().at().column());
        }
    }

    private static void judged(ArrayNode results, CheckReport.Judged judged) {
        for (Finding finding : judged.findings()) {
            String id = finding.policyId();
            ObjectNode result =
                    switch (finding.answer()) {
                        case PASS, SKIP ->
                                result(
                                        results,
                                        id,
                                        finding.answer() == Finding.Answer.PASS
                                                ? "pass"
                                                : "notApplicable",
                                        "none",
                                        finding.policy().document().title());
                        case FAIL ->
                                result(
                                        results,
                                        id,
                                        "fail",
                                        level(finding.policy().document().severity()),
                                        finding.message());
                        case ERROR -> result(results, id, "fail", "error", finding.message());
                        case UNKNOWN ->
                                result(
                                        results,
                                        id,
                                        "open",
                                        "none",
                                        "To be judged at launch, because it reads "
                                                + String.join(", ", finding.awaits()));
                    };
            ObjectNode location = place(result, judged.file(), judged.subject().line(), 1);
            String name =
                    judged.subject().name()
                            + finding.container().map(each -> "/" + each).orElse("");
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", name);
        }
    }

    private static ObjectNode result(
            ArrayNode results, String rule, String kind, String level, String message) {
        ObjectNode result = results.addObject();
        result.put("ruleId", rule);
        result.put("kind", kind);
        result.put("level", level);
        result.putObject("message").put("text", message);
        return result;
    }

    private static ObjectNode place(ObjectNode result, String file, int line, int column) {
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(file));
        physical.putObject("region").put("startLine", line).put("startColumn", column);
        return location;
    }

    private static String uri(String file) {
        try {
            String path = file.contains(":") && !file.startsWith("/") ? "./" + file : file;
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("A path that is no address: " + file, e);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }
}
