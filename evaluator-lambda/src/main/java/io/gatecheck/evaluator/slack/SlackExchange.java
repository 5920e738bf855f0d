package io.gatecheck.evaluator.slack;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Posts, and waits for the whole answer within a limit. Each post has a connection of its own:
 * between two alerts a Lambda sleeps for hours, and a kept connection is then often a dead one.
 */
final class SlackExchange {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final int ANSWER_LIMIT = 64 * 1024;

    private final Duration limit;

    /**
     * @param limit for everything from the first byte sent to the last byte received
     */
    SlackExchange(Duration limit) {
        this.limit = limit;
    }

    /** What Slack says to a post; no failure of the network leaves as an exception. */
    SlackAnswer of(SlackPost post) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();
        try {
            return await(
                    http.sendAsync(
                            post.request(),
                            BodyHandlers.limiting(BodyHandlers.ofString(), ANSWER_LIMIT)));
        } finally {
            http.shutdownNow();
        }
    }

    /** The request's own timeout would not do: it ends with the headers. */
    private SlackAnswer await(CompletableFuture<HttpResponse<String>> response) {
        try {
            return SlackAnswerReader.read(response.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return SlackAnswer.away(
                    "Slack did not send a complete response within " + shown(limit));
        } catch (ExecutionException e) {
            return SlackAnswer.away(unreachable(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SlackAnswer.away("The post to Slack was interrupted");
        }
    }

    /** Only what kind of failure it is: its message could show the address of the webhook. */
    private static String unreachable(@Nullable Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _ ->
                    "Slack could not be reached within " + shown(CONNECT_LIMIT);
            case ConnectException _ -> "Slack could not be reached: no connection";
            case null -> "The post to Slack failed";
            default -> "The post to Slack failed: " + failure.getClass().getSimpleName();
        };
    }

    private static String shown(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
