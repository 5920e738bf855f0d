package io.gatecheck.stacksets;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.control.DynamoDbAccounts;
import io.gatecheck.dynamodb.control.DynamoDbExemptions;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.dynamodb.violations.DynamoDbAlertOutbox;
import io.gatecheck.dynamodb.violations.DynamoDbTaskRecorder;
import io.gatecheck.dynamodb.violations.DynamoDbUnknownVerdicts;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRecorder;
import io.gatecheck.evaluator.lambda.OrganizationSyncHandler;
import io.gatecheck.evaluator.lambda.TaskEventsHandler;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * What the code calls is granted, and nothing else. The calls are read from the bytecode that each
 * handler can reach.
 */
class PermissionsTest {

    /**
     * Not called, but possibly asked for by {@code DescribeTasks} with {@code include=TAGS}; AWS's
     * service authorization reference does not say.
     */
    private static final String TAGS = "ecs:ListTagsForResource";

    /**
     * Not called, but asked for by {@code DescribeImageScanFindings} where a registry scans with
     * Amazon Inspector (Amazon ECR User Guide, IAM permissions required for enhanced scanning).
     */
    private static final Set<String> ENHANCED_SCANS =
            Set.of("inspector2:ListCoverage", "inspector2:ListFindings");

    private static final ReachableCode EVALUATOR =
            ReachableCode.from(TaskEventsHandler.class.getName());
    private static final ReachableCode SYNC =
            ReachableCode.from(OrganizationSyncHandler.class.getName());

    private final Template central = Template.central();
    private final Template member = Template.member();

    @Test
    void theReaderMayDoWhatTheEvaluatorDoesInMemberAccounts() {
        Set<String> called = called(EVALUATOR, PermissionsTest::isInMemberAccount);
        called.add(TAGS);
        called.addAll(ENHANCED_SCANS);

        assertThat(GrantedActions.of(member, "ReaderPolicy")).isEqualTo(called);
    }

    @Test
    void theEvaluatorMayDoWhatItDoesInItsOwnAccount() {
        Set<String> called = called(EVALUATOR, action -> !isInMemberAccount(action));

        assertThat(GrantedActions.of(central, "EvaluatorPolicy", "SlackSecretPolicy"))
                .isEqualTo(called);
    }

    @Test
    void theEvaluatorOnlyReadsWhatPeopleDecide() {
        assertThat(granted("ReadPoliciesAndAccounts"))
                .isEqualTo(
                        calledBy(
                                DynamoDbPolicies.class,
                                DynamoDbExemptions.class,
                                DynamoDbAccounts.class));
    }

    @Test
    void theEvaluatorWritesWhatItFinds() {
        assertThat(granted("RecordViolations"))
                .isEqualTo(
                        calledBy(
                                DynamoDbViolationRecorder.class,
                                DynamoDbUnknownVerdicts.class,
                                DynamoDbTaskRecorder.class,
                                DynamoDbAlertOutbox.class));
    }

    @Test
    void theEvaluatorHasNoOtherRepository() {
        assertThat(EVALUATOR.classNames())
                .filteredOn(
                        name -> name.matches("io\\.gatecheck\\.dynamodb\\.(\\w+\\.)*DynamoDb\\w+"))
                .containsExactlyInAnyOrder(
                        DynamoDbPolicies.class.getName(),
                        DynamoDbExemptions.class.getName(),
                        DynamoDbAccounts.class.getName(),
                        DynamoDbViolationRecorder.class.getName(),
                        DynamoDbUnknownVerdicts.class.getName(),
                        DynamoDbTaskRecorder.class.getName(),
                        DynamoDbAlertOutbox.class.getName());
    }

    @Test
    void theEvaluatorReadsNoIndex() {
        assertThat(EVALUATOR.calls()).noneMatch(call -> call.getName().equals("indexName"));
    }

    @Test
    void theSyncMayDoWhatItDoes() {
        Set<String> called = called(SYNC, _ -> true);

        assertThat(GrantedActions.of(central, "OrganizationSyncPolicy")).isEqualTo(called);
    }

    @ParameterizedTest
    @CsvSource({"TaskEvents, EvaluatorRuntimePolicy"})
    void lambdaTakesFromTheQueueAndFromNothingElse(String queue, String policy) {
        JsonNode statement = GrantedActions.statements(central, policy).iterator().next();

        assertThat(GrantedActions.actions(statement))
                .containsExactlyInAnyOrder(
                        "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
        assertThat(statement.required("Resource"))
                .isEqualTo(CloudFormationYaml.parse("!GetAtt " + queue + ".Arn"));
    }

    @ParameterizedTest
    @CsvSource({
        "EvaluatorRuntimePolicy, EvaluatorLog",
        "OrganizationSyncRuntimePolicy, OrganizationSyncLog",
    })
    void aFunctionWritesItsOwnLogOnly(String policy, String log) {
        JsonNode statement =
                GrantedActions.statements(central, policy).stream()
                        .filter(each -> each.toString().contains("logs:"))
                        .findFirst()
                        .orElseThrow();

        assertThat(GrantedActions.actions(statement))
                .containsExactlyInAnyOrder("logs:CreateLogStream", "logs:PutLogEvents");
        assertThat(statement.at("/Resource/Fn::Sub").stringValue())
                .endsWith(":log-group:${" + log + "}:*");
    }

    @Test
    void noPolicyNamesActionsByAPattern() {
        for (Template template : new Template[] {central, member}) {
            String[] policies =
                    template.resourcesOf("AWS::IAM::Policy").keySet().toArray(String[]::new);

            assertThat(GrantedActions.of(template, policies)).noneMatch(a -> a.contains("*"));
        }
    }

    @Test
    void rolesHaveNoPoliciesBesidesThoseThatAreTested() {
        for (Template template : new Template[] {central, member}) {
            assertThat(template.resourcesOf("AWS::IAM::Role").values())
                    .noneMatch(role -> role.required("Properties").has("Policies"))
                    .noneMatch(role -> role.required("Properties").has("ManagedPolicyArns"));
        }
        assertThat(central.resourcesOf("AWS::IAM::Policy"))
                .containsOnlyKeys(
                        "EvaluatorPolicy",
                        "EvaluatorRuntimePolicy",
                        "OrganizationSyncPolicy",
                        "OrganizationSyncRuntimePolicy",
                        "SlackSecretPolicy");
        assertThat(member.resourcesOf("AWS::IAM::Policy"))
                .containsOnlyKeys("EventForwarderPolicy", "ReaderPolicy");
    }

    private Set<String> granted(String sid) {
        return GrantedActions.statements(central, "EvaluatorPolicy").stream()
                .filter(statement -> statement.required("Sid").stringValue().equals(sid))
                .flatMap(statement -> GrantedActions.actions(statement).stream())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> calledBy(Class<?>... repositories) {
        return Stream.of(repositories)
                .flatMap(repository -> CalledActions.in(EVALUATOR.within(repository)).stream())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> called(ReachableCode code, Predicate<String> wanted) {
        return CalledActions.in(code).stream().filter(wanted).collect(toCollection(TreeSet::new));
    }

    private static boolean isInMemberAccount(String action) {
        return Arrays.asList("ecs", "ec2", "ecr", "elasticloadbalancing")
                .contains(action.split(":", 2)[0]);
    }
}
