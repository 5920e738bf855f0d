package io.gatecheck.local.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Takes posts as an incoming webhook of Slack does, and puts them into the inbox. Listens on the
 * loopback interface only, at an address that nobody guesses.
 */
public final class InboxEndpoint implements AutoCloseable {

    private static final int MOST_BYTES = 256 * 1024;

    private final SlackInbox inbox;
    private final Clock clock;
    private final HttpServer server;
    private final String path = "/" + UUID.randomUUID() + "/";

    /** Starts to listen, on a port that is free. */
    public InboxEndpoint(SlackInbox inbox, Clock clock) throws IOException {
        this.inbox = inbox;
        this.clock = clock;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(path, this::answer);
        server.start();
    }

    /** The webhook of one alert to one channel. */
    URI webhook(String channel, String key) {
        int port = server.getAddress().getPort();
        return URI.create("http://127.0.0.1:" + port + path + encode(channel) + "/" + key);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] parts = exchange.getRequestURI().getRawPath().split("/", -1);
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
            boolean wellFormed = exchange.getRequestMethod().equals("POST") && parts.length == 4;
            if (wellFormed) {
                inbox.add(
                        new InboxMessage(
                                parts[3],
                                clock.instant(),
                                URLDecoder.decode(parts[2], StandardCharsets.UTF_8),
                                new String(body, StandardCharsets.UTF_8)));
            }
            byte[] word = (wellFormed ? "ok" : "no_service").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().put("Content-Type", List.of("text/plain"));
            exchange.sendResponseHeaders(wellFormed ? 200 : 404, word.length);
            exchange.getResponseBody().write(word);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
