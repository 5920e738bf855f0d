package io.gatecheck.local.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatecheck.cases.TaskCases;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.local.moto.GovernedOrganization;
import io.gatecheck.local.moto.Grants;
import io.gatecheck.local.moto.MotoAccount;
import io.gatecheck.local.moto.MotoTasks;
import io.gatecheck.local.moto.MotoTasks.RunningTask;
import io.gatecheck.local.moto.StandardAwsSettings;
import io.gatecheck.local.moto.TaskStateChange;
import io.gatecheck.task.Facet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsException;

/**
 * The actions that the templates grant, against what the evaluator calls.
 *
 * <p>Resources, conditions and trust are beyond moto ({@link Grants}); the tests of the templates
 * hold those. The server is this test's own, since permissions are enforced for all callers or for
 * none.
 */
@Tag("emulator")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderRoleIT {

    private static final String ROLE = "GatecheckReader";
    private static final String POLICY = "read-task-facts";

    /**
     * Nobody calls it; AWS asks for it where DescribeTasks includes tags, and moto does not. So it
     * is with Amazon Inspector's actions and DescribeImageScanFindings.
     */
    private static final String OF_DESCRIBE_TASKS = "ecs:ListTagsForResource";

    private final GovernedOrganization governed = new GovernedOrganization();
    private final MotoAccount member = governed.organization().members().getFirst();
    private final Grants grants = new Grants(member);
    private final List<String> granted = grants.actions(ROLE, POLICY);
    private final AwsBasicCredentials evaluator = evaluator();
    private final List<RunningTask> tasks =
            TaskCases.ALL.stream().map(one -> governed.run(one, member)).toList();

    @AfterAll
    void close() {
        governed.close();
    }

    @Test
    void theReaderRoleLetsTheEvaluatorReadEveryFacetAndStopNothing() {
        grants.allow(ROLE, POLICY, granted);

        assertThat(asReader(this::unreadable)).isEmpty();
        assertThatExceptionOfType(EcsException.class)
                .isThrownBy(() -> asReader(this::stopATask))
                .matches(denial -> denial.statusCode() == 403);
    }

    @Test
    void withoutAnyOneOfItsActionsAFacetCannotBeRead() {
        Map<String, Set<Facet>> lost = new HashMap<>();
        for (String action : granted) {
            List<String> others = new ArrayList<>(granted);
            others.remove(action);
            grants.allow(ROLE, POLICY, others);
            lost.put(action, asReader(this::unreadable));
        }

        assertThat(lost)
                .containsOnly(
                        Map.entry(
                                "ecs:DescribeTaskDefinition",
                                Set.of(Facet.DEFINITION, Facet.REVISION)),
                        Map.entry("ecs:DescribeTasks", Set.of(Facet.TASK)),
                        Map.entry("ecs:DescribeServices", Set.of(Facet.SERVICE, Facet.INGRESS)),
                        Map.entry("ecs:DescribeServiceRevisions", Set.of()),
                        Map.entry(
                                "elasticloadbalancing:DescribeTargetGroups", Set.of(Facet.INGRESS)),
                        Map.entry(
                                "elasticloadbalancing:DescribeLoadBalancers",
                                Set.of(Facet.INGRESS)),
                        Map.entry("ecs:DescribeClusters", Set.of(Facet.CLUSTER)),
                        Map.entry("ecs:DescribeCapacityProviders", Set.of(Facet.CAPACITY_PROVIDER)),
                        Map.entry(OF_DESCRIBE_TASKS, Set.of()),
                        Map.entry("inspector2:ListCoverage", Set.of()),
                        Map.entry("inspector2:ListFindings", Set.of()),
                        Map.entry(
                                "ec2:DescribeNetworkInterfaces",
                                Set.of(Facet.INTERFACES, Facet.SECURITY_GROUPS)),
                        Map.entry("ec2:DescribeSecurityGroups", Set.of(Facet.SECURITY_GROUPS)),
                        Map.entry("ecr:DescribeImageScanFindings", Set.of(Facet.IMAGE_SCAN)),
                        Map.entry("ec2:DescribeRouteTables", Set.of(Facet.ROUTES)),
                        Map.entry("ec2:DescribeSubnets", Set.of(Facet.ROUTES)));
    }

    private AwsBasicCredentials evaluator() {
        var central = new Grants(governed.organization().central());
        return central.userWith(central.actions("GatecheckEvaluator", "evaluate"));
    }

    /** What the evaluator does in the member account while permissions are enforced. */
    private <T> T asReader(Function<ReaderClients, T> work) {
        governed.moto().enforcePermissions();
        try (var _ =
                        new StandardAwsSettings(
                                governed.moto(), GovernedOrganization.HOME, evaluator);
                var readers = new ReaderClients()) {
            return work.apply(readers);
        } finally {
            governed.moto().ignorePermissions();
        }
    }

    private Set<Facet> unreadable(ReaderClients readers) {
        Instant now = Instant.now();
        return new Verdicts(readers.clients(), governed.directory())
                .unreadable(
                        tasks.stream()
                                .map(task -> TaskStateChange.running(task, now).whole())
                                .toList());
    }

    private String stopATask(ReaderClients readers) {
        EcsClient ecs =
                readers.clients().ecs(new MemberRegion(member.id(), GovernedOrganization.HOME));
        String arn = tasks.getFirst().task().taskArn();
        return ecs.stopTask(ask -> ask.cluster(MotoTasks.CLUSTER).task(arn)).task().lastStatus();
    }
}
