package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationResult;
import io.gatecheck.cel.functions.PolicyVariables;
import io.gatecheck.cel.messages.ExpressionProblems;
import io.gatecheck.cel.messages.RecordWords;
import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.MessageTemplate.Part;
import io.gatecheck.policy.Parameter;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One policy on its way from a document to what can judge, with the mistakes found on the way. */
final class PolicyCompilation {

    private final PolicyVersion version;
    private final PolicyDocument document;
    private final CelLanguage language;
    private final ExpressionChecker checker;
    private final ExpressionProblems problems;
    private final List<PolicyProblem> found = new ArrayList<>();
    private final Set<String> parametersUsed = new HashSet<>();

    PolicyCompilation(PolicyVersion version, PolicyDocument document, CelLanguage language) {
        this.version = version;
        this.document = document;
        this.language = language;
        this.checker = language.checker(document.eachContainer(), document.parameters());
        this.problems = new ExpressionProblems(version, document.parameters());
    }

    CompilationResult result() {
        Optional<CelCondition> when = document.when().flatMap(this::condition);
        Optional<CelCondition> require = condition(document.require());
        List<CelWording.Piece> message =
                document.message().parts().stream().flatMap(part -> piece(part).stream()).toList();
        if (found.isEmpty()) {
            document.parameters().forEach(this::mustBeUsed);
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

    private Optional<CelCondition> condition(Expression expression) {
        return checked(expression, checker::condition)
                .map(ast -> new CelCondition(expression.text(), ast, language));
    }

    private Optional<CelWording.Piece> piece(Part part) {
        return switch (part) {
            case Part.Text(var text) -> Optional.of(new CelWording.Piece.Text(text));
            case Part.Interpolation(var expression) ->
                    checked(expression, checker::value)
                            .filter(ast -> canBeShown(expression, ast))
                            .map(ast -> CelWording.Piece.Interpolation.of(ast, language));
        };
    }

    private boolean canBeShown(Expression expression, CelAbstractSyntaxTree ast) {
        Optional<String> why = RecordWords.notShown(ast.getResultType());
        why.ifPresent(message -> found.add(problems.at(expression, 1, 0, message)));
        return why.isEmpty();
    }

    private Optional<CelAbstractSyntaxTree> checked(
            Expression expression, Function<String, CelValidationResult> check) {
        CelValidationResult result = check.apply(expression.text());
        if (result.hasError()) {
            found.addAll(problems.problems(expression, result.getErrors()));
            return Optional.empty();
        }
        CelAbstractSyntaxTree ast = CelLanguage.ast(result);
        var forbidden = ForbiddenParts.firstIn(ast);
        if (forbidden.isPresent()) {
            found.add(problem(expression, ast, forbidden.get()));
            return Optional.empty();
        }
        ast.getReferenceMap()
                .values()
                .forEach(reference ->
                        PolicyVariables.name(reference.name()).ifPresent(parametersUsed::add));
        return Optional.of(ast);
    }

    private PolicyProblem problem(
            Expression expression, CelAbstractSyntaxTree ast, ForbiddenParts.ForbiddenPart part) {
        CelSourceLocation at =
                ast.getSource().getOffsetLocation(part.offset()).orElse(CelSourceLocation.NONE);
        return problems.at(
                expression, Math.max(at.getLine(), 1), Math.max(at.getColumn(), 0), part.message());
    }

    private void mustBeUsed(Parameter parameter) {
        if (!parametersUsed.contains(parameter.name())) {
            found.add(
                    problems.at(
                            parameter.at(),
                            "No expression reads the parameter '%s'. Use %s in an expression, or remove the parameter."
                                    .formatted(
                                            parameter.name(),
                                            PolicyVariables.variable(parameter))));
        }
    }
}
