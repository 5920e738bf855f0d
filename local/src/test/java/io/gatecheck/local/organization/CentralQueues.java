package io.gatecheck.local.organization;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.gatecheck.evaluator.sqs.SqsDeadLetters;
import io.gatecheck.local.moto.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues of the central account, with what Lambda's event source mapping does at them. */
final class CentralQueues {

    private static final int MOST_IN_A_BATCH = 10;

    private final SqsClient sqs;
    private final Deployment deployment;

    CentralQueues(SqsClient sqs, Deployment deployment) {
        this.sqs = sqs;
        this.deployment = deployment;
    }

    /** A message on the dead-letter queue, and why it is there. */
    record DeadLetter(String body, String reason) {}

    /** Throws away what another test may have left. */
    void empty() {
        var _ = sqs.purgeQueue(ask -> ask.queueUrl(deployment.queueUrl()));
        var _ = sqs.purgeQueue(ask -> ask.queueUrl(deployment.deadLettersUrl()));
    }

    /** Puts a text on the queue of events, past both buses. */
    void send(String body) {
        var _ = sqs.sendMessage(ask -> ask.queueUrl(deployment.queueUrl()).messageBody(body));
    }

    /**
     * Takes messages from the queue of events, hands them to the function in batches, and deletes
     * those that it does not give back, until there are none.
     */
    void drain(Function<SQSEvent, SQSBatchResponse> function) {
        for (var batch = receive(); !batch.isEmpty(); batch = receive()) {
            var event = new SQSEvent();
            event.setRecords(batch.stream().map(CentralQueues::record).toList());
            settle(batch, function.apply(event));
        }
    }

    /** How many messages the queue of events holds, those in flight included. */
    int depth() {
        return sqs
                .getQueueAttributes(ask ->
                        ask.queueUrl(deployment.queueUrl())
                                .attributeNames(
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                        QueueAttributeName
                                                .APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** Takes everything from the dead-letter queue. */
    List<DeadLetter> takeDeadLetters() {
        String url = deployment.deadLettersUrl();
        List<DeadLetter> letters = new ArrayList<>();
        for (var batch = receive(url); !batch.isEmpty(); batch = receive(url)) {
            for (Message message : batch) {
                var reason = message.messageAttributes().get(SqsDeadLetters.REASON);
                letters.add(
                        new DeadLetter(message.body(), reason == null ? "" : reason.stringValue()));
                delete(url, message);
            }
        }
        return letters;
    }

    private List<Message> receive() {
        return receive(deployment.queueUrl());
    }

    private List<Message> receive(String url) {
        return sqs.receiveMessage(ask ->
                        ask.queueUrl(url)
                                .maxNumberOfMessages(MOST_IN_A_BATCH)
                                .messageAttributeNames("All")
                                .messageSystemAttributeNamesWithStrings("All"))
                .messages();
    }

    private void settle(List<Message> batch, SQSBatchResponse response) {
        String url = deployment.queueUrl();
        Set<String> givenBack =
                response.getBatchItemFailures().stream()
                        .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                        .collect(Collectors.toSet());
        for (Message message : batch) {
            if (givenBack.contains(message.messageId())) {
                showAgainAtOnce(url, message);
            } else {
                delete(url, message);
            }
        }
    }

    private static SQSEvent.SQSMessage record(Message message) {
        var record = new SQSEvent.SQSMessage();
        record.setMessageId(message.messageId());
        record.setReceiptHandle(message.receiptHandle());
        record.setBody(Envelope.completed(message.body()));
        record.setAttributes(message.attributesAsStrings());
        record.setEventSource("aws:sqs");
        return record;
    }

    private void showAgainAtOnce(String url, Message message) {
        var _ =
                sqs.changeMessageVisibility(ask ->
                        ask.queueUrl(url)
                                .receiptHandle(message.receiptHandle())
                                .visibilityTimeout(0));
    }

    private void delete(String url, Message message) {
        var _ = sqs.deleteMessage(ask -> ask.queueUrl(url).receiptHandle(message.receiptHandle()));
    }
}
