package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.EfsVolume;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Task;
import io.gatecheck.task.Tasks;
import io.gatecheck.task.Volume;
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
                            new Volume(
                                    "socket",
                                    "host",
                                    Optional.of("/var/run/docker.sock"),
                                    Optional.empty()),
                            new Volume(
                                    "shared",
                                    "efs",
                                    Optional.empty(),
                                    Optional.of(
                                            new EfsVolume(
                                                    "fs-1",
                                                    Optional.empty(),
                                                    false,
                                                    false,
                                                    Optional.empty()))))
                    .overrides(
                            new Overrides(
                                    Optional.of("arn:aws:iam::111122223333:role/admin"),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(8192L),
                                    List.of(
                                            new ContainerOverride(
                                                    "web",
                                                    true,
                                                    List.of("DEBUG"),
                                                    List.of(),
                                                    List.of(),
                                                    Optional.empty(),
                                                    Optional.of(4096L),
                                                    Optional.empty()))))
                    .task();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task.definition.volumes.exists(v, v.hostPath.orValue(\"\").glob(\"/var/run/*\"))",
                "task.definition.volumes.exists(v, v.efs.hasValue() && !v.efs.value().iam)",
                "task.definition.pidMode.orValue(\"\") != \"host\"",
                "!task.definition.operatingSystem.orValue(\"LINUX\").startsWith(\"WINDOWS\")",
                "task.overrides.taskRole.hasValue() && task.overrides.memory.value() == 8192",
                "task.overrides.containers.exists(c, c.command && \"DEBUG\" in c.environmentNames)",
                "task.createdAt.value() > timestamp(\"2026-11-01T00:00:00Z\")",
                "task.createdAt.value() == timestamp(\"2026-11-23T11:15:30+01:00\")",
                "task.createdAt.value() + duration(\"24h\") > timestamp(\"2026-11-24T00:00:00Z\")",
                "task.createdAt.value().getDayOfWeek() == 1 && task.createdAt.value().getHours() == 10",
                "task.createdAt.value().getHours(\"Europe/Berlin\") == 11",
                "task.platformFamily.orValue(\"LINUX\") == task.definition.operatingSystem.orValue(\"LINUX\")",
                "task.definitionState.latestRevision.value() - task.definitionRevision < 5",
                "task.definitionState.status == \"ACTIVE\" && task.definitionState.tags.size() == 0",
                "task.launchedBy == \"service\" && task.group.value() == \"service:web\"",
                "task.ephemeralStorageGib.value() == 20 && task.definitionRevision == 1",
                "task.containers.all(c, c.runsAs.name.orValue(\"root\") != \"0\")",
                "task.containers.all(c, c.linux.capabilitiesAdded.size() == 0 && c.gpus == 0)",
                "task.containers.all(c, c.ports.all(p, p.container > 1024) && !c.healthCheck)",
                "task.containers.all(c, c.mounts.all(m, m.readOnly) && !c.logging.mode.hasValue())",
                "task.containers.all(c, c.secrets.all(s, s.kind == \"secretsmanager\"))",
            })
    void aPolicyReachesEveryPart(String expression) {
        var require = Policies.requiring(expression).require();

        assertThat(require.ask(new Subject(TASK, Optional.empty(), Parameters.NONE)))
                .isEqualTo(new Answer.Holds());
    }

    @Test
    void theOverridesAreReadFromTheEventAndTheDefinitionIsNot() {
        var overrides = Policies.requiring("!task.overrides.taskRole.hasValue()");
        var definition = Policies.requiring("task.definition.volumes.size() == 0");

        assertThat(overrides.reads()).containsExactly(Facet.EVENT);
        assertThat(definition.reads()).contains(Facet.DEFINITION);
    }

    @Test
    void whatCostsACallIsReadWhereItIsAskedFor() {
        var service = Policies.requiring("!task.serviceSettings.hasValue()");
        var latest =
                Policies.requiring(
                        "task.serviceSettings.value().latestDefinitionArn == task.definitionArn");
        var newest =
                Policies.requiring(
                        "task.definitionRevision == task.definitionState.latestRevision.orValue(0)");
        var protectedProvider =
                Policies.requiring(
                        "task.capacityProviderSettings.value().managedTerminationProtection");
        var cluster = Policies.requiring("task.clusterSettings.containerInsights in [\"enabled\"]");

        assertThat(service.reads()).containsExactlyInAnyOrder(Facet.EVENT, Facet.SERVICE);
        assertThat(latest.reads()).containsExactlyInAnyOrder(Facet.EVENT, Facet.SERVICE);
        assertThat(newest.reads()).containsExactlyInAnyOrder(Facet.EVENT, Facet.REVISION);
        assertThat(protectedProvider.reads())
                .containsExactlyInAnyOrder(Facet.EVENT, Facet.CAPACITY);
        assertThat(cluster.reads()).containsExactlyInAnyOrder(Facet.EVENT, Facet.CLUSTER);
    }

    @Test
    void anExampleNamesOnlyWhatMattersOfAPart() {
        var policy =
                Policies.requiring(
                        "task.definition.volumes.all(v, !v.efs.hasValue()"
                                + " || v.efs.value().transitEncryption)"
                                + " && task.containers.all(c, c.mounts.all(m, m.readOnly))"
                                + " && task.overrides.containers.all(c, !c.command)"
                                + " && !task.serviceSettings.value().assignPublicIp",
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
                            given: {task: {overrides: {containers: [{command: true}]}}}
                            expect: FAIL
                          - name: a service with a hook is well
                            given: {task: {serviceSettings: {deployment: {lifecycleHooks: [{}]}}}}
                            expect: PASS
                          - name: a capacity provider makes no difference
                            given: {task: {capacityProviderSettings: {managedScaling: false}}}
                            expect: PASS
                          - name: a public service is not
                            given: {task: {serviceSettings: {assignPublicIp: true}}}
                            expect: FAIL
                        """);

        assertThat(PolicyTestRun.of(policy)).hasSize(7).allMatch(PolicyTestRun.Outcome::asExpected);
    }
}
