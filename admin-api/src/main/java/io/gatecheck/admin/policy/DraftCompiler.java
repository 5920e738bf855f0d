package io.gatecheck.admin.policy;

import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.policy.PolicyDocumentParser;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyVersion;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Compiles the text of a policy as the next version of it, which nobody published yet. */
@Component
public class DraftCompiler {

    private static final String NOBODY = "";

    private final PolicyRepository policies;
    private final PolicyDocumentParser parser;
    private final PolicyCompiler compiler;
    private final Clock clock;

    DraftCompiler(
            PolicyRepository policies,
            PolicyDocumentParser parser,
            PolicyCompiler compiler,
            Clock clock) {
        this.policies = policies;
        this.parser = parser;
        this.compiler = compiler;
        this.clock = clock;
    }

    /** Compiles a document in YAML; what is wrong with it is part of the answer. */
    public CompilationResult compile(String yaml) {
        return switch (parser.parse("policy", yaml)) {
            case ParsedDocument.Malformed(var problems) -> new CompilationResult.Rejected(problems);
            case ParsedDocument.WellFormed(var document) ->
                    compiler.compile(next(document.id(), yaml));
        };
    }

    private PolicyVersion next(PolicyId id, String yaml) {
        int number =
                policies.versions(id).stream().findFirst().map(PolicyVersion::number).orElse(0) + 1;
        return new PolicyVersion(id, number, yaml, clock.instant(), NOBODY);
    }
}
