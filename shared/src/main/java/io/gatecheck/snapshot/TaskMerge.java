package io.gatecheck.snapshot;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.task.Definition;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Launch;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Network;
import io.gatecheck.task.Phase;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskAccount;
import io.gatecheck.task.TaskCapacityProvider;
import io.gatecheck.task.TaskCluster;
import io.gatecheck.task.TaskService;
import io.gatecheck.task.TaskSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Merges what was observed of a task with the facts about it into the task as it really runs, its
 * overrides included.
 */
public final class TaskMerge {

    private final ObservedTask task;
    private final Facts facts;
    private final DefinitionContent definition;
    private final ContainerMerge containers;

    private TaskMerge(
            ObservedTask task, Facts facts, Function<AccountId, Optional<Account>> accounts) {
        this.task = task;
        this.facts = facts;
        Optional<DefinitionContent> content = known(Facet.DEFINITION, DefinitionContent.class);
        this.definition = content.orElse(DefinitionContent.EMPTY);
        this.containers =
                new ContainerMerge(
                        task,
                        content,
                        known(Facet.IMAGE_SCAN, ImageScans.class).orElse(ImageScans.NONE),
                        accounts);
    }

    /**
     * All that is known of a task, ready to be judged.
     *
     * @param fetched what was asked for besides what was observed
     * @param accounts finds those of the organization, of which one may hold an image
     */
    public static TaskSnapshot snapshot(
            ObservedTask task,
            Account account,
            Facts fetched,
            Function<AccountId, Optional<Account>> accounts) {
        TaskMerge merge = new TaskMerge(task, withTold(task, fetched), accounts);
        return new TaskSnapshot(
                task.arn(), account, merge.task(account), task.phase(), merge.missing());
    }

    /** The facts, those included that the observation itself decides. */
    private static Facts withTold(ObservedTask task, Facts fetched) {
        Facts all =
                task.told()
                        .or(fetched)
                        .orElse(
                                Facet.IMAGE_DIGEST,
                                task.phase() == Phase.LAUNCHING
                                        ? Fact.permanent("the image has not been pulled yet")
                                        : new Fact.Known<>(task.containers()));
        return task.service().isPresent()
                ? all
                : all.orElse(Facet.SERVICE, new Fact.Missing<>(TaskService.NONE))
                        .orElse(Facet.INGRESS, new Fact.Known<>(IngressPaths.NONE));
    }

    private MissingFacts missing() {
        Map<Facet, MissingReason> facets = facts.missing();
        return MissingFacts.of(facets).and(task.missing(), List.of());
    }

    private Task task(Account account) {
        return new Task(
                task.arn().toString(),
                TaskAccount.of(account),
                task.region().code(),
                known(Facet.CLUSTER, TaskCluster.class)
                        .orElseGet(() -> TaskCluster.named(task.arn().cluster())),
                service(),
                definition(),
                new TaskCapacityProvider(
                        task.capacityProvider(),
                        known(Facet.CAPACITY_PROVIDER, ProviderGroup.class)
                                .flatMap(ProviderGroup::managed)),
                launch(),
                task.size(),
                task.launch().overrides().roles().or(definition.roles()),
                containers.ofDefinition(),
                network(),
                known(Facet.TASK, DescribedTask.class).map(DescribedTask::tags).orElse(Map.of()));
    }

    private TaskService service() {
        String name = task.place().service().value();
        return known(Facet.SERVICE, DescribedService.class)
                .map(DescribedService::service)
                .orElseGet(() -> TaskService.named(name))
                .as(name, known(Facet.INGRESS, IngressPaths.class).orElse(IngressPaths.NONE).all());
    }

    private Definition definition() {
        RevisionState state =
                known(Facet.REVISION, RevisionState.class).orElse(RevisionState.UNKNOWN);
        return new Definition(
                task.definition().family(),
                task.definition().revision(),
                task.definition().text(),
                state.tags(),
                state.status(),
                state.latestRevision(),
                definition.registration(),
                definition.roles(),
                definition.size(),
                definition.namespaces(),
                definition.platform(),
                definition.faultInjection(),
                definition.volumes());
    }

    private Launch launch() {
        return task.launch()
                .with(
                        known(Facet.TASK, DescribedTask.class)
                                .flatMap(DescribedTask::platformFamily),
                        containers.injected());
    }

    /**
     * ECS uses {@code bridge} if a definition has no network mode (API_TaskDefinition); every
     * interface of a task's own means {@code awsvpc}.
     */
    private Network network() {
        boolean ownInterface = !task.attachments().isEmpty();
        Optional<SubnetRoute> route = known(Facet.ROUTES, SubnetRoute.class);
        Addresses addresses = known(Facet.INTERFACES, Addresses.class).orElse(Addresses.NONE);
        return new Network(
                ownInterface,
                definition.networkMode().orElse(ownInterface ? "awsvpc" : "bridge"),
                task.subnetId(),
                task.attachments().stream().flatMap(eni -> eni.privateIps().stream()).toList(),
                addresses.publicIps(),
                addresses.ipv6(),
                addresses.securityGroups(),
                known(Facet.SECURITY_GROUPS, InboundRules.class)
                        .map(InboundRules::all)
                        .orElse(List.of()),
                route.map(SubnetRoute::isPublic).orElse(false),
                route.map(SubnetRoute::table),
                route.flatMap(SubnetRoute::internetGateway),
                definition.proxyContainer());
    }

    private <T> Optional<T> known(Facet facet, Class<T> type) {
        return facts.of(facet, type).known();
    }
}
