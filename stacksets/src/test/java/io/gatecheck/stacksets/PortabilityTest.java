package io.gatecheck.stacksets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The templates work in every partition and Region, and as a StackSet. */
class PortabilityTest {

    /** The most that a template may be where it is given with the call, in bytes. */
    private static final int INLINE_LIMIT = 51_200;

    static Stream<Template> templates() {
        return Stream.of(Template.central(), Template.member());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noArnNamesAPartition(Template template) {
        assertThat(template.tree().required("Resources").toString())
                .doesNotContain("arn:aws")
                .doesNotContainPattern("(?<!events|lambda)\\.amazonaws\\.com");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInTheTemplateThatAStackSetCannotTake(Template template) {
        assertThat(template.tree().has("Transform")).isFalse();
        assertThat(template.resourcesOf("AWS::CloudFormation::Stack")).isEmpty();
        assertThat(template.tree().toString()).doesNotContain("Fn::Transform");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theTemplateCanBeGivenWithTheCall(Template template) throws IOException {
        assertThat(Files.size(template.file())).isLessThan(INLINE_LIMIT);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyParameterSaysWhatItIsAndWhatItMayBe(Template template) {
        for (var parameter : template.tree().required("Parameters").properties()) {
            JsonNode constraints = parameter.getValue();
            assertThat(constraints.required("Description").stringValue())
                    .as(parameter.getKey())
                    .isNotBlank();
            assertThat(
                            Stream.of("AllowedPattern", "AllowedValues", "MinLength", "MinValue")
                                            .anyMatch(constraints::has)
                                    || constraints
                                            .required("Type")
                                            .stringValue()
                                            .equals("CommaDelimitedList"))
                    .as(parameter.getKey() + " is constrained")
                    .isTrue();
        }
    }

    @Test
    void whatIsGlobalIsMadeInTheHomeRegionOnly() {
        Template member = Template.member();

        assertThat(member.tree().at("/Conditions/InHomeRegion"))
                .isEqualTo(
                        CloudFormationYaml.parse(
                                "!Equals [!Ref \"AWS::Region\", !Ref HomeRegion]"));
        for (String type : new String[] {"AWS::IAM::Role", "AWS::IAM::Policy"}) {
            assertThat(member.resourcesOf(type).values())
                    .isNotEmpty()
                    .allMatch(resource ->
                            resource.path("Condition").stringValue("").equals("InHomeRegion"));
        }
    }

    @Test
    void rulesElsewhereFindTheRoleByItsName() {
        Template member = Template.member();
        JsonNode elsewhere = member.properties("TaskStartedRule").at("/Targets/0/RoleArn/Fn::If/2");

        assertThat(elsewhere.required("Fn::Sub").stringValue())
                .isEqualTo(
                        "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/"
                                + member.properties("EventForwarder")
                                        .required("RoleName")
                                        .stringValue());
        assertThat(member.properties("TaskStoppedRule").at("/Targets"))
                .isEqualTo(member.properties("TaskStartedRule").at("/Targets"));
    }
}
