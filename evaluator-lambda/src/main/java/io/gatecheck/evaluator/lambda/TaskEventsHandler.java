package io.gatecheck.evaluator.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.gatecheck.evaluator.composition.EvaluatorComposition;
import io.gatecheck.evaluator.composition.Settings;
import io.gatecheck.evaluator.intake.Decision;
import io.gatecheck.evaluator.intake.Message;
import io.gatecheck.evaluator.intake.ProcessTaskEvents;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Takes batches from the queue of task events. Only the messages that must be delivered again are
 * reported as failed ({@code ReportBatchItemFailures}).
 */
public final class TaskEventsHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final ProcessTaskEvents events;

    /** Made by Lambda; what is loaded here is part of the snapshot from which functions start. */
    public TaskEventsHandler() {
        this(
                EvaluatorComposition.onAws(
                        Settings.of(System.getenv()), System.out, Clock.systemUTC()));
        events.warmUp();
    }

    /** The same over an evaluator that was put together elsewhere. */
    public TaskEventsHandler(ProcessTaskEvents events) {
        this.events = events;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<Decision> decisions =
                events.process(
                        event.getRecords().stream().map(TaskEventsHandler::message).toList());
        return new SQSBatchResponse(
                decisions.stream()
                        .filter(decision -> decision.outcome().mustBeRetried())
                        .map(decision -> new BatchItemFailure(decision.message().id()))
                        .toList());
    }

    private static Message message(SQSMessage message) {
        Map<String, String> attributes = message.getAttributes();
        String receives = attributes == null ? null : attributes.get("ApproximateReceiveCount");
        return new Message(
                message.getMessageId(),
                message.getBody() == null ? "" : message.getBody(),
                receives == null ? 1 : Integer.parseInt(receives));
    }
}
