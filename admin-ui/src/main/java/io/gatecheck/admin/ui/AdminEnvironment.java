package io.gatecheck.admin.ui;

/** The settings of the admin application, by the names of their environment variables. */
public final class AdminEnvironment {

    /** The name of the table of policies, accounts and exemptions. */
    public static final String CONTROL_TABLE = "GATECHECK_CONTROL_TABLE";

    /** The name of the table of violations and occurrences. */
    public static final String VIOLATIONS_TABLE = "GATECHECK_VIOLATIONS_TABLE";

    private AdminEnvironment() {}
}
