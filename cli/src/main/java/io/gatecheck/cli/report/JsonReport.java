package io.gatecheck.cli.report;

import io.gatecheck.cli.report.Finding.DefinitionVerdict;
import io.gatecheck.evaluation.PolicyFile;
import io.gatecheck.policy.PolicyProblem;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report for programs; docs/cli.md says what is in it. */
public record JsonReport(boolean strict) implements ReportFormat {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String write(CheckReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("exitCode", report.exitCode(strict));
        ObjectNode counts = root.putObject("verdicts");
        for (DefinitionVerdict verdict : DefinitionVerdict.values()) {
            counts.put(verdict.name(), report.count(verdict));
        }
        ArrayNode policies = root.putArray("policies");
        report.policies().forEach(policy -> policy(policies.addObject(), policy));
        ArrayNode definitions = root.putArray("definitions");
        report.definitions().forEach(judged -> judged(definitions.addObject(), judged));
        ArrayNode unreadable = root.putArray("unreadable");
        report.unreadable()
                .forEach(each ->
                        unreadable.addObject().put("file", each.file()).put("why", each.why()));
        ArrayNode notes = root.putArray("notes");
        report.notes().forEach(notes::add);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root)
                + System.lineSeparator();
    }

    private static void policy(ObjectNode node, PolicyFile policy) {
        node.put("file", policy.file());
        policy.policy().ifPresent(known -> node.put("id", known.document().id().value()));
        node.put("good", policy.isGood());
        ArrayNode problems = node.putArray("problems");
        for (PolicyProblem problem : policy.problems()) {
            problems.addObject()
                    .put("line", problem.at().line())
                    .put("column", problem.at().column())
                    .put("message", problem.message())
                    .put("excerpt", problem.excerpt());
        }
        ArrayNode tests = node.putArray("tests");
        policy.tests()
                .forEach(result ->
                        tests.addObject()
                                .put("name", result.test().name())
                                .put("line", result.test().at().line())
                                .put("expects", result.test().expect().name())
                                .put("answer", result.answer())
                                .put("good", result.asExpected()));
    }

    private static void judged(ObjectNode node, CheckReport.Judged judged) {
        node.put("file", judged.file());
        node.put("line", judged.task().line());
        node.put("name", judged.task().name());
        ArrayNode findings = node.putArray("verdicts");
        judged.findings().forEach(finding -> finding(findings.addObject(), finding));
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("policy", finding.policyId());
        node.put(
                "severity",
                finding.policy().document().metadata().severity().name().toLowerCase(Locale.ROOT));
        finding.container().ifPresent(name -> node.put("container", name));
        node.put("verdict", finding.verdict().name());
        if (!finding.message().isEmpty()) {
            node.put("message", finding.message());
        }
        reason(node, finding);
    }

    /** Why a policy is broken, or what its verdict awaits; nothing if there is no such thing. */
    static void reason(ObjectNode node, Finding finding) {
        finding.because()
                .ifPresent(why -> {
                    node.put("unmet", why.unmet());
                    ObjectNode read = node.putObject("read");
                    why.readings().forEach(each -> read.put(each.path(), each.value()));
                });
        if (!finding.awaits().isEmpty()) {
            ArrayNode awaits = node.putArray("awaits");
            finding.awaits()
                    .forEach(each ->
                            awaits.addObject()
                                    .put("field", each.field())
                                    .put("facet", each.facet().toString())
                                    .put("why", each.why()));
        }
    }
}
