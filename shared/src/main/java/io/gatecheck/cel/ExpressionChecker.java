package io.gatecheck.cel;

import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.runtime.CelRuntime;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.DurationLiteralValidator;
import dev.cel.validator.validators.HomogeneousLiteralValidator;
import dev.cel.validator.validators.TimestampLiteralValidator;

/** Checks expressions against the variables that a policy has. */
final class ExpressionChecker {

    private final CelRuntime runtime;
    private final CelCompiler conditions;
    private final CelCompiler values;

    /**
     * @param variables a compiler that knows the variables
     */
    ExpressionChecker(CelCompilerBuilder variables, CelRuntime runtime) {
        this.runtime = runtime;
        this.values = variables.build();
        this.conditions = variables.setResultType(SimpleType.BOOL).build();
    }

    /** Checks an expression that must be true or false. */
    CelValidationResult condition(String text) {
        return checked(conditions, text);
    }

    /** Checks an expression of any type. */
    CelValidationResult value(String text) {
        return checked(values, text);
    }

    /** Checks the types, and what is written out: regular expressions, timestamps, lists, maps. */
    private CelValidationResult checked(CelCompiler compiler, String text) {
        CelValidationResult result = compiler.compile(text);
        if (result.hasError()) {
            return result;
        }
        CelValidationResult validated =
                CelValidatorFactory.standardCelValidatorBuilder(compiler, runtime)
                        .addAstValidators(
                                new RegexValidator(),
                                TimestampLiteralValidator.INSTANCE,
                                DurationLiteralValidator.INSTANCE,
                                HomogeneousLiteralValidator.newInstance())
                        .build()
                        .validate(CelLanguage.ast(result));
        return validated.hasError() ? validated : result;
    }
}
