package io.gatecheck.local.run;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.alert.Delivery;
import io.gatecheck.cases.TaskCase;
import io.gatecheck.cases.TaskCases;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRepository;
import io.gatecheck.evaluator.intake.Message;
import io.gatecheck.evaluator.intake.ProcessTaskEvents;
import io.gatecheck.local.sandbox.Sandbox;
import io.gatecheck.local.sandbox.SandboxCases;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.violation.ViolationQuery;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every case gets in the sandbox the verdicts that it is to get everywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxVerdictsTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(START.plusSeconds(10), ZoneOffset.UTC);
    static final List<TaskCase> CASES = TaskCases.ALL;

    private final Database database = Database.inMemory();
    private Map<String, Set<PolicyId>> broken = Map.of();

    @BeforeAll
    void runEveryCase() {
        Sandbox sandbox = SandboxCases.quiet(START);
        LocalSetUp.of(database, sandbox, CLOCK);
        CASES.forEach(taskCase -> SandboxCases.launch(taskCase, sandbox, START));
        List<Message> messages = new ArrayList<>();
        sandbox.tick(START.plusSeconds(10))
                .forEach(event -> messages.add(new Message("m" + messages.size(), event, 1)));
        ProcessTaskEvents evaluator =
                LocalEvaluator.of(
                        database,
                        sandbox.memberClients(),
                        (_, _) -> new Delivery.Delivered(Optional.empty()),
                        (message, reason) -> {
                            throw new AssertionError(message + ": " + reason);
                        },
                        new PrintStream(OutputStream.nullOutputStream()),
                        CLOCK);

        evaluator.process(messages);

        broken =
                new DynamoDbViolationRepository(database.client(), Database.VIOLATIONS, CLOCK)
                        .list(ViolationQuery.newest(200)).items().stream()
                                .collect(
                                        groupingBy(
                                                violation -> violation.place().service().value(),
                                                mapping(
                                                        violation -> violation.policy().id(),
                                                        toSet())));
    }

    @AfterAll
    void closeTheDatabase() {
        database.close();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void aCaseBreaksExactlyThePoliciesThatItNames(TaskCase taskCase) {
        assertThat(broken.getOrDefault(taskCase.name(), Set.of())).isEqualTo(taskCase.breaks());
    }
}
