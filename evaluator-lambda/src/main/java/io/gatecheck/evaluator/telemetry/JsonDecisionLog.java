package io.gatecheck.evaluator.telemetry;

import io.gatecheck.evaluator.intake.Decision;
import io.gatecheck.evaluator.intake.DecisionLog;
import io.gatecheck.evaluator.intake.EventSubject;
import io.gatecheck.evaluator.intake.Outcome;
import io.gatecheck.evaluator.judging.Findings;
import io.gatecheck.evaluator.response.RecordLaunches;
import io.gatecheck.policy.PolicyProblem;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes each decision as one line of JSON. */
public final class JsonDecisionLog implements DecisionLog {

    private final JsonMapper json = JsonMapper.shared();
    private final BatchMetrics metrics = new BatchMetrics(json);
    private final PrintStream out;
    private final Clock clock;

    public JsonDecisionLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void decided(Decision decision) {
        ObjectNode line = json.createObjectNode();
        line.put("message", decision.message().id());
        line.put("receives", decision.message().receives());
        outcome(line, decision.outcome());
        decision.subject().ifPresent(subject -> subject(line, subject));
        decision.findings().ifPresent(findings -> findings(line, findings));
        line.put("millis", decision.took().toMillis());
        decision.subject().ifPresent(_ -> line.put("lagMillis", decision.lag().toMillis()));
        write(line);
    }

    @Override
    public void finished(
            List<Decision> decisions, int calls, RecordLaunches.Written recorded, Duration took) {
        recorded.failure()
                .ifPresent(failure ->
                        write(
                                json.createObjectNode()
                                        .put("outcome", "tasks-not-recorded")
                                        .put("reason", failure.why())));
        write(metrics.line(decisions, calls, recorded, took, clock.instant()));
    }

    @Override
    public void rejected(List<PolicyProblem> problems) {
        ObjectNode line = json.createObjectNode();
        line.put("outcome", "policies-rejected");
        line.put("problems", problems.size());
        problems.forEach(problem -> line.withArray("/rejected").add(problem.toString()));
        write(line);
    }

    private static void outcome(ObjectNode line, Outcome outcome) {
        switch (outcome) {
            case Outcome.Judged(var failures) -> {
                line.put("outcome", "judged");
                failures.forEach(failure -> line.withArray("/failures").add(failure.why()));
            }
            case Outcome.OutOfScope() -> line.put("outcome", "out-of-scope");
            case Outcome.Closed() -> line.put("outcome", "closed");
            case Outcome.Ignored(var reason) ->
                    line.put("outcome", "ignored").put("reason", reason);
            case Outcome.Refused(var reason) ->
                    line.put("outcome", "refused").put("reason", reason);
            case Outcome.GivenUp(var reason) ->
                    line.put("outcome", "given-up").put("reason", reason);
            case Outcome.Retry(var reason) -> line.put("outcome", "retry").put("reason", reason);
        }
    }

    private static void subject(ObjectNode line, EventSubject subject) {
        line.put("account", subject.task().account().value());
        line.put("region", subject.task().region().code());
        line.put("cluster", subject.task().cluster());
        subject.service().ifPresent(service -> line.put("service", service.value()));
        line.put("task", subject.task().id());
        line.put("phase", subject.phase().name());
    }

    private static void findings(ObjectNode line, Findings findings) {
        ObjectNode verdicts = line.putObject("verdicts");
        findings.verdicts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(verdict -> verdicts.put(verdict.getKey().name(), verdict.getValue()));
        findings.failed().stream()
                .sorted()
                .forEach(policy -> line.withArray("/failed").add(policy.value()));
        findings.read().stream()
                .sorted()
                .forEach(facet -> line.withArray("/read").add(facet.name()));
        findings.missing()
                .forEach((facet, why) -> line.withObject("/missing").put(facet.name(), why));
        findings.errors()
                .forEach((policy, why) -> line.withObject("/errors").put(policy.value(), why));
    }

    private void write(ObjectNode line) {
        out.println(json.writeValueAsString(line));
    }
}
