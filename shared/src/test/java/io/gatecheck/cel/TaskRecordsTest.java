package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.EfsVolume;
import io.gatecheck.task.EnvironmentOverride;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Roles;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskSize;
import io.gatecheck.task.Tasks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records in records, as policies reach them. */
class TaskRecordsTest {

    private static final Task TASK =
            Tasks.fargate()
                    .volumes(
                            Tasks.hostPath("socket", "/var/run/docker.sock"),
                            Tasks.efs(
                                    "shared",
                                    new EfsVolume(
                                            "fs-1",
                                            Optional.empty(),
                                            false,
                                            false,
                                            Optional.empty())))
                    .overrides(
                            new Overrides(
                                    new Roles(
                                            Optional.of("arn:aws:iam::111122223333:role/admin"),
                                            Optional.empty()),
                                    new TaskSize(
                                            Optional.empty(), Optional.of(8192L), Optional.empty()),
                                    List.of(
                                            new ContainerOverride(
                                                    "web",
                                                    true,
                                                    new EnvironmentOverride(
                                                            List.of("DEBUG"), List.of(), List.of()),
                                                    Optional.empty(),
                                                    new ContainerMemory(
                                                            Optional.of(4096L),
                                                            Optional.empty())))))
                    .task();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task.definition.volumes.exists(v, v.hostPath.orValue(\"\").glob(\"/var/run/*\"))",
                "task.definition.volumes.exists(v, v.efs.hasValue() && !v.efs.value().iam)",
                "task.definition.namespaces.pid.orValue(\"\") != \"host\"",
                "!task.definition.platform.operatingSystem.orValue(\"LINUX\").startsWith(\"WINDOWS\")",
                "task.launch.overrides.roles.task.hasValue() && task.launch.overrides.size.memory.value() == 8192",
                "task.launch.overrides.containers.exists(c, c.command && \"DEBUG\" in c.environment.names)",
                "task.launch.createdAt.value() > timestamp(\"2026-11-01T00:00:00Z\")",
                "task.launch.createdAt.value() == timestamp(\"2026-11-23T11:15:30+01:00\")",
                "task.launch.createdAt.value() + duration(\"24h\") > timestamp(\"2026-11-24T00:00:00Z\")",
                "task.launch.createdAt.value().getDayOfWeek() == 1 && task.launch.createdAt.value().getHours() == 10",
                "task.launch.createdAt.value().getHours(\"Europe/Berlin\") == 11",
                "task.launch.platformFamily.orValue(\"LINUX\") == task.definition.platform.operatingSystem.orValue(\"LINUX\")",
                "task.definition.latestRevision.value() - task.definition.revision < 5",
                "task.definition.status == \"ACTIVE\" && task.definition.tags.size() == 0",
                "task.launch.by == \"service\" && task.launch.group.value() == \"service:web\"",
                "task.size.ephemeralStorageGib.value() == 20 && task.definition.revision == 1",
                "task.containers.all(c, c.user.name.orValue(\"root\") != \"0\")",
                "task.containers.all(c, c.linux.capabilitiesAdded.size() == 0 && c.gpus == 0)",
                "task.containers.all(c, c.ports.all(p, p.container > 1024) && !c.healthCheck)",
                "task.containers.all(c, c.mounts.all(m, m.readOnly) && !c.logging.mode.hasValue())",
                "task.containers.all(c, c.environment.secrets.all(s, s.kind == \"secretsmanager\"))",
            })
    void aPolicyReachesEveryPart(String expression) {
        var require = Policies.requiring(expression).require();

        assertThat(
                        require.ask(
                                new Subject(
                                        TASK,
                                        Optional.empty(),
                                        Parameters.NONE,
                                        MissingFacts.NONE)))
                .isEqualTo(new Answer.Holds());
    }

    @Test
    void theOverridesAreReadFromTheEventAndTheDefinitionIsNot() {
        var overrides = Policies.requiring("!task.launch.overrides.roles.task.hasValue()");
        var definition = Policies.requiring("task.definition.volumes.size() == 0");

        assertThat(overrides.reads()).containsExactly(Facet.EVENT);
        assertThat(definition.reads()).contains(Facet.DEFINITION);
    }

    @Test
    void whatCostsACallIsReadWhereItIsAskedFor() {
        var service = Policies.requiring("!task.service.assignPublicIp");
        var latest =
                Policies.requiring("task.service.deployment.definitionArn == task.definition.arn");
        var newest =
                Policies.requiring(
                        "task.definition.revision == task.definition.latestRevision.orValue(0)");
        var protectedProvider =
                Policies.requiring(
                        "task.capacityProvider.autoScalingGroup.value().managedTerminationProtection");
        var cluster = Policies.requiring("task.cluster.containerInsights in [\"enabled\"]");

        assertThat(service.reads()).containsExactlyInAnyOrder(Facet.EVENT, Facet.SERVICE);
        assertThat(latest.reads()).containsExactlyInAnyOrder(Facet.EVENT, Facet.SERVICE);
        assertThat(newest.reads()).containsExactlyInAnyOrder(Facet.EVENT, Facet.REVISION);
        assertThat(protectedProvider.reads())
                .containsExactlyInAnyOrder(Facet.EVENT, Facet.CAPACITY_PROVIDER);
        assertThat(cluster.reads()).containsExactlyInAnyOrder(Facet.EVENT, Facet.CLUSTER);
    }

    @Test
    void anExampleNamesOnlyWhatMattersOfAPart() {
        var policy =
                Policies.requiring(
                        "task.definition.volumes.all(v, !v.efs.hasValue()"
                                + " || v.efs.value().transitEncryption)"
                                + " && task.containers.all(c, c.mounts.all(m, m.readOnly))"
                                + " && task.launch.overrides.containers.all(c, !c.command)"
                                + " && !task.service.assignPublicIp",
                        """
                        tests:
                          - name: encrypted is well
                            given: {task: {definition: {volumes: [{kind: efs, efs: {fileSystemId: fs-1}}]}}}
                            expect: PASS
                          - name: open is not
                            given: {task: {definition: {volumes: [{efs: {transitEncryption: false}}]}}}
                            expect: FAIL
                          - name: a mount that can be written is not
                            given: {task: {containers: [{mounts: [{}, {readOnly: false}]}]}}
                            expect: FAIL
                          - name: a command is not
                            given: {task: {launch: {overrides: {containers: [{command: true}]}}}}
                            expect: FAIL
                          - name: a service with a hook is well
                            given: {task: {service: {deployment: {lifecycleHooks: [{}]}}}}
                            expect: PASS
                          - name: a capacity provider makes no difference
                            given: {task: {capacityProvider: {autoScalingGroup: {managedScaling: false}}}}
                            expect: PASS
                          - name: a public service is not
                            given: {task: {service: {assignPublicIp: true}}}
                            expect: FAIL
                        """);

        assertThat(PolicyTestRun.of(policy))
                .hasSize(7)
                .allMatch(PolicyTestRun.TestResult::asExpected);
    }
}
