package io.gatecheck.cli.report;

import io.gatecheck.evaluation.PolicyFile;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.policy.PolicyProblem;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report as build servers read it: a suite a file, a case a verdict or a policy's test. Notes
 * are the output of a suite without cases.
 *
 * @param strict whether what is left to the launch counts as a failure
 */
public record JUnitReport(boolean strict) implements ReportFormat {

    @Override
    public String write(CheckReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "gatecheck");
            for (PolicyFile policy : report.policies()) {
                suite(xml, policy.file(), policyCases(policy));
            }
            for (CheckReport.Judged judged : report.definitions()) {
                suite(
                        xml,
                        judged.file() + ": " + judged.task().name(),
                        judged.findings().stream().map(this::verdictCase).toList());
            }
            for (CheckReport.Unreadable each : report.unreadable()) {
                suite(
                        xml,
                        each.file(),
                        List.of(new Case("file", "can be read", CaseStatus.ERROR, each.why())));
            }
            if (!report.notes().isEmpty()) {
                notes(xml, report.notes());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written into memory", e);
        }
        return text + System.lineSeparator();
    }

    private static List<Case> policyCases(PolicyFile policy) {
        if (!policy.problems().isEmpty()) {
            String problems =
                    policy.problems().stream()
                            .map(PolicyProblem::toString)
                            .collect(Collectors.joining("\n"));
            return List.of(new Case("policy", "is valid", CaseStatus.FAILURE, problems));
        }
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("policy", "is valid", CaseStatus.GOOD, ""));
        for (PolicyTestRun.TestResult result : policy.tests()) {
            cases.add(
                    new Case(
                            "test",
                            result.test().name(),
                            result.asExpected() ? CaseStatus.GOOD : CaseStatus.FAILURE,
                            result.difference()));
        }
        return cases;
    }

    private Case verdictCase(Finding finding) {
        String name = finding.container().map(each -> "container " + each).orElse("task");
        return switch (finding.verdict()) {
            case PASS -> new Case(finding.policyId(), name, CaseStatus.GOOD, "");
            case FAIL ->
                    new Case(
                            finding.policyId(),
                            name,
                            CaseStatus.FAILURE,
                            finding.message(),
                            detail(finding));
            case ERROR -> new Case(finding.policyId(), name, CaseStatus.ERROR, finding.message());
            case SKIP -> new Case(finding.policyId(), name, CaseStatus.SKIPPED, "does not apply");
            case UNKNOWN ->
                    new Case(
                            finding.policyId(),
                            name,
                            strict ? CaseStatus.FAILURE : CaseStatus.SKIPPED,
                            "to be judged at launch" + finding.becauseItReads());
        };
    }

    private static String detail(Finding finding) {
        return finding.because()
                .map(why ->
                        Stream.concat(
                                        Stream.of("unmet: " + why.unmet()),
                                        why.readings().stream()
                                                .map(each ->
                                                        "read: %s is %s"
                                                                .formatted(
                                                                        each.path(), each.value())))
                                .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private static void suite(XMLStreamWriter xml, String name, List<Case> cases)
            throws XMLStreamException {
        startSuite(xml, name, cases);
        for (Case each : cases) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", printable(each.group));
            xml.writeAttribute("name", printable(each.name));
            if (!each.status.element.isEmpty()) {
                xml.writeStartElement(each.status.element);
                xml.writeAttribute("message", printable(each.message));
                xml.writeCharacters(printable(each.detail));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void notes(XMLStreamWriter xml, List<String> notes) throws XMLStreamException {
        startSuite(xml, "notes", List.of());
        xml.writeStartElement("system-out");
        xml.writeCharacters(printable(String.join("\n", notes)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void startSuite(XMLStreamWriter xml, String name, List<Case> cases)
            throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", printable(name));
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute("failures", count(cases, CaseStatus.FAILURE));
        xml.writeAttribute("errors", count(cases, CaseStatus.ERROR));
        xml.writeAttribute("skipped", count(cases, CaseStatus.SKIPPED));
    }

    private static String count(List<Case> cases, CaseStatus status) {
        return String.valueOf(cases.stream().filter(each -> each.status == status).count());
    }

    /** XML 1.0 has no place for most control characters, not even escaped. */
    private static String printable(String text) {
        return text.replaceAll(
                "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
    }

    /**
     * One test case.
     *
     * @param detail what more there is to say of it, line by line
     */
    private record Case(
            String group, String name, CaseStatus status, String message, String detail) {

        private Case(String group, String name, CaseStatus status, String message) {
            this(group, name, status, message, "");
        }
    }

    private enum CaseStatus {
        GOOD(""),
        FAILURE("failure"),
        ERROR("error"),
        SKIPPED("skipped");

        private final String element;

        CaseStatus(String element) {
            this.element = element;
        }
    }
}
