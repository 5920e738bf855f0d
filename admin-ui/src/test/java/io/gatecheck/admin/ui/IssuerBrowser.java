package io.gatecheck.admin.ui;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same browser at the issuer: fills in the form there. */
final class IssuerBrowser implements AutoCloseable {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /**
     * Signs in.
     *
     * @param authorize where the application sent the browser
     * @return where the issuer sends it back
     */
    URI signIn(String authorize, String person) throws IOException, InterruptedException {
        URI login = redirect(get(URI.create(authorize)));
        HttpResponse<String> form = get(login);
        Matcher token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new AssertionError("No form at " + login + ": " + form.body());
        }
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(login)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                GatewayBrowser.encoded(
                                                        Map.of(
                                                                "username",
                                                                person,
                                                                "password",
                                                                AuthorizationServer.PASSWORD,
                                                                "_csrf",
                                                                token.group(1)))))
                                .build(),
                        BodyHandlers.ofString());
        return redirect(get(redirect(answer)));
    }

    HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    static URI redirect(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> answer.uri().resolve(location))
                .orElseThrow(() ->
                        new AssertionError(
                                answer.uri() + " " + answer.statusCode() + " " + answer.body()));
    }

    @Override
    public void close() {
        http.close();
    }
}
