package io.gatecheck.evaluator.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * A loopback server that says what Slack would say; a queue of answers, the last of which stays.
 */
public final class FakeSlack implements AutoCloseable {

    static {
        // The server writes headers and body apart; without this the client waits 40 ms for the
        // second.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final BlockingDeque<Answer> answers = new LinkedBlockingDeque<>();

    /** What was posted. */
    public record Post(String path, Map<String, List<String>> headers, String body) {

        /** The first header of this name. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** What to say; a negative length of the body leaves the connection open without an end. */
    public record Answer(int status, Map<String, String> headers, String body, boolean endless) {

        /** An answer with this body. */
        public static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body, false);
        }

        /** The first half of an answer, and then nothing more. */
        public static Answer stuck() {
            return new Answer(200, Map.of(), "{\"ok\":", true);
        }
    }

    /** Starts it on a free port; it says yes until told otherwise. */
    public FakeSlack() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Says this next, and after the last one on and on. */
    public FakeSlack saying(Answer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    /** What came in so far. */
    public List<Post> posts() {
        return List.copyOf(posts);
    }

    /** Where Slack's Web API is. */
    public URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    /** An incoming webhook, with a secret in its path as in Slack's. */
    public URI webhook() {
        return api().resolve("/services/T0/B0/webhook-secret");
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        posts.add(
                new Post(
                        exchange.getRequestURI().getPath(),
                        Map.copyOf(exchange.getRequestHeaders()),
                        new String(body, StandardCharsets.UTF_8)));
        Answer answer = next(exchange.getRequestURI().getPath());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] said = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(
                answer.status(), answer.endless() ? said.length + 1 : said.length);
        exchange.getResponseBody().write(said);
        exchange.getResponseBody().flush();
        if (!answer.endless()) {
            exchange.close();
        }
    }

    private Answer next(String path) {
        Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
        if (answer != null) {
            return answer;
        }
        return path.startsWith("/api/")
                ? Answer.of(200, "{\"ok\":true,\"channel\":\"C0123456789\",\"ts\":\"1.0\"}")
                : Answer.of(200, "ok");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
