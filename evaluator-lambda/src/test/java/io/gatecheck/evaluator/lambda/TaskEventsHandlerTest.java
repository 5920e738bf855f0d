package io.gatecheck.evaluator.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.composition.EvaluatorWorld;
import io.gatecheck.evaluator.member.FakeMembers;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskEventsHandlerTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");

    private final EvaluatorWorld world = new EvaluatorWorld();
    private final TaskEventsHandler handler = new TaskEventsHandler(world.evaluator());

    @Test
    void onlyTheMessagesThatMustComeAgainAreReported() {
        world.require("tagged", "\"team\" in task.tags");
        world.members
                .fail("ecs:DescribeTasks", FakeMembers.throttled())
                .tag(RUNNING.started().arn().toString(), Map.of());

        var response =
                handle(
                        message("retried", RUNNING.json(), "1"),
                        message("refused", "nonsense", "1"),
                        message(
                                "ignored",
                                RUNNING.with("/detail/desiredStatus", "STOPPED").json(),
                                "1"));

        assertThat(response.getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("retried");
        assertThat(world.deadLetters.reasons()).containsOnlyKeys("refused");
    }

    @Test
    void theLastDeliveryIsKnownByTheCountOfTheQueue() {
        world.require("tagged", "\"team\" in task.tags");
        world.members.fail("ecs:DescribeTasks", FakeMembers.throttled());

        var response = handle(message("last", RUNNING.json(), "5"));

        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(world.deadLetters.reasons()).containsOnlyKeys("last");
    }

    @Test
    void anEmptyBatchIsDone() {
        assertThat(handle().getBatchItemFailures()).isEmpty();
    }

    private SQSBatchResponse handle(SQSMessage... messages) {
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(messages));
        return handler.handleRequest(event, context());
    }

    private static SQSMessage message(String id, String body, String receives) {
        SQSMessage message = new SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        message.setAttributes(Map.of("ApproximateReceiveCount", receives));
        return message;
    }

    /** A context that nobody asks. */
    private static Context context() {
        return (Context)
                Proxy.newProxyInstance(
                        Context.class.getClassLoader(),
                        new Class<?>[] {Context.class},
                        (_, method, _) -> {
                            throw new UnsupportedOperationException(method.getName());
                        });
    }
}
