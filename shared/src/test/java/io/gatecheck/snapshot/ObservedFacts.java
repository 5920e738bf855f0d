package io.gatecheck.snapshot;

import io.gatecheck.ecs.DefinitionReader;
import io.gatecheck.ecs.Definitions;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.task.Facet;
import io.gatecheck.task.ImageScan;
import io.gatecheck.task.InboundRule;
import io.gatecheck.task.ManagedGroup;
import io.gatecheck.task.TaskCluster;
import io.gatecheck.task.TaskSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the sources of facts say of the tasks in the event fixtures. */
final class ObservedFacts {

    static final Account ACCOUNT =
            new Account(
                    new AccountId("111122223333"),
                    "shop-production",
                    new AccountPath(List.of(new OrganizationalUnit(new UnitId("r-ab12"), "Root"))),
                    Map.of());
    static final DefinitionContent CONTENT =
            DefinitionReader.content(
                    Definitions.web(
                            "arn:aws:ecs:eu-central-1:111122223333:task-definition/report:12"));
    static final Facts DEFINITION = Facts.NONE.with(Facet.DEFINITION, new Known<>(CONTENT));
    static final String IMAGE = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.2";
    static final String DIGEST =
            "sha256:74b2c688c700ec95a93e478cdb959737c148df3fbf5ea706abe0318726e885e6";
    static final InboundRule HTTPS =
            new InboundRule(
                    "sg-1",
                    443,
                    443,
                    "tcp",
                    Optional.of("10.0.0.0/8"),
                    Optional.empty(),
                    Optional.empty());
    static final ImageScan SCAN =
            new ImageScan("UNSUPPORTED_IMAGE", Optional.empty(), Optional.empty());
    static final ManagedGroup GROUP = new ManagedGroup("ACTIVE", true, true, false);
    static final TaskCluster CLUSTER =
            new TaskCluster("shop", Map.of("team", "shop"), "enabled", Optional.empty());

    /** What every source says of the task in {@code standalone-overrides-running}. */
    static final Facts ALL =
            DEFINITION
                    .with(
                            Facet.REVISION,
                            new Known<>(
                                    new RevisionState(
                                            "INACTIVE", Optional.of(14L), Map.of("team", "r"))))
                    .with(
                            Facet.TASK,
                            new Known<>(
                                    new DescribedTask(
                                            Map.of("team", "reports"), Optional.of("LINUX"))))
                    .with(
                            Facet.INTERFACES,
                            new Known<>(
                                    new Addresses(
                                            List.of("203.0.113.7"), List.of(), List.of("sg-1"))))
                    .with(Facet.ROUTES, new Known<>(new SubnetRoute("rtb-1", Optional.of("igw-1"))))
                    .with(Facet.CLUSTER, new Known<>(CLUSTER))
                    .with(
                            Facet.CAPACITY_PROVIDER,
                            new Known<>(new ProviderGroup(Optional.of(GROUP))))
                    .with(Facet.SECURITY_GROUPS, new Known<>(new InboundRules(List.of(HTTPS))))
                    .with(Facet.IMAGE_SCAN, new Known<>(new ImageScans(Map.of("web", SCAN))));

    private ObservedFacts() {}

    /** What is known of a task with these facts. */
    static TaskSnapshot snapshot(ObservedTask event, Facts facts) {
        return TaskMerge.snapshot(
                event, ACCOUNT, facts, id -> Optional.of(ACCOUNT).filter(a -> a.id().equals(id)));
    }
}
