package io.gatecheck.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's side of the Runtime API on the loopback interface: hands out events, and takes answers
 * (AWS Lambda Developer Guide, "Using the Lambda runtime API").
 */
final class RuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<String> initFailure = new CompletableFuture<>();

    private record Invocation(String id, String event, CompletableFuture<String> answer) {}

    RuntimeApi() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(ROOT, this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** The value of {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Gives the function an event; its answer, or the reason why there is none. */
    CompletableFuture<String> invoke(String event) {
        Invocation invocation =
                new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
        var _ =
                initFailure.thenAccept(error ->
                        invocation.answer.completeExceptionally(new AssertionError(error)));
        waiting.add(invocation);
        return invocation.answer;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestURI().getPath().substring(ROOT.length());
        if (what.equals("invocation/next")) {
            next(exchange);
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (what.equals("init/error")) {
            initFailure.complete("The function did not start: " + body);
        } else {
            Optional.ofNullable(running.remove(what.split("/", -1)[1]))
                    .ifPresent(invocation -> end(invocation, what.endsWith("/response"), body));
        }
        respond(exchange, 202, "{\"status\":\"OK\"}");
    }

    private static void end(Invocation invocation, boolean answered, String body) {
        if (answered) {
            invocation.answer.complete(body);
        } else {
            invocation.answer.completeExceptionally(
                    new AssertionError("The function failed: " + body));
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            Invocation invocation = waiting.take();
            running.put(invocation.id, invocation);
            var headers = exchange.getResponseHeaders();
            headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id);
            headers.set("Lambda-Runtime-Deadline-Ms", deadline());
            headers.set(
                    "Lambda-Runtime-Invoked-Function-Arn",
                    "arn:aws:lambda:eu-central-1:123456789012:function:evaluator:live");
            respond(exchange, 200, invocation.event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static String deadline() {
        return Long.toString(Instant.now().plus(Duration.ofMinutes(2)).toEpochMilli());
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
