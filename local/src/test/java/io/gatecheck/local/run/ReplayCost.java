package io.gatecheck.local.run;

import com.sun.management.OperatingSystemMXBean;
import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.impact.AssessImpact;
import io.gatecheck.admin.impact.Impact;
import io.gatecheck.admin.reach.RecordedWithinReach;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.alert.Delivery;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.cel.Policies;
import io.gatecheck.dynamodb.violations.DynamoDbRecordedTasks;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluator.intake.Message;
import io.gatecheck.evaluator.intake.ProcessTaskEvents;
import io.gatecheck.exemption.InMemoryExemptions;
import io.gatecheck.local.sandbox.Sandbox;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.task.Tasks;
import io.gatecheck.unknown.InMemoryUnknownVerdicts;
import io.gatecheck.violation.InMemoryViolations;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * What it costs to replay two versions of a policy over a hundred thousand recorded tasks: those of
 * the sandbox, again and again, read from items as the table keeps them, without a network.
 */
public final class ReplayCost {

    private static final int TASKS = 100_000;
    private static final int EVENTS = 1_500;

    /** About as many as fit into a megabyte. */
    private static final int ITEMS_A_PAGE = 1_000;

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private ReplayCost() {}

    /**
     * Figures.
     *
     * @param took the fastest of three replays
     * @param cpu of all threads, of the replay that needed least
     * @param item the mean size of a snapshot in the table, without its key
     */
    public record Figures(Duration took, Duration cpu, long item) {}

    /**
     * Replays three times.
     *
     * @param accounts over how many accounts the tasks are spread
     */
    public static Figures measure(int accounts) {
        List<Map<String, AttributeValue>> items = recorded();
        AssessImpact assess = assess(new Copies(items, accounts), accounts);
        CompiledPolicy inForce = Policies.requiring("task.network.publicIps.size() == 0");
        CompiledPolicy draft =
                Policies.requiring(
                        "task.network.publicIps.size() == 0 && !task.launch.executeCommand");
        Duration fastest = Duration.ofDays(1);
        Duration leastCpu = fastest;
        for (int run = 0; run < 3; run++) {
            Instant before = Instant.now();
            long cpuBefore = cpuNanos();
            Impact impact = assess.of(draft, Optional.of(inForce));
            Duration took = Duration.between(before, Instant.now());
            Duration cpu = Duration.ofNanos(cpuNanos() - cpuBefore);
            if (impact.tasks().all() != TASKS) {
                throw new IllegalStateException("Replayed " + impact.tasks().all());
            }
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
            leastCpu = cpu.compareTo(leastCpu) < 0 ? cpu : leastCpu;
        }
        return new Figures(fastest, leastCpu, bytes(items));
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long bytes(List<Map<String, AttributeValue>> items) {
        return Math.round(
                items.stream()
                        .flatMap(item -> Stream.ofNullable(item.get("snapshot")))
                        .mapToInt(snapshot -> snapshot.b().asByteArrayUnsafe().length)
                        .average()
                        .orElse(0));
    }

    /** The items of what the sandbox runs, launches and snapshots by turns. */
    private static List<Map<String, AttributeValue>> recorded() {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        try (Database database = Database.inMemory()) {
            Sandbox sandbox = new Sandbox(7, START);
            LocalSetUp.of(database, sandbox, clock);
            ProcessTaskEvents evaluator = evaluator(database, sandbox, clock);
            int events = 0;
            while (events < EVENTS) {
                List<String> happened = sandbox.tick(now.get());
                if (!happened.isEmpty()) {
                    evaluator.process(
                            happened.stream()
                                    .map(event -> new Message("message", event, 1))
                                    .toList());
                }
                events += happened.size();
                now.updateAndGet(instant -> instant.plusMillis(500));
            }
            return database
                    .client()
                    .scanPaginator(scan -> scan.tableName(Database.VIOLATIONS))
                    .items()
                    .stream()
                    .filter(item -> key(item, "pk").startsWith("RECORDED#"))
                    .sorted(Comparator.comparing(item -> key(item, "pk") + key(item, "sk")))
                    .toList();
        }
    }

    private static String key(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
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

    private static AssessImpact assess(DynamoDbClient client, int accounts) {
        Clock clock = Clock.fixed(START.plus(Duration.ofHours(1)), ZoneOffset.UTC);
        InMemoryViolations violations = new InMemoryViolations();
        WithinReach reach =
                new WithinReach(
                        new Administrator(),
                        new InMemoryAccounts(
                                IntStream.range(0, accounts)
                                        .mapToObj(ReplayCost::account)
                                        .toArray(Account[]::new)),
                        violations,
                        violations,
                        new InMemoryUnknownVerdicts(clock));
        return new AssessImpact(
                new RecordedWithinReach(reach, new DynamoDbRecordedTasks(client, "table", clock)),
                new InMemoryExemptions(),
                clock);
    }

    private static Account account(int number) {
        return new Account(
                new AccountId(String.format(Locale.ROOT, "%012d", number)),
                "account " + number,
                Tasks.ACCOUNT.path(),
                Map.of());
    }

    private record Administrator() implements CurrentPerson {

        @Override
        public Person person() {
            return new Person("ada@example.com", Set.of(Role.ADMIN), Reach.ORGANIZATION);
        }

        @Override
        public AuditEntry.Actor actor() {
            return new AuditEntry.Actor("ada@example.com", "");
        }
    }

    /** A table in which every account has copies of the same items, under other keys. */
    private record Copies(List<Map<String, AttributeValue>> items, int accounts)
            implements DynamoDbClient {

        @Override
        public QueryResponse query(QueryRequest request) {
            String pk = key(request.expressionAttributeValues(), ":pk");
            int from =
                    request.hasExclusiveStartKey()
                            ? Integer.parseInt(key(request.exclusiveStartKey(), "next"))
                            : 0;
            int to = Math.min(from + ITEMS_A_PAGE, 2 * TASKS / accounts);
            List<Map<String, AttributeValue>> page = new ArrayList<>();
            for (int number = from; number < to; number++) {
                page.add(copy(number, pk));
            }
            QueryResponse.Builder answer = QueryResponse.builder().items(page);
            if (to < 2 * TASKS / accounts) {
                answer.lastEvaluatedKey(Map.of("next", AttributeValue.fromS(Integer.toString(to))));
            }
            return answer.build();
        }

        private Map<String, AttributeValue> copy(int number, String pk) {
            Map<String, AttributeValue> item = new HashMap<>(items.get(number % items.size()));
            String kind = item.containsKey("snapshot") ? "SNAPSHOT" : "LAUNCHES";
            item.put("pk", AttributeValue.fromS(pk));
            item.put(
                    "sk",
                    AttributeValue.fromS(
                            String.format(Locale.ROOT, "EFFECTIVE#%032x#%s", number / 2, kind)));
            return item;
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
