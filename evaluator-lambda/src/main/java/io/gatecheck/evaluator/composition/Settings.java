package io.gatecheck.evaluator.composition;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator decides, read from environment variables. The AWS SDK reads its own, such as
 * {@code AWS_REGION} and {@code AWS_ENDPOINT_URL}.
 *
 * @param readerRole the name of the role in each member account
 * @param externalId what that role asks for when it is assumed
 * @param maxReceives what the queue allows before it moves a message to the dead-letter queue
 *     itself (SQS {@code maxReceiveCount})
 * @param recordedTaskRetention how long a recorded task is kept after its last launch
 * @param slackSecretId the Secrets Manager secret with Slack's settings; absent if alerts are
 *     written to the log
 * @param adminUrl URL of the pages; absent if messages have no link to them
 */
public record Settings(
        String controlTable,
        String violationsTable,
        String readerRole,
        String externalId,
        String deadLetterQueueUrl,
        int maxReceives,
        Duration recordedTaskRetention,
        Optional<String> slackSecretId,
        Optional<URI> adminUrl) {

    public static final String CONTROL_TABLE = "GATECHECK_CONTROL_TABLE";
    public static final String VIOLATIONS_TABLE = "GATECHECK_VIOLATIONS_TABLE";
    public static final String READER_ROLE = "GATECHECK_READER_ROLE";
    public static final String EXTERNAL_ID = "GATECHECK_EXTERNAL_ID";
    public static final String DEAD_LETTER_QUEUE_URL = "GATECHECK_DEAD_LETTER_QUEUE_URL";
    public static final String MAX_RECEIVES = "GATECHECK_MAX_RECEIVES";
    public static final String RECORDED_TASK_DAYS = "GATECHECK_RECORDED_TASK_DAYS";
    public static final String SLACK_SECRET_ID = "GATECHECK_SLACK_SECRET_ID";
    public static final String ADMIN_URL = "GATECHECK_ADMIN_URL";

    /**
     * Reads the settings of the function that receives task events.
     *
     * @throws IllegalArgumentException if one is missing or wrong; its message names every one
     */
    public static Settings of(Map<String, String> environment) {
        EnvironmentReader read = new EnvironmentReader(environment);
        Settings settings =
                new Settings(
                        read.text(CONTROL_TABLE),
                        read.text(VIOLATIONS_TABLE),
                        read.text(READER_ROLE),
                        read.text(EXTERNAL_ID),
                        read.text(DEAD_LETTER_QUEUE_URL),
                        read.positive(MAX_RECEIVES),
                        Duration.ofDays(read.days(RECORDED_TASK_DAYS, 30, 90)),
                        read.optional(SLACK_SECRET_ID),
                        read.address(ADMIN_URL));
        read.failWhereWrong();
        return settings;
    }

    /**
     * Reads the only setting of the function that synchronizes the organization.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public static String controlTable(Map<String, String> environment) {
        EnvironmentReader read = new EnvironmentReader(environment);
        String table = read.text(CONTROL_TABLE);
        read.failWhereWrong();
        return table;
    }
}
