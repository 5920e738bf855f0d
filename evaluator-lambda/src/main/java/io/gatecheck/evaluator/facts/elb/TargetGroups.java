package io.gatecheck.evaluator.facts.elb;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberArn;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.IngressPaths;
import io.gatecheck.task.Ingress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupNotFoundException;

/**
 * The load balancers that send to target groups, by {@code DescribeTargetGroups} and {@code
 * DescribeLoadBalancers} of Elastic Load Balancing. A target group without a load balancer is no
 * way in.
 */
final class TargetGroups {

    /** How long a change of a load balancer may go unseen. */
    private static final Duration TTL = Duration.ofMinutes(2);

    /** The most target groups in one call. */
    private static final int BATCH = 20;

    private final MemberClients clients;
    private final IngressBalancers balancers;
    private final CachedLookup<MemberArn, IngressPaths> groups;

    TargetGroups(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.balancers = new IngressBalancers(clients);
        this.groups =
                new CachedLookup<>(
                        CachedLookup.expiring(TTL, ticker), MemberArn::region, BATCH, this::lookUp);
    }

    /** The load balancers in front of each target group. */
    Function<MemberArn, Fact<IngressPaths>> of(Collection<MemberArn> arns, MemberCalls calls) {
        return groups.of(arns, calls);
    }

    private Map<MemberArn, Fact<IngressPaths>> lookUp(List<MemberArn> batch, MemberCalls calls) {
        MemberRegion region = batch.getFirst().region();
        List<String> arns = batch.stream().map(MemberArn::arn).toList();
        Map<MemberArn, Fact<TargetGroup>> found =
                CachedLookup.each(
                        batch,
                        calls.attempt(
                                "elasticloadbalancing:DescribeTargetGroups",
                                region,
                                () -> describe(clients.loadBalancers(region), arns)),
                        MemberArn::arn,
                        group -> Fact.permanent("there is no target group " + group.arn()));
        var known =
                balancers.of(
                        found.values().stream()
                                .flatMap(group -> group.known().stream())
                                .flatMap(group -> balancersOf(region, group).stream())
                                .toList(),
                        calls);
        return found.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                group ->
                                        group.getValue()
                                                .then(each ->
                                                        all(balancersOf(region, each), known))));
    }

    /** One that is gone makes AWS refuse all of them, so each is asked for on its own. */
    private static Map<String, TargetGroup> describe(
            ElasticLoadBalancingV2Client client, List<String> arns) {
        try {
            return client
                    .describeTargetGroups(request -> request.targetGroupArns(arns))
                    .targetGroups()
                    .stream()
                    .collect(toMap(TargetGroup::targetGroupArn, group -> group));
        } catch (TargetGroupNotFoundException e) {
            Map<String, TargetGroup> found = new HashMap<>();
            if (arns.size() > 1) {
                arns.forEach(arn -> found.putAll(describe(client, List.of(arn))));
            }
            return found;
        }
    }

    private static List<MemberArn> balancersOf(MemberRegion region, TargetGroup group) {
        return MemberArn.all(region, group.loadBalancerArns());
    }

    /** What is in front of a target group is known once all of it is. */
    private static Fact<IngressPaths> all(
            List<MemberArn> balancers, Function<MemberArn, Fact<Ingress>> known) {
        return balancers.stream()
                .map(known)
                .map(balancer -> balancer.map(each -> new IngressPaths(List.of(each))))
                .reduce(new Fact.Known<>(IngressPaths.NONE), IngressPaths::sum);
    }
}
