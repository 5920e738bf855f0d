package io.gatecheck.admin.ui.session;

/**
 * How the cookie of the session is called, and whether browsers return it over HTTPS alone.
 *
 * @param name one that begins with {@code __Host-} is accepted by browsers from this very host only
 */
public record SessionCookie(String name, boolean secure) {

    /** The cookie wherever Gatecheck is reached over HTTPS. */
    public static final SessionCookie HTTPS = new SessionCookie("__Host-gatecheck", true);

    /** The cookie on the loopback interface, where there is no HTTPS. */
    public static final SessionCookie LOOPBACK = new SessionCookie("gatecheck", false);
}
