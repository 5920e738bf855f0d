package io.gatecheck.cel;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelNativeTypesExtensions;
import dev.cel.extensions.CelOptionalLibrary;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import io.gatecheck.cel.functions.PolicyFunctions;
import io.gatecheck.cel.functions.PolicyVariables;
import io.gatecheck.policy.Parameter;
import io.gatecheck.task.Container;
import io.gatecheck.task.Task;
import java.util.List;
import java.util.Set;

/**
 * CEL as policies may use it: the task records as types, the standard macros, optional values, and
 * limits that keep a hostile expression small and short. What can grow memory without bound
 * (joining strings, bytes or lists) is left out.
 */
final class CelLanguage {

    private static final Set<String> LEFT_OUT = Set.of("ADD_STRING", "ADD_BYTES", "TO_DYN");

    private static final CelOptions LIMITS =
            CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .populateMacroCalls(true)
                    .maxExpressionCodePointSize(4_000)
                    .maxParseRecursionDepth(50)
                    .maxParseExpressionNodeCount(2_000)
                    .comprehensionMaxIterations(1_000)
                    .maxRegexProgramSize(500)
                    .build();

    private final CelNativeTypesExtensions records =
            CelExtensions.nativeTypes(Task.class, Container.class);
    private final CelOptionalLibrary optional = CelExtensions.optional();

    private final CelRuntime runtime =
            CelRuntimeFactory.plannerRuntimeBuilder()
                    .setOptions(LIMITS)
                    .setStandardFunctions(
                            CelStandardFunctions.newBuilder()
                                    .filterFunctions((_, overload) ->
                                            !LEFT_OUT.contains(overload.toString()))
                                    .build())
                    .addLibraries(records, optional, CelExtensions.sets(LIMITS))
                    .addFunctionBindings(
                            PolicyFunctions.all().stream()
                                    .map(function -> function.implementation().binding())
                                    .toList())
                    .build();

    private final ExpressionChecker ofTasks = new ExpressionChecker(compiler(false), runtime);
    private final ExpressionChecker ofContainers = new ExpressionChecker(compiler(true), runtime);

    /** Checks the expressions of policies with these variables. */
    ExpressionChecker checker(boolean eachContainer, List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return eachContainer ? ofContainers : ofTasks;
        }
        CelCompilerBuilder builder = compiler(eachContainer);
        parameters.forEach(parameter ->
                builder.addVar(
                        PolicyVariables.variable(parameter),
                        PolicyVariables.type(parameter.type())));
        return new ExpressionChecker(builder, runtime);
    }

    /** The tree of a result without errors. */
    static CelAbstractSyntaxTree ast(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("A result without errors has a tree", e);
        }
    }

    /** Plans a checked expression. */
    CelRuntime.Program program(CelAbstractSyntaxTree ast) {
        try {
            return runtime.createProgram(ast);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A checked expression could not be planned", e);
        }
    }

    private CelCompilerBuilder compiler(boolean eachContainer) {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(LIMITS)
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .addMacros(
                                PolicyFunctions.all().stream()
                                        .flatMap(function ->
                                                function.implementation().macro().stream())
                                        .toList())
                        .setStandardEnvironmentEnabled(false)
                        .setStandardDeclarations(
                                CelStandardDeclarations.newBuilder()
                                        .filterFunctions((_, overload) ->
                                                !LEFT_OUT.contains(overload.toString()))
                                        .build())
                        .addLibraries(records, optional, CelExtensions.sets(LIMITS))
                        .addFunctionDeclarations(
                                PolicyFunctions.all().stream()
                                        .map(function -> function.implementation().declaration())
                                        .toList())
                        .addVar(PolicyVariables.TASK, type(Task.class));
        if (eachContainer) {
            builder.addVar(PolicyVariables.CONTAINER, type(Container.class));
        }
        return builder;
    }

    private static CelType type(Class<? extends Record> owner) {
        return StructTypeReference.create(owner.getName());
    }
}
