package io.gatecheck.evaluator.facts.ec2;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Addresses;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.InboundRules;
import io.gatecheck.task.Facet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/**
 * The inbound rules of the security groups of tasks, by {@code ec2:DescribeSecurityGroups}. That
 * call distinguishes a group without rules from one that the account does not see; {@code
 * DescribeSecurityGroupRules} answers both with no rules, and adds those that let out.
 */
public final class SecurityGroupSource implements FactSource {

    /** How long a change of rules may go unseen. */
    static final Duration TTL = Duration.ofMinutes(2);

    /** The most values of one filter (EC2 filtering). */
    private static final int BATCH = 200;

    private final MemberClients clients;
    private final CachedLookup<Group, InboundRules> groups;

    public SecurityGroupSource(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.groups =
                new CachedLookup<>(
                        CachedLookup.expiring(TTL, ticker), Group::region, BATCH, this::lookUp);
    }

    @Override
    public Facet facet() {
        return Facet.SECURITY_GROUPS;
    }

    /** The interfaces of a task name its groups. */
    @Override
    public Set<Facet> needs() {
        return Set.of(Facet.INTERFACES);
    }

    @Override
    public Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
        Function<FactRequest, Fact<List<Group>>> wanted =
                request -> groups(request, known.apply(request));
        var found =
                groups.of(
                        requests.stream()
                                .flatMap(request -> wanted.apply(request).known().stream())
                                .flatMap(List::stream)
                                .toList(),
                        calls);
        return request -> wanted.apply(request).then(ids -> all(ids, found));
    }

    /**
     * A task that shares the interface of its container instance is reached through the groups of
     * that, and which they are is not said: calling it closed would be a guess.
     */
    private static Fact<List<Group>> groups(FactRequest request, Facts known) {
        if (request.task().attachments().isEmpty()) {
            return Fact.permanent(
                    "the task has no network interface of its own, and so no security groups");
        }
        MemberRegion region = MemberRegion.of(request.task().place());
        return known.of(Facet.INTERFACES, Addresses.class)
                .map(addresses ->
                        addresses.securityGroups().stream()
                                .map(id -> new Group(region, id))
                                .toList());
    }

    private static Fact<InboundRules> all(
            List<Group> groups, Function<Group, Fact<InboundRules>> found) {
        return groups.stream()
                .map(found::apply)
                .reduce(
                        new Known<>(new InboundRules(List.of())),
                        (sum, next) -> sum.then(some -> next.map(more -> both(some, more))));
    }

    private static InboundRules both(InboundRules some, InboundRules more) {
        return new InboundRules(Stream.concat(some.all().stream(), more.all().stream()).toList());
    }

    private Map<Group, Fact<InboundRules>> lookUp(List<Group> batch, MemberCalls calls) {
        MemberRegion region = batch.getFirst().region;
        var answer =
                calls.attempt("ec2:DescribeSecurityGroups", region, () -> describe(region, batch));
        return CachedLookup.each(batch, answer, Group::id, Group::unseen);
    }

    private Map<String, InboundRules> describe(MemberRegion region, List<Group> batch) {
        Filter ids =
                Filter.builder()
                        .name("group-id")
                        .values(batch.stream().map(Group::id).toList())
                        .build();
        return clients
                .ec2(region)
                .describeSecurityGroupsPaginator(request -> request.filters(ids))
                .securityGroups()
                .stream()
                .collect(toMap(SecurityGroup::groupId, InboundRuleReader::read));
    }

    private record Group(MemberRegion region, String id) {

        Fact<InboundRules> unseen() {
            return Fact.permanent(
                    "%s cannot see the security group %s, which may belong to the owner of a shared VPC"
                            .formatted(region, id));
        }
    }
}
