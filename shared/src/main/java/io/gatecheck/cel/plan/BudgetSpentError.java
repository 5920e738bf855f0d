package io.gatecheck.cel.plan;

/**
 * An expression took more work than it may. An error and no exception, because neither CEL's {@code
 * ||} nor anything else in an expression may make up for it, as it does for a missing value.
 */
public final class BudgetSpentError extends Error {

    private static final long serialVersionUID = 1L;

    BudgetSpentError(String message) {
        super(message, null, false, false);
    }
}
