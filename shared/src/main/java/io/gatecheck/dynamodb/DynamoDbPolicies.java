package io.gatecheck.dynamodb;

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
 * <p>A publication is one transaction of three writes: the version is kept, the copy in the bundle
 * is replaced on condition that it is its predecessor, and the revision moves by one. Of two people
 * who publish at once, one succeeds and the other is told.
 */
public final class DynamoDbPolicies implements PolicyRepository, PolicyPublisher {

    private static final String YAML = "yaml";
    private static final String NUMBER = "number";
    private static final String PUBLISHED_AT = "publishedAt";
    private static final String PUBLISHED_BY = "publishedBy";
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
                table.find(Keys.inForce(version.id())).map(DynamoDbPolicies::version);
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
        Key key = Keys.version(version.id(), version.number());
        return List.of(
                table.create(attributes(Attributes.of(key), version).item()),
                table.change(Keys.inForce(version.id()), copy),
                table.change(Keys.REVISION, move));
    }

    @Override
    public long revision() {
        return table.find(Keys.REVISION).map(item -> item.number(NUMBER)).orElse(0L);
    }

    /**
     * The policies in force. A query can see half of a publication, so that it is asked again until
     * the revision stood still around it.
     */
    @Override
    public PolicyBundle bundle() {
        return Attempts.until(
                "reading the policies in force",
                () -> {
                    long revision = revision();
                    List<PolicyVersion> versions =
                            versions(table.partition(Keys.BUNDLE, Keys.POLICY_PREFIX).stream());
                    return revision == revision()
                            ? Optional.of(new PolicyBundle(revision, versions))
                            : Optional.empty();
                });
    }

    @Override
    public List<PolicyVersion> versions(PolicyId id) {
        return versions(table.partition(Keys.policy(id), Keys.VERSION_PREFIX).reversed().stream());
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
                .text(PUBLISHED_BY, version.publishedBy());
    }

    private static PolicyVersion version(Item item) {
        return new PolicyVersion(
                new PolicyId(item.text(POLICY)),
                item.count(NUMBER),
                item.text(YAML),
                item.time(PUBLISHED_AT),
                item.text(PUBLISHED_BY));
    }

    private static IllegalArgumentException notTheFirst(PolicyVersion version) {
        return new IllegalArgumentException(
                version + " cannot be the first version of a policy; its number must be 1");
    }
}
