package io.gatecheck.evaluation;

import io.gatecheck.policy.PolicyDocumentParser;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy in a file, checked as it is when it is saved.
 *
 * @param file as problems name it
 * @param problems what is wrong with the document
 * @param tests what came of its tests
 */
public record PolicyFile(
        String file,
        Optional<CompiledPolicy> policy,
        List<PolicyProblem> problems,
        List<PolicyTestRun.TestResult> tests) {

    public PolicyFile {
        problems = List.copyOf(problems);
        tests = List.copyOf(tests);
    }

    /**
     * A reason why the policy is not good, for people.
     *
     * @param word {@code error} in the document, or {@code fails} of a test
     * @param text where, and why; may have several lines
     */
    public record Mistake(String word, String text) {

        /** As it is written to a terminal. */
        @Override
        public String toString() {
            return word + " " + text;
        }
    }

    public static PolicyFile read(
            String file, String text, PolicyDocumentParser parser, PolicyCompiler compiler) {
        return switch (parser.parse(file, text)) {
            case ParsedDocument.Malformed(var problems) -> rejected(file, problems);
            case ParsedDocument.WellFormed(var document) ->
                    switch (compiler.compile(
                            new PolicyVersion(document.id(), 1, text, Instant.EPOCH, "check"))) {
                        case CompilationResult.Rejected(var problems) -> rejected(file, problems);
                        case CompilationResult.Compiled(var policy) ->
                                new PolicyFile(
                                        file,
                                        Optional.of(policy),
                                        List.of(),
                                        PolicyTestRun.of(policy));
                    };
        };
    }

    /** The compiler names the policy; people look for the file. */
    private static PolicyFile rejected(String file, List<PolicyProblem> problems) {
        return new PolicyFile(
                file,
                Optional.empty(),
                problems.stream()
                        .map(each ->
                                new PolicyProblem(file, each.at(), each.message(), each.excerpt()))
                        .toList(),
                List.of());
    }

    /** Whether it can judge, and answers as its author expects. */
    public boolean isGood() {
        return problems.isEmpty() && failed().isEmpty();
    }

    /** Its tests with another answer than the expected one. */
    public List<PolicyTestRun.TestResult> failed() {
        return tests.stream().filter(result -> !result.asExpected()).toList();
    }

    /** Why it is not good; empty where it is. */
    public List<Mistake> mistakes() {
        return Stream.concat(
                        problems.stream().map(problem -> new Mistake("error", problem.toString())),
                        failed().stream().map(this::failure))
                .toList();
    }

    private Mistake failure(PolicyTestRun.TestResult result) {
        return new Mistake(
                "fails",
                "%s:%s: test '%s' %s"
                        .formatted(
                                file,
                                result.test().at().line(),
                                result.test().name(),
                                result.difference()));
    }
}
