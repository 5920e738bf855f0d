package io.gatecheck.cli.report;

import io.gatecheck.evaluation.PolicyFile;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.policy.PolicyProblem;
import java.net.URI;
import java.net.URISyntaxException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report as code hosts read it: SARIF 2.1.0 (OASIS), a rule a policy. */
public record SarifReport(boolean strict) implements ReportFormat {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String write(CheckReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Gatecheck");
        SarifRules.write(driver.putArray("rules"), report);
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
        report.definitions().forEach(judged -> judged(results, notifications, judged));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root)
                + System.lineSeparator();
    }

    private static void policy(ArrayNode results, PolicyFile policy) {
        for (PolicyProblem problem : policy.problems()) {
            ObjectNode result =
                    result(results, SarifRules.DOCUMENT, "fail", "error", problem.message());
            place(result, policy.file(), problem.at().line(), problem.at().column());
            excerpt(result, problem);
        }
        for (PolicyTestRun.TestResult test : policy.failed()) {
            String message = "The test '%s' %s".formatted(test.test().name(), test.difference());
            ObjectNode result = result(results, SarifRules.TEST, "fail", "error", message);
            place(result, policy.file(), test.test().at().line(), test.test().at().column());
        }
    }

    /** Code hosts take every result for a problem, whatever its kind: what is well is left out. */
    private void judged(ArrayNode results, ArrayNode notifications, CheckReport.Judged judged) {
        for (Finding finding : judged.findings()) {
            switch (finding.verdict()) {
                case PASS, SKIP -> {}
                case FAIL -> {
                    String level =
                            SarifRules.level(finding.policy().document().metadata().severity());
                    found(
                            result(results, finding.policyId(), "fail", level, finding.message()),
                            judged,
                            finding);
                }
                case ERROR ->
                        found(
                                result(
                                        results,
                                        finding.policyId(),
                                        "fail",
                                        "error",
                                        finding.message()),
                                judged,
                                finding);
                case UNKNOWN ->
                        found(
                                strict
                                        ? result(
                                                results,
                                                finding.policyId(),
                                                "open",
                                                "none",
                                                left(finding))
                                        : notification(notifications, finding),
                                judged,
                                finding);
            }
        }
    }

    private static ObjectNode notification(ArrayNode notifications, Finding finding) {
        ObjectNode notification = notifications.addObject().put("level", "note");
        notification.putObject("associatedRule").put("id", finding.policyId());
        notification.putObject("message").put("text", left(finding));
        return notification;
    }

    private static String left(Finding finding) {
        return "To be judged at launch" + finding.becauseItReads();
    }

    private static void found(ObjectNode node, CheckReport.Judged judged, Finding finding) {
        ObjectNode location = place(node, judged.file(), judged.task().line(), 1);
        String name = judged.task().name() + finding.container().map(each -> "/" + each).orElse("");
        location.putArray("logicalLocations").addObject().put("fullyQualifiedName", name);
        JsonReport.reason(node.putObject("properties"), finding);
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

    /** The whole line around the place, as the author sees it in other formats. */
    private static void excerpt(ObjectNode result, PolicyProblem problem) {
        if (!problem.excerpt().isEmpty()
                && result.at("/locations/0/physicalLocation") instanceof ObjectNode place) {
            ObjectNode line = place.putObject("contextRegion");
            line.put("startLine", problem.at().line());
            line.putObject("snippet").put("text", problem.excerpt());
        }
    }

    private static String uri(String file) {
        try {
            String path = file.contains(":") && !file.startsWith("/") ? "./" + file : file;
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("This path is not a valid URI: " + file, e);
        }
    }
}
