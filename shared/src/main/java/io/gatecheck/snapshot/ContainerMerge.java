package io.gatecheck.snapshot;

import static java.util.stream.Collectors.toSet;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.EcrRegistry;
import io.gatecheck.task.EnvironmentOverride;
import io.gatecheck.task.TaskAccount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The containers of a task: those of its definition with the overrides merged in; while the
 * definition is not known, those that were observed with an image.
 */
record ContainerMerge(
        ObservedTask task,
        Optional<DefinitionContent> definition,
        ImageScans scans,
        Function<AccountId, Optional<Account>> accounts) {

    /** The containers that the task's owner defined. */
    List<Container> ofDefinition() {
        return definition
                .map(known -> known.containers().stream().map(this::merged).toList())
                .orElseGet(() ->
                        task.containers().stream()
                                .flatMap(each -> placeholder(each).stream())
                                .map(this::merged)
                                .toList());
    }

    /** The names of the containers that AWS added; none while the definition is not known. */
    List<String> injected() {
        return definition.stream()
                .flatMap(known -> {
                    Set<String> defined =
                            known.containers().stream().map(Container::name).collect(toSet());
                    return task.containers().stream()
                            .map(ObservedContainer::name)
                            .filter(name -> !defined.contains(name));
                })
                .toList();
    }

    private Container merged(Container defined) {
        Optional<ContainerOverride> override = task.launch().overrides().of(defined.name());
        return new Container(
                defined.name(),
                image(defined),
                defined.essential(),
                defined.user(),
                override.flatMap(ContainerOverride::cpu).orElse(defined.cpu()),
                override.map(ContainerOverride::memory)
                        .orElse(ContainerMemory.UNLIMITED)
                        .or(defined.memory()),
                defined.gpus(),
                defined.environment()
                        .with(
                                override.map(ContainerOverride::environment)
                                        .orElse(EnvironmentOverride.NONE)),
                defined.linux(),
                defined.logging(),
                defined.mounts(),
                defined.ports(),
                defined.healthCheck());
    }

    /** The image as it runs; its registry's account is that of the organization, if one is. */
    private ContainerImage image(Container defined) {
        Optional<ObservedContainer> seen =
                task.containers().stream()
                        .filter(each -> each.name().equals(defined.name()))
                        .findFirst();
        ContainerImage image =
                seen.flatMap(ObservedContainer::image)
                        .map(ContainerImage::parse)
                        .orElse(defined.image());
        return image.versionConsistency(defined.image().versionConsistency())
                .resolvedTo(seen.flatMap(ObservedContainer::digest))
                .in(
                        image.ecrRegistry()
                                .map(EcrRegistry::account)
                                .flatMap(accounts)
                                .map(TaskAccount::of))
                .scanned(Optional.ofNullable(scans.byContainer().get(defined.name())));
    }

    /** What was observed of a container; the rest is a placeholder that no policy sees. */
    private static Optional<Container> placeholder(ObservedContainer seen) {
        return seen.image()
                .map(image -> Container.unread(seen.name(), ContainerImage.parse(image)));
    }
}
