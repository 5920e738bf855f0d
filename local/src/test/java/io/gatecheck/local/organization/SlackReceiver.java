package io.gatecheck.local.organization;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.PolicyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands where Slack's incoming webhook would be, and keeps what is posted to it. */
final class SlackReceiver implements AutoCloseable {

    private static final String PATH = "/services/T0000/B0000/made-up";
    private static final Pattern ACCOUNT = Pattern.compile("\\((\\d{12})\\)");
    private static final Pattern POLICY = Pattern.compile("Policy ([a-z0-9-]+) v");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<JsonNode> posts = new CopyOnWriteArrayList<>();

    SlackReceiver() {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(loopback, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var _ = server.createContext(PATH, this::keep);
        server.start();
    }

    /** Where to post. */
    URI webhook() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** What each post tells of, in the order of their coming. */
    List<Problem> told() {
        return posts.stream().map(SlackReceiver::problem).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            posts.add(JSON.readTree(exchange.getRequestBody()));
            byte[] answer = "ok".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static Problem problem(JsonNode post) {
        String account = found(ACCOUNT, field(post, "Account").orElseThrow());
        String policy = found(POLICY, post.at("/blocks").toString());
        return new Problem(
                new AccountId(account),
                new PolicyId(policy),
                field(post, "Service").orElseThrow(),
                field(post, "Container"));
    }

    /** The value below a bold name, as people read it. */
    private static Optional<String> field(JsonNode post, String name) {
        String start = "*" + name + "*\n";
        return post.path("blocks")
                .valueStream()
                .flatMap(block -> block.path("fields").valueStream())
                .map(field -> field.path("text").asString())
                .filter(text -> text.startsWith(start))
                .map(text -> text.substring(start.length()))
                .findFirst();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("The post does not say " + pattern + ": " + text);
        }
        return matcher.group(1);
    }
}
