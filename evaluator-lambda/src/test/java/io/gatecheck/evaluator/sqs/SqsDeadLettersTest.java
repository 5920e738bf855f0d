package io.gatecheck.evaluator.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluator.intake.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class SqsDeadLettersTest {

    private final FakeSqs sqs = new FakeSqs();
    private final SqsDeadLetters deadLetters = new SqsDeadLetters(sqs, "https://sqs.example/dlq");

    @Test
    void aMessageIsPutAsideAsItCameWithTheReason() {
        deadLetters.send(new Message("m1", "{\"detail\": {}}", 2), "refused: it is no event");

        assertThat(sqs.sent)
                .containsExactly(
                        SendMessageRequest.builder()
                                .queueUrl("https://sqs.example/dlq")
                                .messageBody("{\"detail\": {}}")
                                .messageAttributes(
                                        Map.of(
                                                "reason", text("refused: it is no event"),
                                                "messageId", text("m1")))
                                .build());
    }

    @Test
    void anOversizedMessageIsCutToWhatSqsTakes() {
        deadLetters.send(new Message("m1", "ü".repeat(1024 * 1024), 1), "refused: too large");

        assertThat(sqs.sent.getFirst().messageBody().getBytes(UTF_8).length)
                .isLessThan(1024 * 1024);
        assertThat(sqs.sent.getFirst().messageAttributes().get("reason"))
                .isEqualTo(text("refused: too large"));
    }

    @Test
    void anEmptyMessageIsPutAsideToo() {
        deadLetters.send(new Message("m1", "", 1), "refused: it is empty");

        assertThat(sqs.sent.getFirst().messageBody()).isEqualTo("(empty)");
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }

    private static final class FakeSqs implements SqsClient {

        private final List<SendMessageRequest> sent = new ArrayList<>();

        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            sent.add(request);
            return SendMessageResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
