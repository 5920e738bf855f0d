package io.gatecheck.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.cli.definition.DefinitionFiles;
import io.gatecheck.cli.definition.FileContent.Judgeable;
import io.gatecheck.cli.report.Finding.DefinitionVerdict;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyFile;
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
                        verdict(
                                "container.image.registry == \"docker.io\"",
                                definition("web", image, "x")))
                .isEqualTo(DefinitionVerdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"nginx,PASS", "nginx:<1,PASS", "a<b>c,UNKNOWN", "{nginx},PASS", "$nginx,PASS"})
    void whatOnlyLooksLikeAPlaceIsRead(String image, DefinitionVerdict expected) {
        assertThat(verdict("container.image.reference != \"9\"", definition("web", image, "x")))
                .isEqualTo(expected);
    }

    @Test
    void aFamilyThatIsStillToBeFilledInIsNotRefused() {
        String definition = definition("web-{{stage}}", "nginx", "x");

        assertThat(verdict("task.definition.family != \"web\"", definition))
                .isEqualTo(DefinitionVerdict.UNKNOWN);
        assertThat(verdict("!container.linux.privileged", definition))
                .isEqualTo(DefinitionVerdict.PASS);
    }

    @Test
    void aVariableThatIsStillToBeFilledInMayBeASecret() {
        String noSecrets = "container.environment.suspicious.size() == 0";

        assertThat(verdict(noSecrets, definition("web", "nginx", "${KEY}")))
                .isEqualTo(DefinitionVerdict.UNKNOWN);
        assertThat(verdict(noSecrets, definition("web", "nginx", "plain")))
                .isEqualTo(DefinitionVerdict.PASS);
    }

    @Test
    void aTemplateMayReferToAParameterStore() {
        assertThat(
                        verdict(
                                "container.image.registry == \"docker.io\"",
                                """
                                Resources:
                                  Web:
                                    Type: AWS::ECS::TaskDefinition
                                    Properties:
                                      ContainerDefinitions:
                                        - {Name: web, Image: "{{resolve:ssm:/web/image:1}}"}
                                """))
                .isEqualTo(DefinitionVerdict.UNKNOWN);
    }

    @Test
    void whoRegistersADefinitionIsNotKnownBefore() {
        String jane = "task.definition.registration.by.orValue(\"\") != \"jane\"";
        String definition = definition("web", "nginx", "x");
        String described =
                "{\"taskDefinition\": {\"taskDefinitionArn\": \"arn:aws:ecs:eu-central-1:111122223333:task-definition/web:1\", \"registeredBy\": \"joe\","
                        + definition.substring(1)
                        + "}";

        assertThat(verdict(jane, definition)).isEqualTo(DefinitionVerdict.UNKNOWN);
        assertThat(verdict(jane, described)).isEqualTo(DefinitionVerdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-01-31T11:15:30.5+01:00\"", "1769854530.5"})
    void whenADefinitionWasRegisteredIsReadAsAwsWritesIt(String moment) {
        String recent =
                "task.definition.registration.at.value() > timestamp(\"2026-01-31T10:15:30Z\")";
        String definition = definition("web", "nginx", "x");
        String described =
                "{\"taskDefinition\": {\"taskDefinitionArn\": \"arn:aws:ecs:eu-central-1:111122223333:task-definition/web:1\", \"registeredAt\": %s, "
                                .formatted(moment)
                        + definition.substring(1)
                        + "}";

        assertThat(verdict(recent, definition)).isEqualTo(DefinitionVerdict.UNKNOWN);
        assertThat(verdict(recent, described)).isEqualTo(DefinitionVerdict.PASS);
    }

    @Test
    void whatEcsDescribesHasNothingToFillIn() {
        String described =
                "{\"taskDefinition\": {\"taskDefinitionArn\": \"arn:aws:ecs:eu-central-1:111122223333:task-definition/web:1\","
                        + definition("web", "nginx", "${KEY}").substring(1)
                        + "}";

        assertThat(verdict("container.environment.suspicious.size() == 0", described))
                .isEqualTo(DefinitionVerdict.PASS);
    }

    private static String definition(String family, String image, String value) {
        return """
        {"family": "%s", "containerDefinitions": [
          {"name": "web", "image": "%s", "environment": [{"name": "A", "value": "%s"}]}]}
        """
                .formatted(family, image, value)
                .strip();
    }

    private static DefinitionVerdict verdict(String require, String text) {
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
        return CheckedVerdicts.by(List.of(policy), content.tasks().getFirst()).getFirst().verdict();
    }
}
