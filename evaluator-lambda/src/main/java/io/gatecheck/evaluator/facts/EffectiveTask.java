package io.gatecheck.evaluator.facts;

import io.gatecheck.evaluator.event.NetworkAttachment;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.task.ClusterSettings;
import io.gatecheck.task.DefinitionState;
import io.gatecheck.task.LaunchedBy;
import io.gatecheck.task.Network;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskAccount;
import io.gatecheck.task.TaskDefinition;
import io.gatecheck.task.TaskPlace;
import io.gatecheck.task.TaskSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The task as it really runs: its event and its definition, with its overrides merged in, and what
 * else was fetched.
 */
public final class EffectiveTask {

    private EffectiveTask() {}

    /**
     * All that is known of a task, ready to be judged.
     *
     * @param accounts finds those of the organization, of which one may hold an image
     */
    public static TaskSnapshot snapshot(
            TaskEvent event,
            Account account,
            FetchedFacts facts,
            Function<AccountId, Optional<Account>> accounts) {
        return new TaskSnapshot(
                event.task(),
                account,
                task(event, account, facts, accounts),
                event.phase(),
                facts.missing().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, missing -> missing.getValue().why())));
    }

    private static Task task(
            TaskEvent event,
            Account account,
            FetchedFacts facts,
            Function<AccountId, Optional<Account>> accounts) {
        Optional<Definition> definition = facts.definition().value();
        TaskDefinition said = definition.map(Definition::task).orElse(TaskDefinition.EMPTY);
        Optional<DescribedTask> described = facts.described().value();
        TaskPlace place = event.place();
        EffectiveContainers containers =
                new EffectiveContainers(
                        event, definition, accounts, facts.scans().value().orElse(Map.of()));
        return new Task(
                event.task().toString(),
                TaskAccount.of(account),
                place.region().code(),
                place.cluster(),
                place.service(),
                event.service().isEmpty(),
                event.definition().family(),
                event.definition().text(),
                event.launchType(),
                event.capacityProvider(),
                event.platformVersion(),
                event.startedBy(),
                event.executeCommand(),
                event.cpu(),
                event.memory(),
                event.overrides().taskRole().or(said::taskRole),
                event.overrides().executionRole().or(said::executionRole),
                containers.ofDefinition(),
                containers.injected(),
                network(event, definition, facts),
                described.map(DescribedTask::tags).orElse(Map.of()),
                event.availabilityZone(),
                event.group(),
                LaunchedBy.of(event.service().isPresent(), event.startedBy(), place.cluster()),
                event.ephemeralStorageGib(),
                event.definition().revision(),
                said,
                event.overrides(),
                facts.service().value().flatMap(service -> service),
                facts.cluster().value().orElse(ClusterSettings.NONE),
                event.createdAt(),
                described.flatMap(DescribedTask::platformFamily),
                facts.revision().value().orElse(DefinitionState.UNKNOWN),
                facts.capacity().value().flatMap(provider -> provider));
    }

    /**
     * ECS takes {@code bridge} where a definition names no network mode (API_TaskDefinition); every
     * interface of a task's own means {@code awsvpc}.
     */
    private static Network network(
            TaskEvent event, Optional<Definition> definition, FetchedFacts facts) {
        boolean ownInterface = !event.attachments().isEmpty();
        Optional<SubnetRoute> route = facts.route().value();
        Addresses addresses = facts.addresses().value().orElse(Addresses.NONE);
        return new Network(
                ownInterface,
                definition
                        .flatMap(Definition::networkMode)
                        .orElse(ownInterface ? "awsvpc" : "bridge"),
                event.subnetId(),
                event.attachments().stream()
                        .map(NetworkAttachment::privateIps)
                        .flatMap(List::stream)
                        .toList(),
                addresses.publicIps(),
                addresses.ipv6(),
                addresses.securityGroups(),
                route.map(SubnetRoute::isPublic).orElse(false),
                route.map(SubnetRoute::table),
                route.flatMap(SubnetRoute::internetGateway),
                facts.ingress().value().orElse(List.of()));
    }
}
