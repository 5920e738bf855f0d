package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The index and its partitions that hold the violations of a query: at most 48 partitions, which is
 * statuses × severities × shards.
 */
record Listing(Index index, List<String> partitions) {

    static Listing of(ViolationQuery query) {
        if (query.account().isPresent()) {
            String account = query.account().get() + "#";
            return query.policy()
                    .map(policy -> whole(Index.ACCOUNT_AND_POLICY, account + policy + "#", query))
                    .orElseGet(() -> whole(Index.ACCOUNT, account, query));
        }
        return query.policy()
                .map(policy -> sharded(Index.POLICY, policy + "#", query))
                .orElseGet(() -> sharded(Index.ORGANIZATION, "", query));
    }

    /** The index keys of a violation, for every index. */
    static Map<String, AttributeValue> entries(Violation violation) {
        String standing = standing(violation.status(), violation.policy().severity());
        String account = violation.place().account() + "#";
        String policy = violation.policy().id() + "#";
        String shard = "#" + shard(violation.id());
        return new Attributes()
                .text(Index.ORGANIZATION.partitionKey, standing + shard)
                .text(Index.POLICY.partitionKey, policy + standing + shard)
                .text(Index.ACCOUNT.partitionKey, account + standing)
                .text(Index.ACCOUNT_AND_POLICY.partitionKey, account + policy + standing)
                .text(
                        Index.POSITION,
                        Values.text(violation.times().openedAt()) + "~" + violation.id())
                .item();
    }

    private static Listing whole(Index index, String prefix, ViolationQuery query) {
        return new Listing(index, standings(query).map(standing -> prefix + standing).toList());
    }

    private static Listing sharded(Index index, String prefix, ViolationQuery query) {
        return new Listing(
                index,
                standings(query)
                        .flatMap(standing ->
                                IntStream.range(0, ViolationKeys.SHARDS)
                                        .mapToObj(shard -> prefix + standing + "#" + shard))
                        .toList());
    }

    private static Stream<String> standings(ViolationQuery query) {
        return chosen(query.status(), ViolationStatus.values())
                .flatMap(status ->
                        chosen(query.severity(), Severity.values())
                                .map(severity -> standing(status, severity)));
    }

    private static <T> Stream<T> chosen(Optional<T> filter, T[] all) {
        return filter.map(Stream::of).orElseGet(() -> Stream.of(all));
    }

    private static String standing(ViolationStatus status, Severity severity) {
        return status + "#" + severity;
    }

    private static int shard(ViolationId id) {
        return Character.digit(id.value().charAt(0), 16) % ViolationKeys.SHARDS;
    }
}
