package io.gatecheck.evaluator.facts.elb;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.ecs.ServiceReader;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.IngressPaths;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Ingress;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerSchemeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;

class IngressSourceTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final ObservedTask TASK = RUNNING.started();
    private static final String HERE = " 111122223333 eu-central-1";

    private final FakeMembers members = new FakeMembers();
    private final AskedSource<IngressPaths> source =
            new AskedSource<>(
                    new IngressSource(members, Ticker.systemTicker()), IngressPaths.class);

    @Test
    void everyLoadBalancerInFrontOfATaskIsFound() {
        members.balance(
                        "front",
                        LoadBalancerSchemeEnum.INTERNET_FACING,
                        LoadBalancerTypeEnum.APPLICATION)
                .balance("back", LoadBalancerSchemeEnum.INTERNAL, LoadBalancerTypeEnum.NETWORK)
                .target("blue", "front", "back")
                .target("green", "front")
                .target("idle");
        Service service =
                Service.builder()
                        .loadBalancers(
                                LoadBalancer.builder()
                                        .targetGroupArn("blue")
                                        .advancedConfiguration(
                                                other -> other.alternateTargetGroupArn("green"))
                                        .build())
                        .taskSets(
                                TaskSet.builder()
                                        .loadBalancers(
                                                LoadBalancer.builder()
                                                        .targetGroupArn("idle")
                                                        .build())
                                        .build())
                        .build();

        assertThat(ask(service))
                .isEqualTo(
                        known(
                                new Ingress("front", true, "application"),
                                new Ingress("back", false, "network")));
        assertThat(members.calls())
                .containsExactly(
                        "elasticloadbalancing:DescribeTargetGroups" + HERE,
                        "elasticloadbalancing:DescribeLoadBalancers" + HERE);
    }

    @Test
    void aServiceWithoutLoadBalancersAndAStandaloneTaskCostNothing() {
        assertThat(ask(Service.builder().build())).isEqualTo(known());
        assertThat(source.ask(EventFixture.of("standalone-overrides-running").started()))
                .isEqualTo(known());
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void aTargetGroupThatIsGoneHidesNoOther() {
        members.balance(
                        "front",
                        LoadBalancerSchemeEnum.INTERNET_FACING,
                        LoadBalancerTypeEnum.APPLICATION)
                .target("blue", "front");
        ObservedTask other = RUNNING.with("/detail/group", "service:other").started();

        var found =
                source.ask(
                        List.of(TASK, other),
                        task -> facts(behind(task.equals(TASK) ? "blue" : "gone")));

        assertThat(found.get(TASK)).isEqualTo(known(new Ingress("front", true, "application")));
        assertThat(found.get(other)).isEqualTo(Fact.permanent("there is no target group gone"));
    }

    @Test
    void aLoadBalancerThatIsGoneIsNotTakenForNoneAndHidesNoOther() {
        members.balance(
                        "front",
                        LoadBalancerSchemeEnum.INTERNET_FACING,
                        LoadBalancerTypeEnum.APPLICATION)
                .target("blue", "front")
                .target("green", "front", "gone");
        ObservedTask other = RUNNING.with("/detail/group", "service:other").started();

        var found =
                source.ask(
                        List.of(TASK, other),
                        task -> facts(behind(task.equals(TASK) ? "blue" : "green")));

        assertThat(found.get(TASK)).isEqualTo(known(new Ingress("front", true, "application")));
        assertThat(found.get(other))
                .isEqualTo(
                        Fact.retryable(
                                "Elastic Load Balancing did not find the load balancer gone, which"
                                        + " a target group names"));
    }

    @Test
    void aClassicLoadBalancerIsNotTakenForNone() {
        Service service =
                Service.builder()
                        .loadBalancers(LoadBalancer.builder().loadBalancerName("old-front").build())
                        .build();

        assertThat(ask(service))
                .isEqualTo(
                        Fact.permanent(
                                "the service uses a Classic Load Balancer, which is not looked up"));
    }

    @ParameterizedTest
    @CsvSource({
        "elasticloadbalancing:DescribeTargetGroups",
        "elasticloadbalancing:DescribeLoadBalancers"
    })
    void whatIsDeniedSaysSo(String action) {
        members.balance(
                        "front",
                        LoadBalancerSchemeEnum.INTERNET_FACING,
                        LoadBalancerTypeEnum.APPLICATION)
                .target("blue", "front")
                .fail(action, FakeMembers.denied());

        assertThat(ask(behind("blue")))
                .isEqualTo(
                        Fact.permanent(
                                action + " in" + HERE + " was denied (AccessDeniedException)"));
    }

    @Test
    void withoutTheServiceItsWaysInAreNotKnown() {
        Fact<Object> denied = Fact.permanent("denied");

        assertThat(source.ask(List.of(TASK), _ -> Facts.NONE.with(Facet.SERVICE, denied)).get(TASK))
                .isEqualTo(denied);
    }

    @Test
    void manyServicesTakeFewCalls() {
        members.balance("front", LoadBalancerSchemeEnum.INTERNAL, LoadBalancerTypeEnum.APPLICATION);
        Map<ObservedTask, String> groups =
                IntStream.range(0, 25)
                        .boxed()
                        .collect(
                                toMap(
                                        i ->
                                                RUNNING.with("/detail/group", "service:s" + i)
                                                        .started(),
                                        i -> "group-" + i));
        groups.values().forEach(group -> members.target(group, "front"));

        source.ask(groups.keySet(), task -> facts(behind(groups.getOrDefault(task, ""))));
        source.ask(groups.keySet(), task -> facts(behind(groups.getOrDefault(task, ""))));

        assertThat(members.calls()).hasSize(4);
    }

    private Fact<IngressPaths> ask(Service service) {
        return source.ask(List.of(TASK), _ -> facts(service)).values().iterator().next();
    }

    private static Facts facts(Service service) {
        return Facts.NONE.with(Facet.SERVICE, new Known<>(ServiceReader.read(service)));
    }

    private static Service behind(String targetGroup) {
        return Service.builder()
                .loadBalancers(LoadBalancer.builder().targetGroupArn(targetGroup).build())
                .build();
    }

    private static Fact<IngressPaths> known(Ingress... ways) {
        return new Known<>(new IngressPaths(List.of(ways)));
    }
}
