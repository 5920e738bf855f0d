package io.gatecheck.cel;

/**
 * An expression took more turns of its loops than it may. Unlike a missing value, nothing in the
 * expression makes up for it.
 */
final class BudgetSpentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BudgetSpentException(int turns) {
        super("it takes more than " + turns + " turns of its loops", null, false, false);
    }
}
