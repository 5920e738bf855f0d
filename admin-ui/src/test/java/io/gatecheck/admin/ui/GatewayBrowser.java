package io.gatecheck.admin.ui;

import io.gatecheck.admin.ui.Gateway.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser in front of API Gateway: keeps cookies, and sends forms. */
final class GatewayBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final AdminLambdaHandler handler;
    private final Map<String, String> cookies = new TreeMap<>();

    GatewayBrowser(AdminLambdaHandler handler) {
        this.handler = handler;
    }

    /** Asks for a page by its address, with or without the host. */
    Answer get(String address) throws IOException {
        URI uri = URI.create(address);
        return send("GET", uri.getPath(), parameters(uri), Map.of(), "");
    }

    Answer post(String path, Map<String, String> form) throws IOException {
        return send(
                "POST",
                path,
                Map.of(),
                Map.of("content-type", "application/x-www-form-urlencoded"),
                encoded(form));
    }

    Answer send(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String body)
            throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.put(
                "cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(Gateway.event(method, path, query, all, body)),
                answer,
                new OneInvocation());
        Answer read = Gateway.read(answer.toByteArray());
        read.cookies().stream()
                .flatMap(text -> HttpCookie.parse(text).stream())
                .forEach(this::keep);
        return read;
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** The token in the first form of a page that changes something. */
    static String token(Answer page) {
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("No form with a token in " + page.body());
        }
        return token.group(1);
    }

    static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                int equals = pair.indexOf('=');
                parameters.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
