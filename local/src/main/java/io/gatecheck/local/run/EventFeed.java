package io.gatecheck.local.run;

import io.gatecheck.evaluator.intake.Decision;
import io.gatecheck.evaluator.intake.Message;
import io.gatecheck.evaluator.intake.ProcessTaskEvents;
import io.gatecheck.local.sandbox.Sandbox;
import io.gatecheck.local.sandbox.workload.RunningTasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * Takes the place of the event buses and the queue between the sandbox and the evaluator: delivers
 * in batches, and delivers again what must be retried.
 */
final class EventFeed {

    private static final int BATCH = 10;

    private final Sandbox sandbox;
    private final RunningTasks running;
    private final ProcessTaskEvents evaluator;
    private final Progress progress;
    private final Deque<Message> queue = new ArrayDeque<>();

    EventFeed(
            Sandbox sandbox, RunningTasks running, ProcessTaskEvents evaluator, Progress progress) {
        this.sandbox = sandbox;
        this.running = running;
        this.evaluator = evaluator;
        this.progress = progress;
    }

    /** Tells that the tasks of the run before this one have stopped. */
    void closeLostTasks(Instant now) {
        send(running.lost(now));
        deliver();
    }

    /** Delivers all that has happened until now. */
    void tick(Instant now) {
        List<String> events = sandbox.tick(now);
        try {
            running.started(events);
        } catch (IOException e) {
            throw new UncheckedIOException("The running tasks cannot be saved", e);
        }
        send(events);
        deliver();
    }

    private void send(List<String> events) {
        events.forEach(event -> queue.add(new Message(UUID.randomUUID().toString(), event, 1)));
    }

    /** Each message once; what must be retried waits for the next time. */
    private void deliver() {
        List<Message> waiting = new ArrayList<>(queue);
        queue.clear();
        List<String> settled = new ArrayList<>();
        for (int from = 0; from < waiting.size(); from += BATCH) {
            List<Message> batch = waiting.subList(from, Math.min(from + BATCH, waiting.size()));
            List<Decision> decisions = evaluator.process(batch);
            progress.decided(decisions);
            for (Decision decision : decisions) {
                Message message = decision.message();
                if (decision.outcome().mustBeRetried()) {
                    queue.add(new Message(message.id(), message.body(), message.receives() + 1));
                } else {
                    settled.add(message.body());
                }
            }
        }
        try {
            running.stopped(settled);
        } catch (IOException e) {
            throw new UncheckedIOException("The running tasks cannot be saved", e);
        }
    }
}
