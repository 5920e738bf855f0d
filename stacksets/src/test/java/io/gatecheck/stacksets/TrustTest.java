package io.gatecheck.stacksets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who may do something to whom; each statement compared whole. */
class TrustTest {

    private final Template central = Template.central();
    private final Template member = Template.member();

    @Test
    void onlyTheEvaluatorOfTheCentralAccountBecomesAReader() {
        assertThat(trust(member, "Reader"))
                .isEqualTo(
                        yaml(
                                """
                                Effect: Allow
                                Principal:
                                  AWS: !Sub
                                    - "arn:${AWS::Partition}:iam::${CentralAccount}:root"
                                    - CentralAccount: !Select [4, !Split [":", !Ref EventBusArn]]
                                Action: sts:AssumeRole
                                Condition:
                                  ArnEquals:
                                    aws:PrincipalArn: !Sub
                                      - "arn:${AWS::Partition}:iam::${CentralAccount}:role/GatecheckEvaluator"
                                      - CentralAccount: !Select [4, !Split [":", !Ref EventBusArn]]
                                  StringEquals:
                                    aws:PrincipalOrgID: !Ref OrganizationId
                                    sts:ExternalId: !Ref ExternalId
                                  StringLike:
                                    sts:RoleSessionName: gatecheck-*
                                """));
    }

    @Test
    void theEvaluatorHasTheNameThatReadersTrust() {
        assertThat(central.properties("EvaluatorRole").required("RoleName").stringValue())
                .isEqualTo("GatecheckEvaluator");
        assertThat(central.properties("Evaluator").required("Role"))
                .isEqualTo(yaml("!GetAtt EvaluatorRole.Arn"));
    }

    @Test
    void theEvaluatorBecomesNothingButReadersOfTheOrganization() {
        JsonNode statement =
                GrantedActions.statements(central, "EvaluatorPolicy").iterator().next();

        assertThat(statement)
                .isEqualTo(
                        yaml(
                                """
                                Sid: LookIntoMemberAccounts
                                Effect: Allow
                                Action: sts:AssumeRole
                                Resource: !Sub "arn:${AWS::Partition}:iam::*:role/GatecheckReader"
                                Condition:
                                  StringEquals:
                                    aws:ResourceOrgID: !Ref OrganizationId
                                """));
        assertThat(member.properties("Reader").required("RoleName").stringValue())
                .isEqualTo("GatecheckReader");
    }

    @Test
    void readersReadOnlyInGovernedRegions() {
        for (JsonNode statement : GrantedActions.statements(member, "ReaderPolicy")) {
            assertThat(statement.required("Condition"))
                    .isEqualTo(
                            yaml(
                                    """
                                    StringEquals:
                                      aws:RequestedRegion: !Ref GovernedRegions
                                    """));
        }
    }

    @Test
    void onlyTheRulesOfTheSameAccountForwardEvents() {
        assertThat(trust(member, "EventForwarder"))
                .isEqualTo(
                        yaml(
                                """
                                Effect: Allow
                                Principal:
                                  Service: events.amazonaws.com
                                Action: sts:AssumeRole
                                Condition:
                                  StringEquals:
                                    aws:SourceAccount: !Ref AWS::AccountId
                                  ArnLike:
                                    aws:SourceArn: !Sub "arn:${AWS::Partition}:events:*:${AWS::AccountId}:rule/gatecheck-task-*"
                                """));
        assertThat(GrantedActions.statements(member, "EventForwarderPolicy"))
                .containsExactly(
                        yaml(
                                """
                                Effect: Allow
                                Action: events:PutEvents
                                Resource: !Ref EventBusArn
                                """));
    }

    @Test
    void onlyTheOrganizationPutsEventsOnTheBus() {
        assertThat(central.properties("EventBusPolicy").required("Statement"))
                .isEqualTo(
                        yaml(
                                """
                                Effect: Allow
                                Principal: "*"
                                Action: events:PutEvents
                                Resource: !GetAtt EventBus.Arn
                                Condition:
                                  StringEquals:
                                    aws:PrincipalOrgID: !Ref OrganizationId
                                """));
    }

    @ParameterizedTest
    @CsvSource({"TaskEvents, TaskEventsPolicy", "DeadLetters, DeadLettersPolicy"})
    void onlyTheRuleOfTheBusPutsEventsInTheQueues(String queue, String policy) {
        assertThat(GrantedActions.statements(central, policy))
                .containsExactly(
                        yaml(
                                """
                                Sid: OnlyTheRuleOfThisStack
                                Effect: Allow
                                Principal:
                                  Service: events.amazonaws.com
                                Action: sqs:SendMessage
                                Resource: !GetAtt %s.Arn
                                Condition:
                                  ArnEquals:
                                    aws:SourceArn: !Sub "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/gatecheck/gatecheck-task-events"
                                """
                                        .formatted(queue)));
        assertThat(central.properties(policy).required("Queues"))
                .isEqualTo(yaml("[!Ref %s]".formatted(queue)));
    }

    @Test
    void theRuleOfTheBusHasTheNameThatItsQueuesTrust() {
        JsonNode rule = central.properties("TaskEventsRule");

        assertThat(rule.required("EventBusName").stringValue()).isEqualTo("gatecheck");
        assertThat(rule.required("Name").stringValue()).isEqualTo("gatecheck-task-events");
        assertThat(central.properties("EventBus").required("Name").stringValue())
                .isEqualTo("gatecheck");
    }

    @Test
    void theRulesOfAMemberHaveTheNamesThatItsQueueTrusts() {
        JsonNode trusted =
                GrantedActions.statements(member, "UndeliveredEventsPolicy")
                        .iterator()
                        .next()
                        .at("/Condition/ArnEquals/aws:SourceArn");

        assertThat(trusted.values())
                .extracting(arn -> arn.required("Fn::Sub").stringValue().replaceFirst(".*/", ""))
                .containsExactly(
                        member.properties("TaskStartedRule").required("Name").stringValue(),
                        member.properties("TaskStoppedRule").required("Name").stringValue());
    }

    @Test
    void theSecretOfSlackIsReadOnlyWhereThereIsOne() {
        assertThat(central.resource("SlackSecretPolicy").required("Condition").stringValue())
                .isEqualTo("HasSlackSecret");
        assertThat(GrantedActions.statements(central, "SlackSecretPolicy"))
                .containsExactly(
                        yaml(
                                """
                                Effect: Allow
                                Action: secretsmanager:GetSecretValue
                                Resource: !Ref SlackSecretArn
                                """));
    }

    private static JsonNode trust(Template template, String role) {
        JsonNode statements = template.properties(role).at("/AssumeRolePolicyDocument/Statement");
        assertThat(statements.size()).isEqualTo(1);
        return statements.get(0);
    }

    private static JsonNode yaml(String text) {
        return CloudFormationYaml.parse(text);
    }
}
