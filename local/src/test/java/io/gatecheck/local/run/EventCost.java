package io.gatecheck.local.run;

import com.sun.management.OperatingSystemMXBean;
import io.gatecheck.alert.Delivery;
import io.gatecheck.evaluator.intake.Message;
import io.gatecheck.evaluator.intake.ProcessTaskEvents;
import io.gatecheck.local.sandbox.Sandbox;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What one event costs: from its JSON to what is recorded, with the clients of the sandbox and a
 * database in memory. The database works in the same process, and so its work is counted, too.
 */
public final class EventCost {

    private static final int EVENTS = 3_000;
    private static final int PART = 1_000;

    /** The system counts CPU time in steps of ten milliseconds; so many events together show it. */
    private static final int BLOCK = 50;

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private EventCost() {}

    /**
     * Medians, in milliseconds of CPU an event, of all threads of the process; of blocks of fifty
     * events each.
     *
     * @param first of the first thousand events
     * @param last of the thousand events before the last
     */
    public record Cost(double first, double last) {}

    /** Lets three thousand events happen, and measures each. */
    public static Cost measure() {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        List<Double> blocks = new ArrayList<>();
        try (Database database = Database.inMemory()) {
            Sandbox sandbox = new Sandbox(7, START);
            LocalSetUp.of(database, sandbox, clock);
            ProcessTaskEvents evaluator = evaluator(database, sandbox, clock);
            int events = 0;
            double spent = 0;
            while (blocks.size() < EVENTS / BLOCK) {
                List<String> happened = sandbox.tick(now.get());
                spent += milliseconds(evaluator, happened);
                events += happened.size();
                if (events >= BLOCK) {
                    blocks.add(spent / events);
                    events = 0;
                    spent = 0;
                }
                now.updateAndGet(instant -> instant.plusMillis(500));
            }
        }
        int part = PART / BLOCK;
        return new Cost(
                median(blocks.subList(0, part)),
                median(blocks.subList(blocks.size() - part, blocks.size())));
    }

    private static ProcessTaskEvents evaluator(Database database, Sandbox sandbox, Clock clock) {
        return LocalEvaluator.of(
                database,
                sandbox.memberClients(),
                (_, _) -> new Delivery.Delivered(Optional.empty()),
                (message, reason) -> {
                    throw new IllegalStateException(message + ": " + reason);
                },
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                clock);
    }

    private static double milliseconds(ProcessTaskEvents evaluator, List<String> events) {
        if (events.isEmpty()) {
            return 0;
        }
        List<Message> messages =
                events.stream().map(event -> new Message("message", event, 1)).toList();
        long before = cpuNanos();
        evaluator.process(messages);
        return (cpuNanos() - before) / 1e6;
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
