package io.gatecheck.evaluator.facts;

import static java.util.stream.Collectors.toSet;

import io.gatecheck.evaluator.event.EventContainer;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.ImageReference;
import io.gatecheck.task.ImageScan;
import io.gatecheck.task.TaskAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The containers of a task: those of its definition with the overrides merged in; while the
 * definition is not known, those of the event that have an image.
 *
 * @param scans of the images of the containers, by their names; those that there are
 */
record EffectiveContainers(
        TaskEvent event,
        Optional<Definition> definition,
        Function<AccountId, Optional<Account>> accounts,
        Map<String, ImageScan> scans) {

    /** The containers that the task's owner defined. */
    List<Container> ofDefinition() {
        return definition
                .map(known -> known.containers().stream().map(this::merged).toList())
                .orElseGet(() ->
                        event.containers().stream()
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
                    return event.containers().stream()
                            .map(EventContainer::name)
                            .filter(name -> !defined.contains(name));
                })
                .toList();
    }

    private Container merged(Container defined) {
        Optional<EventContainer> seen =
                event.containers().stream()
                        .filter(each -> each.name().equals(defined.name()))
                        .findFirst();
        Optional<ContainerOverride> override = event.overrides().of(defined.name());
        ImageReference image =
                seen.flatMap(EventContainer::image)
                        .map(ImageReference::parse)
                        .orElse(defined.image());
        return new Container(
                defined.name(),
                image,
                seen.flatMap(EventContainer::imageDigest),
                accountOf(image),
                defined.privileged(),
                defined.user(),
                defined.readonlyRootFilesystem(),
                defined.logDriver(),
                environmentNames(defined, override),
                defined.secretNames(),
                defined.essential(),
                override.flatMap(ContainerOverride::cpu).orElse(defined.cpu()),
                override.flatMap(ContainerOverride::memory).or(defined::memory),
                override.flatMap(ContainerOverride::memoryReservation)
                        .or(defined::memoryReservation),
                override.filter(ContainerOverride::command).isPresent(),
                defined.runsAs(),
                environmentFiles(defined, override),
                suspiciousEnvironment(defined, override),
                defined.secrets(),
                defined.linux(),
                defined.logging(),
                defined.mounts(),
                defined.ports(),
                defined.healthCheck(),
                defined.ulimits(),
                defined.gpus(),
                Optional.ofNullable(scans.get(defined.name())));
    }

    private Optional<TaskAccount> accountOf(ImageReference image) {
        return image.ecrAccount().map(AccountId::new).flatMap(accounts).map(TaskAccount::of);
    }

    /** Files of an override replace those of the definition (API_ContainerOverride). */
    private static List<String> environmentFiles(
            Container defined, Optional<ContainerOverride> override) {
        return override.map(ContainerOverride::environmentFiles)
                .filter(files -> !files.isEmpty())
                .orElse(defined.environmentFiles());
    }

    /** A value that an override replaces is no longer in the task. */
    private static List<String> suspiciousEnvironment(
            Container defined, Optional<ContainerOverride> override) {
        List<String> replaced = override.map(ContainerOverride::environmentNames).orElse(List.of());
        return Stream.concat(
                        defined.suspiciousEnvironment().stream()
                                .filter(name -> !replaced.contains(name)),
                        override.stream().flatMap(each -> each.suspiciousEnvironment().stream()))
                .distinct()
                .toList();
    }

    private static List<String> environmentNames(
            Container defined, Optional<ContainerOverride> override) {
        return Stream.concat(
                        defined.environmentNames().stream(),
                        override.stream().flatMap(each -> each.environmentNames().stream()))
                .distinct()
                .toList();
    }

    /** What the event says of a container; the rest is a placeholder that no policy sees. */
    private static Optional<Container> placeholder(EventContainer seen) {
        return seen.image()
                .map(image -> Container.unread(seen.name(), ImageReference.parse(image)));
    }
}
