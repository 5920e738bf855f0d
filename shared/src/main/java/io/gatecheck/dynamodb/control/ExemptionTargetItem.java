package io.gatecheck.dynamodb.control;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.exemption.ExemptionTarget;
import io.gatecheck.exemption.ExemptionTarget.AllInScope;
import io.gatecheck.exemption.ExemptionTarget.OneViolation;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.util.List;

/** The attributes of what an exemption is for: those of a violation, or those of a scope. */
final class ExemptionTargetItem {

    static final String POLICY = "policy";

    private static final String VIOLATION = "violation";
    private static final String ACCOUNT = "account";
    private static final String REGION = "region";
    private static final String CLUSTER = "cluster";
    private static final String SERVICE = "service";
    private static final String CONTAINER = "container";
    private static final String OFFENDING_VALUE = "offendingValue";
    private static final String INCLUDE = "include";
    private static final String EXCLUDE = "exclude";
    private static final String REGIONS = "regions";
    private static final String CLUSTERS = "clusters";
    private static final String SERVICES = "services";

    private ExemptionTargetItem() {}

    static Attributes of(ExemptionTarget target) {
        Attributes attributes = new Attributes().text(POLICY, target.policy().value());
        return switch (target) {
            case OneViolation one ->
                    attributes
                            .text(VIOLATION, one.violation())
                            .text(ACCOUNT, one.place().account().value())
                            .text(REGION, one.place().region().code())
                            .text(CLUSTER, one.place().cluster().value())
                            .text(SERVICE, one.place().service().value())
                            .text(CONTAINER, one.container())
                            .text(OFFENDING_VALUE, one.offendingValue());
            case AllInScope(var _, var scope) ->
                    attributes
                            .texts(INCLUDE, words(scope.include()))
                            .texts(EXCLUDE, words(scope.exclude()))
                            .texts(REGIONS, patterns(scope.regions()))
                            .texts(CLUSTERS, patterns(scope.clusters()))
                            .texts(SERVICES, patterns(scope.services()));
        };
    }

    static ExemptionTarget read(Item item) {
        PolicyId policy = new PolicyId(item.text(POLICY));
        return item.has(VIOLATION)
                ? new OneViolation(
                        item.text(VIOLATION),
                        policy,
                        new Place(
                                new AccountId(item.text(ACCOUNT)),
                                new Region(item.text(REGION)),
                                new ClusterName(item.text(CLUSTER)),
                                new ServiceName(item.text(SERVICE))),
                        item.optionalText(CONTAINER),
                        item.text(OFFENDING_VALUE))
                : new AllInScope(policy, scope(item));
    }

    static Scope scope(Item item) {
        return new Scope(
                targets(item, INCLUDE),
                targets(item, EXCLUDE),
                globs(item, REGIONS),
                globs(item, CLUSTERS),
                globs(item, SERVICES));
    }

    private static List<String> words(List<ScopeTarget> targets) {
        return targets.stream().map(ScopeTarget::text).toList();
    }

    private static List<String> patterns(List<Glob> globs) {
        return globs.stream().map(Glob::pattern).toList();
    }

    private static List<ScopeTarget> targets(Item item, String name) {
        return item.texts(name).stream().map(ScopeTarget::parse).toList();
    }

    private static List<Glob> globs(Item item, String name) {
        return item.texts(name).stream().map(Glob::new).toList();
    }
}
