package io.gatecheck.admin.ui;

/** The settings of the admin application, by the names of their environment variables. */
public final class AdminEnvironment {

    /** The name of the table of policies, accounts, exemptions and sessions. */
    public static final String CONTROL_TABLE = "GATECHECK_CONTROL_TABLE";

    /** The name of the table of violations and occurrences. */
    public static final String VIOLATIONS_TABLE = "GATECHECK_VIOLATIONS_TABLE";

    /** The URL of this application as browsers see it, without a path. */
    public static final String ADMIN_URL = "GATECHECK_ADMIN_URL";

    /** The issuer of OpenID Connect at which people sign in. */
    public static final String OIDC_ISSUER = "GATECHECK_OIDC_ISSUER";

    /** The id under which the issuer knows Gatecheck. */
    public static final String OIDC_CLIENT_ID = "GATECHECK_OIDC_CLIENT_ID";

    /** The secret of that client; absent for a public client. */
    public static final String OIDC_CLIENT_SECRET = "GATECHECK_OIDC_CLIENT_SECRET";

    /** The scopes that are asked for, separated by spaces. */
    public static final String OIDC_SCOPES = "GATECHECK_OIDC_SCOPES";

    /** The claim of the ID token with the groups of a person. */
    public static final String OIDC_ROLES_CLAIM = "GATECHECK_OIDC_ROLES_CLAIM";

    /** The audience that bearer tokens for the API must name; without it, none is accepted. */
    public static final String OIDC_AUDIENCE = "GATECHECK_OIDC_AUDIENCE";

    /** Which groups give which roles, as {@link io.gatecheck.access.AccessRules} reads them. */
    public static final String ACCESS = "GATECHECK_ACCESS";

    /** Whom somebody without a role can ask for one, such as an e-mail address. */
    public static final String ACCESS_CONTACT = "GATECHECK_ACCESS_CONTACT";

    private AdminEnvironment() {}
}
