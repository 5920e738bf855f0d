package io.gatecheck.stacksets;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.gatecheck.evaluator.composition.Settings;
import io.gatecheck.evaluator.lambda.OrganizationSyncHandler;
import io.gatecheck.evaluator.lambda.TaskEventsHandler;
import io.gatecheck.evaluator.member.AssumedRoleClients;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The functions of the template are those of the code, with the settings that they read. */
class FunctionsTest {

    private final Template central = Template.central();

    @Test
    void everyFunctionHasItsHandler() {
        assertThat(handler("Evaluator")).isEqualTo(TaskEventsHandler.class.getName());
        assertThat(handler("OrganizationSync")).isEqualTo(OrganizationSyncHandler.class.getName());
        assertThat(RequestHandler.class)
                .isAssignableFrom(TaskEventsHandler.class)
                .isAssignableFrom(OrganizationSyncHandler.class);
    }

    @Test
    void theEvaluatorHasEverySettingThatItReadsAndNoOther() {
        Set<String> read =
                Stream.of(Settings.class.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(FunctionsTest::value)
                        .collect(toUnmodifiableSet());

        assertThat(read).isNotEmpty();
        assertThat(variables("Evaluator")).isEqualTo(read);
    }

    @Test
    void theSyncHasTheOnlySettingThatItReads() {
        assertThat(variables("OrganizationSync")).containsExactly(Settings.CONTROL_TABLE);
    }

    @Test
    void settingsThatMayBeMissingAreMissingRatherThanEmpty() {
        assertThat(variable(Settings.SLACK_SECRET_ID))
                .isEqualTo(
                        CloudFormationYaml.parse(
                                "!If [HasSlackSecret, !Ref SlackSecretArn, !Ref \"AWS::NoValue\"]"));
        assertThat(variable(Settings.ADMIN_URL))
                .isEqualTo(
                        CloudFormationYaml.parse(
                                "!If [HasAdminUrl, !Ref AdminUrl, !Ref \"AWS::NoValue\"]"));
    }

    @Test
    void theEvaluatorAssumesTheRoleThatMembersHaveAsTheyAskFor() {
        Template member = Template.member();
        String sessions =
                member.properties("Reader")
                        .at(
                                "/AssumeRolePolicyDocument/Statement/0/Condition/StringLike/sts:RoleSessionName")
                        .stringValue();

        assertThat(variable(Settings.READER_ROLE))
                .isEqualTo(member.properties("Reader").required("RoleName"));
        assertThat(variable(Settings.EXTERNAL_ID))
                .isEqualTo(CloudFormationYaml.parse("!Ref ExternalId"));
        assertThat(member.tree().at("/Parameters/ExternalId/AllowedPattern"))
                .isEqualTo(central.tree().at("/Parameters/ExternalId/AllowedPattern"));
        assertThat(AssumedRoleClients.SESSION_NAME)
                .startsWith(sessions.substring(0, sessions.length() - 1));
    }

    @Test
    void functionsRunOnTheJavaThatTheyAreBuiltFor() {
        for (JsonNode function : central.resourcesOf("AWS::Lambda::Function").values()) {
            assertThat(function.at("/Properties/Runtime").stringValue())
                    .isEqualTo("java" + Runtime.version().feature());
        }
    }

    @Test
    void everyFunctionWritesToALogThatIsForgottenInTime() {
        Map<String, JsonNode> logs = central.resourcesOf("AWS::Logs::LogGroup");

        for (JsonNode function : central.resourcesOf("AWS::Lambda::Function").values()) {
            assertThat(logs)
                    .containsKey(
                            function.at("/Properties/LoggingConfig/LogGroup/Ref").stringValue());
        }
        assertThat(logs.values()).allMatch(log -> log.at("/Properties").has("RetentionInDays"));
    }

    private String handler(String function) {
        return central.properties(function).required("Handler").stringValue();
    }

    private Set<String> variables(String function) {
        return Set.copyOf(
                central.properties(function).at("/Environment/Variables").propertyNames());
    }

    private JsonNode variable(String name) {
        return central.properties("Evaluator").at("/Environment/Variables/" + name);
    }

    private static String value(java.lang.reflect.Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("Settings are public", e);
        }
    }
}
