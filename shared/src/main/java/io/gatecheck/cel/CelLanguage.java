package io.gatecheck.cel;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
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
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.RegexLiteralValidator;
import io.gatecheck.task.Container;
import io.gatecheck.task.Task;
import java.util.Set;

/**
 * CEL as policies may use it: the task records as types, the standard macros, optional values, and
 * limits that keep a hostile expression small and short. What can grow memory without bound
 * (joining strings, bytes or lists) is left out.
 */
final class CelLanguage {

    static final String TASK = "task";
    static final String CONTAINER = "container";

    private static final Set<String> LEFT_OUT = Set.of("ADD_STRING", "ADD_BYTES");

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

    private final CelCompiler taskConditions =
            compiler(false).setResultType(SimpleType.BOOL).build();
    private final CelCompiler containerConditions =
            compiler(true).setResultType(SimpleType.BOOL).build();
    private final CelCompiler taskValues = compiler(false).build();
    private final CelCompiler containerValues = compiler(true).build();

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

    /** Checks an expression that must be true or false. */
    CelValidationResult checkCondition(String text, boolean eachContainer) {
        return checked(eachContainer ? containerConditions : taskConditions, text);
    }

    /** Checks an expression of any type. */
    CelValidationResult checkValue(String text, boolean eachContainer) {
        return checked(eachContainer ? containerValues : taskValues, text);
    }

    /** Checks the types, and the regular expressions that are written out. */
    private CelValidationResult checked(CelCompiler compiler, String text) {
        CelValidationResult result = compiler.compile(text);
        if (result.hasError()) {
            return result;
        }
        CelValidationResult validated =
                CelValidatorFactory.standardCelValidatorBuilder(compiler, runtime)
                        .addAstValidators(RegexLiteralValidator.INSTANCE)
                        .build()
                        .validate(ast(result));
        return validated.hasError() ? validated : result;
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
                        .addVar(TASK, type(Task.class));
        if (eachContainer) {
            builder.addVar(CONTAINER, type(Container.class));
        }
        return builder;
    }

    private static CelType type(Class<? extends Record> owner) {
        return StructTypeReference.create(owner.getName());
    }
}
