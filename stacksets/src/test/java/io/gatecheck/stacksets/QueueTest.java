package io.gatecheck.stacksets;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluator.composition.Settings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The numbers between the queue and the function that belong together. */
class QueueTest {

    /** For how long a claimed alert is kept from others (AlertOutbox). */
    private static final int ALERT_CLAIM_SECONDS = 120;

    /** The most that one post to Slack takes, in seconds. */
    private static final int SLACK_LIMIT_SECONDS = 10;

    private final Template central = Template.central();
    private final JsonNode queue = central.properties("TaskEvents");
    private final JsonNode mapping = central.properties("TaskEventsMapping");
    private final int timeout = central.properties("Evaluator").required("Timeout").intValue();

    @Test
    void aMessageStaysHiddenSixTimesAsLongAsTheFunctionMayTake() {
        assertThat(queue.required("VisibilityTimeout").intValue())
                .isGreaterThanOrEqualTo(6 * timeout);
    }

    @Test
    void aMessageComesBackAfterAClaimedAlertIsFreeAgain() {
        assertThat(queue.required("VisibilityTimeout").intValue())
                .isGreaterThan(ALERT_CLAIM_SECONDS + timeout);
    }

    @Test
    void aBatchHasTimeEvenWhereEveryAlertTakesAsLongAsItMay() {
        assertThat(mapping.required("BatchSize").intValue() * SLACK_LIMIT_SECONDS)
                .isLessThan(timeout);
    }

    @Test
    void oneFailedMessageDoesNotBringTheOthersBack() {
        assertThat(mapping.required("FunctionResponseTypes"))
                .isEqualTo(CloudFormationYaml.parse("[ReportBatchItemFailures]"));
    }

    @Test
    void theQueueFeedsThePublishedVersionThatStartsFromASnapshot() {
        assertThat(mapping.required("FunctionName"))
                .isEqualTo(CloudFormationYaml.parse("!Ref EvaluatorAlias"));
        assertThat(mapping.required("EventSourceArn"))
                .isEqualTo(CloudFormationYaml.parse("!GetAtt TaskEvents.Arn"));
        assertThat(central.properties("EvaluatorAlias").required("FunctionVersion"))
                .isEqualTo(CloudFormationYaml.parse("!GetAtt EvaluatorVersion.Version"));
        assertThat(central.properties("Evaluator").at("/SnapStart/ApplyOn").stringValue())
                .isEqualTo("PublishedVersions");
    }

    @Test
    void theEvaluatorKnowsHowOftenTheQueueTries() {
        assertThat(queue.at("/RedrivePolicy/maxReceiveCount"))
                .isEqualTo(CloudFormationYaml.parse("!Ref MaxReceives"))
                .isEqualTo(
                        central.properties("Evaluator")
                                .at("/Environment/Variables/" + Settings.MAX_RECEIVES));
    }

    @Test
    void everyQueueIsEncrypted() {
        for (Template template : new Template[] {central, Template.member()}) {
            assertThat(template.resourcesOf("AWS::SQS::Queue").values())
                    .isNotEmpty()
                    .allMatch(found ->
                            found.at("/Properties/SqsManagedSseEnabled").booleanValue(false));
        }
    }

    @Test
    void everyRuleKeepsWhatItCannotDeliver() {
        for (Template template : new Template[] {central, Template.member()}) {
            assertThat(template.resourcesOf("AWS::Events::Rule").values())
                    .isNotEmpty()
                    .filteredOn(rule -> rule.required("Properties").has("EventPattern"))
                    .allMatch(rule -> rule.at("/Properties/Targets/0/DeadLetterConfig").has("Arn"));
        }
    }
}
