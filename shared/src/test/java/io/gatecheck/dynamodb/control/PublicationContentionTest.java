package io.gatecheck.dynamodb.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.dynamodb.WatchedClient;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens when several people publish, or read policies, at the same time. */
class PublicationContentionTest {

    @Test
    void aPolicyPublishedWhileTheBundleIsReadIsInItWithItsRevision() {
        String control = LocalTables.create(ControlTable.SCHEMA);
        var publisher = new DynamoDbPolicies(LocalTables.client(), control);
        publisher.publish(version("first"));
        var queries = new AtomicInteger();
        var policies =
                new DynamoDbPolicies(
                        WatchedClient.client(operation -> {
                            if (operation.equals("query") && queries.getAndIncrement() == 0) {
                                publisher.publish(version("second"));
                            }
                        }),
                        control);

        var bundle = policies.bundle();

        assertThat(bundle)
                .isEqualTo(new PolicyBundle(2, List.of(version("first"), version("second"))));
    }

    @Test
    void policiesPublishedAtOnceAllMoveTheRevision() throws Exception {
        var policies =
                new DynamoDbPolicies(LocalTables.client(), LocalTables.create(ControlTable.SCHEMA));
        List<Callable<Object>> publications = new ArrayList<>();
        for (int n : IntStream.range(0, 12).toArray()) {
            publications.add(() -> policies.publish(version("policy-" + n)));
        }

        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var publication : threads.invokeAll(publications)) {
                assertThat(publication.get()).isNotNull();
            }
        }

        assertThat(policies.bundle().revision()).isEqualTo(12);
        assertThat(policies.bundle().versions()).hasSize(12);
    }

    private static PolicyVersion version(String id) {
        return new PolicyVersion(
                new PolicyId(id),
                1,
                "id: " + id,
                Instant.parse("2026-03-02T10:15:30Z"),
                "ada@example.com");
    }
}
