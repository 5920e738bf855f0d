package io.gatecheck.evaluator.telemetry;

import io.gatecheck.evaluator.intake.Decision;
import io.gatecheck.evaluator.intake.Outcome;
import io.gatecheck.evaluator.judging.Findings;
import io.gatecheck.evaluator.judging.VerdictKind;
import io.gatecheck.evaluator.response.RecordLaunches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of one batch, in CloudWatch's embedded metric format: CloudWatch makes metrics of the
 * line, without a call and without dimensions.
 */
final class BatchMetrics {

    private static final String NAMESPACE = "Gatecheck";

    /** The most values of one metric in a line (Embedded metric format specification). */
    private static final int MOST_VALUES = 100;

    private final JsonMapper json;

    BatchMetrics(JsonMapper json) {
        this.json = json;
    }

    ObjectNode line(
            List<Decision> decisions,
            int calls,
            RecordLaunches.Written recorded,
            Duration took,
            Instant now) {
        ObjectNode line = json.createObjectNode();
        ObjectNode aws = line.putObject("_aws");
        aws.put("Timestamp", now.toEpochMilli());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
        directive.put("Namespace", NAMESPACE);
        directive.putArray("Dimensions").addArray();
        ArrayNode metrics = directive.putArray("Metrics");

        count(line, metrics, "Messages", decisions.size());
        count(line, metrics, "Refused", are(decisions, Outcome.Refused.class::isInstance));
        count(line, metrics, "GivenUp", are(decisions, Outcome.GivenUp.class::isInstance));
        count(line, metrics, "Retried", are(decisions, Outcome::mustBeRetried));
        count(line, metrics, "FailedForGood", failures(decisions));
        for (VerdictKind kind : VerdictKind.values()) {
            count(line, metrics, "Verdicts" + kind.name(), verdicts(decisions, kind));
        }
        count(line, metrics, "MemberCalls", calls);
        count(line, metrics, "TasksRecorded", recorded.tasks());
        count(line, metrics, "RecordingFailed", recorded.failure().isPresent() ? 1 : 0);
        metric(metrics, "BatchMillis", "Milliseconds");
        line.put("BatchMillis", took.toMillis());
        metric(metrics, "LagMillis", "Milliseconds");
        ArrayNode lags = line.putArray("LagMillis");
        decisions.stream()
                .filter(decision -> decision.subject().isPresent())
                .limit(MOST_VALUES)
                .forEach(decision -> lags.add(decision.lag().toMillis()));
        return line;
    }

    private static void count(ObjectNode line, ArrayNode metrics, String name, long value) {
        metric(metrics, name, "Count");
        line.put(name, value);
    }

    private static void metric(ArrayNode metrics, String name, String unit) {
        metrics.addObject().put("Name", name).put("Unit", unit);
    }

    private static long are(List<Decision> decisions, Predicate<Outcome> kind) {
        return decisions.stream().map(Decision::outcome).filter(kind).count();
    }

    private static long failures(List<Decision> decisions) {
        return decisions.stream()
                .map(Decision::outcome)
                .mapToLong(outcome ->
                        outcome instanceof Outcome.Judged(var failures) ? failures.size() : 0)
                .sum();
    }

    private static long verdicts(List<Decision> decisions, VerdictKind kind) {
        return decisions.stream()
                .flatMap(decision -> decision.findings().stream())
                .map(Findings::verdicts)
                .mapToLong(verdicts -> verdicts.getOrDefault(kind, 0))
                .sum();
    }
}
