package io.gatecheck.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.local.check.Finding.Answer;
import io.gatecheck.local.definition.DefinitionFiles;
import io.gatecheck.local.definition.FileContent.Judgeable;
import io.gatecheck.yaml.YamlPolicyParser;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pipeline fills in before it registers a definition is not known yet. */
class PlaceholdersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<IMAGE1_NAME>",
                "{{image}}",
                "${IMAGE}",
                "<AWS_ACCOUNT_ID>.dkr.ecr.eu-central-1.amazonaws.com/web:1",
                "nginx:${TAG}"
            })
    void anImageThatIsStillToBeFilledInIsLeftToTheLaunch(String image) {
        assertThat(
                        answer(
                                "container.image.registry == \"docker.io\"",
                                definition("web", image, "x")))
                .isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"nginx,PASS", "nginx:<1,PASS", "a<b>c,UNKNOWN", "{nginx},PASS", "$nginx,PASS"})
    void whatOnlyLooksLikeAPlaceIsRead(String image, Answer expected) {
        assertThat(answer("container.image.reference != \"9\"", definition("web", image, "x")))
                .isEqualTo(expected);
    }

    @Test
    void aFamilyThatIsStillToBeFilledInIsNotRefused() {
        String definition = definition("web-{{stage}}", "nginx", "x");

        assertThat(answer("task.family != \"web\"", definition)).isEqualTo(Answer.UNKNOWN);
        assertThat(answer("!container.privileged", definition)).isEqualTo(Answer.PASS);
    }

    @Test
    void aVariableThatIsStillToBeFilledInMayBeASecret() {
        String noSecrets = "container.suspiciousEnvironment.size() == 0";

        assertThat(answer(noSecrets, definition("web", "nginx", "${KEY}")))
                .isEqualTo(Answer.UNKNOWN);
        assertThat(answer(noSecrets, definition("web", "nginx", "plain"))).isEqualTo(Answer.PASS);
    }

    @Test
    void aTemplateMayReferToAParameterStore() {
        assertThat(
                        answer(
                                "container.image.registry == \"docker.io\"",
                                """
                                Resources:
                                  Web:
                                    Type: AWS::ECS::TaskDefinition
                                    Properties:
                                      ContainerDefinitions:
                                        - {Name: web, Image: "{{resolve:ssm:/web/image:1}}"}
                                """))
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void whoRegistersADefinitionIsNotKnownBefore() {
        String jane = "task.definition.registeredBy.orValue(\"\") != \"jane\"";
        String definition = definition("web", "nginx", "x");
        String described =
                "{\"taskDefinition\": {\"taskDefinitionArn\": \"arn\", \"registeredBy\": \"joe\","
                        + definition.substring(1)
                        + "}";

        assertThat(answer(jane, definition)).isEqualTo(Answer.UNKNOWN);
        assertThat(answer(jane, described)).isEqualTo(Answer.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-01-31T11:15:30.5+01:00\"", "1769854530.5"})
    void whenADefinitionWasRegisteredIsReadAsAwsWritesIt(String moment) {
        String recent =
                "task.definition.registeredAt.value() > timestamp(\"2026-01-31T10:15:30Z\")";
        String definition = definition("web", "nginx", "x");
        String described =
                "{\"taskDefinition\": {\"taskDefinitionArn\": \"arn\", \"registeredAt\": %s, "
                                .formatted(moment)
                        + definition.substring(1)
                        + "}";

        assertThat(answer(recent, definition)).isEqualTo(Answer.UNKNOWN);
        assertThat(answer(recent, described)).isEqualTo(Answer.PASS);
    }

    @Test
    void whatEcsDescribesHasNothingToFillIn() {
        String described =
                "{\"taskDefinition\": {\"taskDefinitionArn\": \"arn\","
                        + definition("web", "nginx", "${KEY}").substring(1)
                        + "}";

        assertThat(answer("container.suspiciousEnvironment.size() == 0", described))
                .isEqualTo(Answer.PASS);
    }

    private static String definition(String family, String image, String value) {
        return """
        {"family": "%s", "containerDefinitions": [
          {"name": "web", "image": "%s", "environment": [{"name": "A", "value": "%s"}]}]}
        """
                .formatted(family, image, value)
                .strip();
    }

    private static Answer answer(String require, String text) {
        String yaml =
                """
                id: asked
                title: x
                severity: low
                category: x
                description: x
                each: container
                require: '%s'
                message: x
                action: alert
                remediation: {text: x}
                """
                        .formatted(require);
        YamlPolicyParser parser = new YamlPolicyParser();
        PolicyFile read = PolicyFile.read("asked", yaml, parser, new CelPolicyCompiler(parser));
        CompiledPolicy policy =
                read.policy()
                        .orElseThrow(() ->
                                new AssertionError(
                                        read.problems().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining("\n"))));
        Judgeable content = (Judgeable) DefinitionFiles.read(text);
        return JudgeSubject.by(List.of(policy), content.subjects().getFirst()).getFirst().answer();
    }
}
