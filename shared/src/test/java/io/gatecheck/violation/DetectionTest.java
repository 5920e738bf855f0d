package io.gatecheck.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.Policies;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetectionTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void tasksOfAServiceWithDifferentAddressesShareOneViolation() {
        var one =
                detected(
                        "task.network.publicIps.size() == 0",
                        Tasks.fargate().publicIps("203.0.113.1"));
        var other =
                detected(
                        "task.network.publicIps.size() == 0",
                        Tasks.fargate().publicIps("203.0.113.2"));

        assertThat(one).map(Detection::violationId).isEqualTo(other.map(Detection::violationId));
    }

    @Test
    void imagesFromDifferentRegistriesAreDifferentViolations() {
        String require = "task.containers.all(c, c.image.registry == \"public.ecr.aws\")";
        var one = detected(require, Tasks.fargate().image("quay.io/x"));
        var other = detected(require, Tasks.fargate().image("ghcr.io/x"));

        assertThat(one).map(Detection::violationId).isNotEqualTo(other.map(Detection::violationId));
    }

    @Test
    void aTaskThatPassesIsNoDetection() {
        assertThat(detected("!task.launch.executeCommand", Tasks.fargate())).isEmpty();
    }

    private static Optional<Detection> detected(String require, Tasks task) {
        var snapshot = task.snapshot();
        var judgement =
                new JudgeWithExemptions(List.of())
                        .judge(snapshot, List.of(Policies.requiring(require)), NOW)
                        .getFirst();
        return Detection.in(judgement, snapshot, NOW);
    }
}
