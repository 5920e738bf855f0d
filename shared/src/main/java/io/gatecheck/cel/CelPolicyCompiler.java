package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationResult;
import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.MessageTemplate.Part;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyDocumentParser;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
            case ParsedDocument.WellFormed(var document) -> compile(version, document);
        };
    }

    private CompilationResult compile(PolicyVersion version, PolicyDocument document) {
        ExpressionProblems problems = new ExpressionProblems(version);
        List<PolicyProblem> found = new ArrayList<>();
        boolean each = document.eachContainer();

        Function<Expression, Optional<CelCondition>> condition =
                expression ->
                        checked(
                                        expression,
                                        text -> language.checkCondition(text, each),
                                        problems,
                                        found)
                                .map(ast -> new CelCondition(expression.text(), ast, language));
        Optional<CelCondition> when = document.when().flatMap(condition);
        Optional<CelCondition> require = condition.apply(document.require());
        List<CelWording.Piece> message = new ArrayList<>();
        for (Part part : document.message().parts()) {
            switch (part) {
                case Part.Text(var text) -> message.add(new CelWording.Piece.Text(text));
                case Part.Value(var expression) ->
                        checked(
                                        expression,
                                        text -> language.checkValue(text, each),
                                        problems,
                                        found)
                                .map(ast -> CelWording.Piece.Value.of(ast, language))
                                .ifPresent(message::add);
            }
        }
        if (!found.isEmpty()) {
            return new CompilationResult.Rejected(found);
        }
        return new CompilationResult.Compiled(
                new CompiledPolicy(
                        version,
                        document,
                        when.map(Function.identity()),
                        require.orElseThrow(),
                        new CelWording(message)));
    }

    private static Optional<CelAbstractSyntaxTree> checked(
            Expression expression,
            Function<String, CelValidationResult> check,
            ExpressionProblems problems,
            List<PolicyProblem> found) {
        CelValidationResult result = check.apply(expression.text());
        if (result.hasError()) {
            result.getErrors().forEach(issue -> found.add(problems.problem(expression, issue)));
            return Optional.empty();
        }
        CelAbstractSyntaxTree ast = CelLanguage.ast(result);
        var forbidden = ForbiddenParts.firstIn(ast);
        forbidden.ifPresent(part -> {
            CelSourceLocation at =
                    ast.getSource().getOffsetLocation(part.offset()).orElse(CelSourceLocation.NONE);
            found.add(
                    problems.at(
                            expression,
                            Math.max(at.getLine(), 1),
                            Math.max(at.getColumn(), 0),
                            part.message()));
        });
        return forbidden.isPresent() ? Optional.empty() : Optional.of(ast);
    }
}
