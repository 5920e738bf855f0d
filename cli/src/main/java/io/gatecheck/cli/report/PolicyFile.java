package io.gatecheck.cli.report;

import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.policy.PolicyDocumentParser;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    boolean isGood() {
        return problems.isEmpty() && failed().isEmpty();
    }

    List<PolicyTestRun.TestResult> failed() {
        return tests.stream().filter(result -> !result.asExpected()).toList();
    }
}
