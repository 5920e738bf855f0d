package io.gatecheck.dynamodb.control;

import io.gatecheck.dynamodb.Attempts;
import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.ItemUpdate;
import io.gatecheck.dynamodb.Key;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The policies in the control table.
 *
 * <p>A publication is one transaction of three writes: it puts the version, replaces the copy in
 * the bundle on condition that this is the predecessor, and increases the revision by one. If two
 * people publish at once, one succeeds and the other gets {@link PublishResult.Outdated}.
 */
public final class DynamoDbPolicies implements PolicyRepository, PolicyPublisher {

    private static final String YAML = "yaml";
    private static final String NUMBER = "number";
    private static final String PUBLISHED_AT = "publishedAt";
    private static final String PUBLISHED_BY = "publishedBy";
    private static final String REASON = "reason";
    private static final String POLICY = "policy";

    private final Table table;

    public DynamoDbPolicies(DynamoDbClient client, String controlTable) {
        this.table = new Table(client, controlTable);
    }

    @Override
    public PublishResult publish(PolicyVersion version) {
        return Attempts.until("publishing " + version, () -> tryToPublish(version));
    }

    private Optional<PublishResult> tryToPublish(PolicyVersion version) {
        long revision = revision();
        Optional<PolicyVersion> inForce =
                table.find(ControlKeys.inForce(version.id())).map(DynamoDbPolicies::version);
        if (inForce.isPresent() && inForce.get().sameContentAs(version)) {
            return Optional.of(new PublishResult.Published(revision));
        }
        if (version.number() != inForce.map(PolicyVersion::number).orElse(0) + 1) {
            return Optional.of(
                    new PublishResult.Outdated(inForce.orElseThrow(() -> notTheFirst(version))));
        }
        return table.write(publication(version, inForce, revision))
                ? Optional.of(new PublishResult.Published(revision + 1))
                : Optional.empty();
    }

    private List<TransactWriteItem> publication(
            PolicyVersion version, Optional<PolicyVersion> inForce, long revision) {
        var content = attributes(new Attributes(), version).item();
        var copy = new ItemUpdate().setAll(content);
        inForce.ifPresentOrElse(
                before -> copy.onlyIf("# = ?", NUMBER, Values.of(before.number())),
                () -> copy.onlyIf("attribute_not_exists(#)", NUMBER));
        var move = new ItemUpdate().set(NUMBER, Values.of(revision + 1));
        if (revision == 0) {
            move.onlyIf("attribute_not_exists(#)", NUMBER);
        } else {
            move.onlyIf("# = ?", NUMBER, Values.of(revision));
        }
        Key key = ControlKeys.version(version.id(), version.number());
        return List.of(
                table.create(attributes(Attributes.of(key), version).item()),
                table.change(ControlKeys.inForce(version.id()), copy),
                table.change(ControlKeys.REVISION, move));
    }

    @Override
    public long revision() {
        return table.find(ControlKeys.REVISION).map(item -> item.number(NUMBER)).orElse(0L);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A query can see half of a publication; it is repeated until the revision is the same
     * before and after it.
     */
    @Override
    public PolicyBundle bundle() {
        return Attempts.until(
                "reading the policies in force",
                () -> {
                    long revision = revision();
                    List<PolicyVersion> versions =
                            versions(
                                    table
                                            .partition(
                                                    ControlKeys.BUNDLE, ControlKeys.POLICY_PREFIX)
                                            .stream());
                    return revision == revision()
                            ? Optional.of(new PolicyBundle(revision, versions))
                            : Optional.empty();
                });
    }

    @Override
    public List<PolicyVersion> versions(PolicyId id) {
        return versions(
                table
                        .partition(ControlKeys.policy(id), ControlKeys.VERSION_PREFIX)
                        .reversed()
                        .stream());
    }

    private static List<PolicyVersion> versions(Stream<Item> items) {
        return items.map(DynamoDbPolicies::version).toList();
    }

    private static Attributes attributes(Attributes attributes, PolicyVersion version) {
        return attributes
                .text(POLICY, version.id().value())
                .number(NUMBER, version.number())
                .text(YAML, version.yaml())
                .time(PUBLISHED_AT, version.publishedAt())
                .text(PUBLISHED_BY, version.publishedBy())
                .text(REASON, version.reason());
    }

    private static PolicyVersion version(Item item) {
        return new PolicyVersion(
                new PolicyId(item.text(POLICY)),
                item.count(NUMBER),
                item.text(YAML),
                item.time(PUBLISHED_AT),
                item.text(PUBLISHED_BY),
                item.optionalText(REASON).orElse(""));
    }

    private static IllegalArgumentException notTheFirst(PolicyVersion version) {
        return new IllegalArgumentException(
                version + " cannot be the first version of a policy; its number must be 1");
    }
}
