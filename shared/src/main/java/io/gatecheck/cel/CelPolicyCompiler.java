package io.gatecheck.cel;

import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.policy.PolicyDocumentParser;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.PolicyVersion;

/**
 * Compiles policies: reads the document, checks every expression against the task records, and
 * plans it.
 */
public final class CelPolicyCompiler implements PolicyCompiler {

    private final PolicyDocumentParser parser;
    private final CelLanguage language = new CelLanguage();

    public CelPolicyCompiler(PolicyDocumentParser parser) {
        this.parser = parser;
    }

    @Override
    public CompilationResult compile(PolicyVersion version) {
        return switch (parser.parse(version.id().value(), version.yaml())) {
            case ParsedDocument.Malformed(var problems) -> new CompilationResult.Rejected(problems);
            case ParsedDocument.WellFormed(var document) ->
                    new PolicyCompilation(version, document, language).result();
        };
    }
}
