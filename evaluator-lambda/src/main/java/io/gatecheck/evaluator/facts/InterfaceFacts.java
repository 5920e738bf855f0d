package io.gatecheck.evaluator.facts;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.gatecheck.evaluator.event.NetworkAttachment;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.task.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;

/**
 * The network interfaces of tasks, by {@code ec2:DescribeNetworkInterfaces}. Addresses come and go,
 * and so nothing is remembered.
 */
final class InterfaceFacts {

    /** The most values of one filter (EC2 filtering); a filter has the larger request quota. */
    private static final int IDS_A_CALL = 200;

    private final MemberClients clients;

    InterfaceFacts(MemberClients clients) {
        this.clients = clients;
    }

    /** The addresses of each event's task; none for a task without an interface of its own. */
    Map<TaskEvent, Fact<Addresses>> of(List<TaskEvent> events, MemberCalls calls) {
        Map<MemberPlace, Set<String>> wanted =
                events.stream()
                        .filter(event -> unasked(event).isEmpty())
                        .collect(
                                groupingBy(
                                        MemberPlace::of,
                                        flatMapping(InterfaceFacts::ids, toSet())));
        Map<String, Fact<Addresses>> found =
                wanted.entrySet().stream()
                        .flatMap(InterfaceFacts::portions)
                        .gather(
                                Gatherers.mapConcurrent(
                                        TaskFacts.AT_ONCE, portion -> answers(portion, calls)))
                        .flatMap(answers -> answers.entrySet().stream())
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return events.stream()
                .distinct()
                .collect(
                        toMap(
                                event -> event,
                                event -> unasked(event).orElseGet(() -> all(event, found))));
    }

    /** What is known of a task without asking; empty where EC2 must be asked. */
    private static Optional<Fact<Addresses>> unasked(TaskEvent event) {
        if (event.attachments().isEmpty()) {
            return Optional.of(new Known<>(Addresses.NONE));
        }
        if (event.phase() == Phase.LAUNCHING) {
            return Optional.of(Fact.lasting("the network interface is not attached yet"));
        }
        return event.attachments().stream().allMatch(eni -> eni.interfaceId().isPresent())
                ? Optional.empty()
                : Optional.of(Fact.lasting("the event does not name the network interface"));
    }

    private static Stream<String> ids(TaskEvent event) {
        return event.attachments().stream()
                .map(NetworkAttachment::interfaceId)
                .flatMap(Optional::stream);
    }

    private static Stream<Portion> portions(Map.Entry<MemberPlace, Set<String>> wanted) {
        return wanted.getValue().stream()
                .gather(Gatherers.windowFixed(IDS_A_CALL))
                .map(ids -> new Portion(wanted.getKey(), ids));
    }

    private Map<String, Fact<Addresses>> answers(Portion portion, MemberCalls calls) {
        Fact<Map<String, Addresses>> answer =
                calls.attempt(
                        "ec2:DescribeNetworkInterfaces", portion.place, () -> describe(portion));
        Map<String, Fact<Addresses>> answers = new HashMap<>();
        portion.ids.forEach(id -> answers.put(id, answer.then(found -> present(id, found))));
        return answers;
    }

    /** An interface that EC2 does not know any more left with its task: it says nothing. */
    private static Fact<Addresses> present(String id, Map<String, Addresses> found) {
        return Optional.ofNullable(found.get(id))
                .<Fact<Addresses>>map(Known::new)
                .orElseGet(() ->
                        Fact.lasting(
                                "the network interface is gone; the task is no longer"
                                        + " running"));
    }

    private Map<String, Addresses> describe(Portion portion) {
        Filter ids = Filter.builder().name("network-interface-id").values(portion.ids).build();
        return clients
                .ec2(portion.place.account(), portion.place.region())
                .describeNetworkInterfacesPaginator(
                        request -> request.filters(ids).maxResults(IDS_A_CALL))
                .networkInterfaces()
                .stream()
                .filter(InterfaceFacts::isAttached)
                .collect(
                        toMap(
                                NetworkInterface::networkInterfaceId,
                                InterfaceFacts::addresses,
                                Addresses::and));
    }

    /** What is left of an interface after its task has no public address to show any more. */
    private static boolean isAttached(NetworkInterface eni) {
        return eni.status() != NetworkInterfaceStatus.AVAILABLE
                && eni.status() != NetworkInterfaceStatus.DETACHING;
    }

    private static Addresses addresses(NetworkInterface eni) {
        Stream<NetworkInterfaceAssociation> associations =
                Stream.concat(
                        Stream.ofNullable(eni.association()),
                        eni.privateIpAddresses().stream()
                                .map(NetworkInterfacePrivateIpAddress::association));
        return new Addresses(
                associations
                        .filter(Objects::nonNull)
                        .map(NetworkInterfaceAssociation::publicIp)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                eni.ipv6Addresses().stream().map(NetworkInterfaceIpv6Address::ipv6Address).toList(),
                eni.groups().stream().map(GroupIdentifier::groupId).toList());
    }

    private static Fact<Addresses> all(TaskEvent event, Map<String, Fact<Addresses>> found) {
        return ids(event)
                .map(found::get)
                .reduce(
                        new Known<>(Addresses.NONE),
                        (sum, next) ->
                                sum.then(some -> next.then(more -> new Known<>(some.and(more)))));
    }

    private record Portion(MemberPlace place, List<String> ids) {}
}
