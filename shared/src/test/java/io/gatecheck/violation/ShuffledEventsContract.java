package io.gatecheck.violation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import io.gatecheck.task.TaskArn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However often events come, and in whatever order: 24 tasks of two accounts break three policies,
 * every event is delivered five times, and two thirds of the tasks stop.
 */
public abstract class ShuffledEventsContract extends ViolationStoreContract {

    private static final List<String> POLICIES = List.of("no-public-ip", "no-exec", "images");
    private static final List<String> ACCOUNTS = List.of("111122223333", "444455556666");
    private static final List<String> SERVICES = List.of("cart", "checkout");
    private static final int TASKS = 6;
    private static final int DELIVERIES = 5;
    private static final Instant STOP = Detections.AT.plusSeconds(3600);

    private final List<Detection> detections = new ArrayList<>();
    private final Set<TaskArn> stops;

    protected ShuffledEventsContract() {
        int second = 0;
        for (String account : ACCOUNTS) {
            for (String service : SERVICES) {
                for (int task = 0; task < TASKS; task++) {
                    for (String policy : POLICIES) {
                        detections.add(
                                Detections.of(policy)
                                        .in(account)
                                        .service(service)
                                        .task(service + "-" + task)
                                        .at(Detections.AT.plusSeconds(second++))
                                        .detection());
                    }
                }
            }
        }
        stops =
                detections.stream()
                        .map(Detection::task)
                        .filter(ShuffledEventsContract::stops)
                        .collect(toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyDetectionIsRecordedOnceInAnyOrder(long seed) {
        shuffled(seed).forEach(Runnable::run);

        assertEverythingWasRecordedOnce();
    }

    @Test
    void everyDetectionIsRecordedOnceByFourThreadsAtATime() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Object>> deliveries =
                    shuffled(4).stream().map(Executors::callable).toList();
            for (Future<Object> delivery : threads.invokeAll(deliveries)) {
                answered(delivery);
            }
        }

        assertEverythingWasRecordedOnce();
    }

    private List<Runnable> shuffled(long seed) {
        List<Runnable> events = new ArrayList<>();
        for (int delivery = 0; delivery < DELIVERIES; delivery++) {
            for (Detection detection : detections) {
                events.add(() -> recorder().record(detection));
            }
            for (TaskArn task : stops) {
                events.add(() -> recorder().taskStopped(task, STOP));
            }
        }
        Collections.shuffle(events, new Random(seed));
        return events;
    }

    private void assertEverythingWasRecordedOnce() {
        Map<ViolationId, List<Detection>> expected =
                detections.stream().collect(groupingBy(Detection::violationId));
        expected.forEach(this::assertRecordedOnce);
        assertThat(open()).isEqualTo(expectedOpen());
    }

    private void assertRecordedOnce(ViolationId id, List<Detection> seen) {
        long running = seen.stream().filter(one -> !stops.contains(one.task())).count();
        Violation violation = violations().find(id).orElseThrow();

        assertThat(violation.tasks().total()).isEqualTo(seen.size());
        assertThat(violation.tasks().running()).isEqualTo(Math.toIntExact(running));
        assertThat(violation.status())
                .isEqualTo(running == 0 ? ViolationStatus.RESOLVED : ViolationStatus.OPEN);
        assertThat(violation.times().firstSeen()).isEqualTo(seen.getFirst().at());
        assertThat(violation.times().lastSeen()).isEqualTo(seen.getLast().at());
        assertThat(violation.message()).isEqualTo(seen.getLast().message());
        assertThat(violations().occurrences(id, Optional.empty(), 200).items())
                .containsExactlyElementsOf(
                        seen.reversed().stream()
                                .map(Occurrence::of)
                                .map(one -> stops.contains(one.task()) ? one.stopped(STOP) : one)
                                .toList());
    }

    private Map<AccountId, Map<Severity, Long>> open() {
        Map<AccountId, Map<Severity, Long>> open = new HashMap<>(counts().byAccount());
        open.values().removeIf(Map::isEmpty);
        return open;
    }

    private Map<AccountId, Map<Severity, Long>> expectedOpen() {
        Map<AccountId, Set<ViolationId>> running =
                detections.stream()
                        .filter(one -> !stops.contains(one.task()))
                        .collect(
                                groupingBy(
                                        one -> one.place().account(),
                                        mapping(Detection::violationId, toSet())));
        return running.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                entry -> Map.of(Severity.HIGH, (long) entry.getValue().size())));
    }

    /** All tasks of the service {@code cart}, and every third of the others. */
    private static boolean stops(TaskArn task) {
        int number = Character.digit(task.id().charAt(task.id().length() - 1), 10);
        return task.id().startsWith("cart") || number % 3 == 0;
    }

    private static void answered(Future<Object> delivery) throws InterruptedException {
        try {
            Object _ = delivery.get();
        } catch (ExecutionException e) {
            throw new AssertionError("A delivery failed", e.getCause());
        }
    }
}
