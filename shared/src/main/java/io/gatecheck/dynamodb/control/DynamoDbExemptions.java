package io.gatecheck.dynamodb.control;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The exemptions in the control table. Expired ones stay: that something was once approved is part
 * of its history.
 */
public final class DynamoDbExemptions implements ExemptionRepository {

    private static final String ID = "id";
    private static final String POLICY = "policy";
    private static final String REASON = "reason";
    private static final String APPROVED_BY = "approvedBy";
    private static final String ENDS_AT = "endsAt";
    private static final String INCLUDE = "include";
    private static final String EXCLUDE = "exclude";
    private static final String REGIONS = "regions";
    private static final String CLUSTERS = "clusters";
    private static final String SERVICES = "services";

    private final Table table;

    public DynamoDbExemptions(DynamoDbClient client, String controlTable) {
        this.table = new Table(client, controlTable);
    }

    @Override
    public List<Exemption> all() {
        return table.partition(ControlKeys.EXEMPTIONS, ControlKeys.EXEMPTION_PREFIX).stream()
                .map(DynamoDbExemptions::exemption)
                .toList();
    }

    @Override
    public void save(Exemption exemption) {
        table.put(attributes(exemption).item());
    }

    private static Attributes attributes(Exemption exemption) {
        Scope scope = exemption.scope();
        return Attributes.of(ControlKeys.exemption(exemption.id()))
                .text(ID, exemption.id().value())
                .text(POLICY, exemption.policy().value())
                .texts(INCLUDE, scope.include().stream().map(ScopeTarget::text).toList())
                .texts(EXCLUDE, scope.exclude().stream().map(ScopeTarget::text).toList())
                .texts(REGIONS, scope.regions().stream().map(Glob::pattern).toList())
                .texts(CLUSTERS, scope.clusters().stream().map(Glob::pattern).toList())
                .texts(SERVICES, scope.services().stream().map(Glob::pattern).toList())
                .text(REASON, exemption.reason())
                .text(APPROVED_BY, exemption.approvedBy())
                .time(ENDS_AT, exemption.expiresAt());
    }

    private static Exemption exemption(Item item) {
        return new Exemption(
                new ExemptionId(item.text(ID)),
                new PolicyId(item.text(POLICY)),
                new Scope(
                        targets(item, INCLUDE),
                        targets(item, EXCLUDE),
                        globs(item, REGIONS),
                        globs(item, CLUSTERS),
                        globs(item, SERVICES)),
                item.text(REASON),
                item.text(APPROVED_BY),
                item.time(ENDS_AT));
    }

    private static List<ScopeTarget> targets(Item item, String name) {
        return item.texts(name).stream().map(ScopeTarget::parse).toList();
    }

    private static List<Glob> globs(Item item, String name) {
        return item.texts(name).stream().map(Glob::new).toList();
    }
}
