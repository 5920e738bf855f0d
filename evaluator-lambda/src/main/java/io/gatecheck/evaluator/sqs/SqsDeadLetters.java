package io.gatecheck.evaluator.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatecheck.evaluator.intake.DeadLetters;
import io.gatecheck.evaluator.intake.Message;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * Puts messages on the dead-letter queue, as they came, with the reason as an attribute. They can
 * be sent back to the queue of events once the reason is gone.
 */
public final class SqsDeadLetters implements DeadLetters {

    /** The name of the message attribute that holds the reason. */
    public static final String REASON = "reason";

    /** The name of the message attribute that holds the id under which the message first came. */
    public static final String MESSAGE_ID = "messageId";

    /** What SQS takes, attributes included, is 1 MiB; room is left for the attributes. */
    private static final int LARGEST_BODY = 1024 * 1024 - 4 * 1024;

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsDeadLetters(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void send(Message message, String reason) {
        var _ =
                sqs.sendMessage(request ->
                        request.queueUrl(queueUrl)
                                .messageBody(body(message.body()))
                                .messageAttributes(
                                        Map.of(
                                                REASON,
                                                text(reason),
                                                MESSAGE_ID,
                                                text(message.id()))));
    }

    /** A body that leaves no room for the reason is cut; its beginning is enough. */
    private static String body(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        if (bytes.length <= LARGEST_BODY) {
            return body.isEmpty() ? "(empty)" : body;
        }
        return new String(bytes, 0, LARGEST_BODY / 4, UTF_8);
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }
}
