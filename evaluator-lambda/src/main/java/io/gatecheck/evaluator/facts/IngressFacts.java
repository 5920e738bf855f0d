package io.gatecheck.evaluator.facts;

import static io.gatecheck.evaluator.facts.RememberedFacts.remembering;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.task.IngressRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/**
 * Whom the security groups of tasks let in, by {@code ec2:DescribeSecurityGroups}. That call tells
 * a group without rules from one that the account does not see; {@code DescribeSecurityGroupRules}
 * answers both with no rules, and adds those that let out.
 */
final class IngressFacts {

    /** How long a change of rules may go unseen. */
    static final Duration REMEMBERED = Duration.ofMinutes(2);

    /** The most values of one filter (EC2 filtering). */
    private static final int IDS_A_CALL = 200;

    private final MemberClients clients;
    private final RememberedFacts<Group, List<IngressRule>> groups;

    IngressFacts(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.groups =
                new RememberedFacts<>(
                        remembering(REMEMBERED, ticker), Group::place, IDS_A_CALL, this::ask);
    }

    /**
     * What the groups of each event's task let in.
     *
     * @param interfaces those of the tasks, with the ids of their groups
     */
    Map<TaskEvent, Fact<List<IngressRule>>> of(
            List<TaskEvent> events, Map<TaskEvent, Fact<Addresses>> interfaces, MemberCalls calls) {
        Map<TaskEvent, Fact<List<Group>>> wanted =
                events.stream()
                        .distinct()
                        .collect(toMap(event -> event, event -> groups(event, interfaces)));
        var found =
                groups.of(
                        wanted.values().stream()
                                .flatMap(fact -> fact.value().stream())
                                .flatMap(List::stream)
                                .toList(),
                        calls);
        return wanted.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                task -> task.getValue().then(ids -> all(ids, found))));
    }

    /**
     * A task that shares the interface of its container instance is reached through the groups of
     * that, and which they are is not said: calling it closed would be a guess.
     */
    private static Fact<List<Group>> groups(
            TaskEvent event, Map<TaskEvent, Fact<Addresses>> interfaces) {
        if (event.attachments().isEmpty()) {
            return Fact.lasting(
                    "the task has no network interface of its own, and so no security groups");
        }
        MemberPlace place = MemberPlace.of(event);
        return interfaces
                .getOrDefault(event, Fact.unread())
                .then(addresses ->
                        new Known<>(
                                addresses.securityGroups().stream()
                                        .map(id -> new Group(place, id))
                                        .toList()));
    }

    private static Fact<List<IngressRule>> all(
            List<Group> groups, Map<Group, Fact<List<IngressRule>>> found) {
        return groups.stream()
                .map(group -> found.getOrDefault(group, Fact.unread()))
                .reduce(
                        new Known<>(List.of()),
                        (sum, next) ->
                                sum.then(some -> next.then(more -> new Known<>(both(some, more)))));
    }

    private static List<IngressRule> both(List<IngressRule> some, List<IngressRule> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Map<Group, Fact<List<IngressRule>>> ask(List<Group> portion, MemberCalls calls) {
        MemberPlace place = portion.getFirst().place;
        var answer =
                calls.attempt("ec2:DescribeSecurityGroups", place, () -> describe(place, portion));
        return portion.stream()
                .collect(toMap(group -> group, group -> answer.then(found -> rules(group, found))));
    }

    private Map<String, List<IngressRule>> describe(MemberPlace place, List<Group> portion) {
        Filter ids =
                Filter.builder()
                        .name("group-id")
                        .values(portion.stream().map(Group::id).toList())
                        .build();
        return clients
                .ec2(place.account(), place.region())
                .describeSecurityGroupsPaginator(request -> request.filters(ids))
                .securityGroups()
                .stream()
                .collect(toMap(SecurityGroup::groupId, IngressMapping::rules));
    }

    private static Fact<List<IngressRule>> rules(
            Group group, Map<String, List<IngressRule>> found) {
        return Optional.ofNullable(found.get(group.id))
                .<Fact<List<IngressRule>>>map(Known::new)
                .orElseGet(() ->
                        Fact.lasting(
                                ("%s does not see the security group %s, which may belong to the"
                                                + " owner of a shared VPC")
                                        .formatted(group.place, group.id)));
    }

    private record Group(MemberPlace place, String id) {}
}
