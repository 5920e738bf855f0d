package io.gatecheck.evaluator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.gatecheck.evaluator", importOptions = DoNotIncludeTests.class)
class EvaluatorHouseRulesTest {

    @ArchTest
    static final ArchRule springStaysOut =
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.springframework.."))
                    .because("a function that starts for every burst of events must start fast");

    @ArchTest static final ArchRule ecsIsAskedInItsRoom = askedInItsRoom("ecs");

    @ArchTest static final ArchRule ec2IsAskedInItsRoom = askedInItsRoom("ec2");

    @ArchTest static final ArchRule ecrIsAskedInItsRoom = askedInItsRoom("ecr");

    @ArchTest
    static final ArchRule loadBalancersAreAskedForInTheirRoom =
            askedInItsRoom("elasticloadbalancingv2", "elb");

    private static ArchRule askedInItsRoom(String service) {
        return askedInItsRoom(service, service);
    }

    private static ArchRule askedInItsRoom(String service, String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..evaluator.facts." + room, "..evaluator.member")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("software.amazon.awssdk.services." + service + ".."))
                .because("what AWS answers becomes a record, or a reason why there is none");
    }

    @ArchTest
    static final ArchRule theJourneyKnowsNoTechnology =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..evaluator.intake", "..evaluator.judging", "..evaluator.response")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "software.amazon.awssdk..",
                                    "com.amazonaws..",
                                    "tools.jackson..",
                                    "dev.cel..",
                                    "io.gatecheck.cel..",
                                    "io.gatecheck.yaml..",
                                    "io.gatecheck.dynamodb.."))
                    .because("the journey of an event must be readable without knowing AWS");

    @ArchTest
    static final ArchRule jsonIsReadAndWrittenAtTheBorder =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..evaluator.telemetry", "..evaluator.slack")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("tools.jackson.."))
                    .because("inside there are records");

    @ArchTest
    static final ArchRule lambdaStandsInItsRoom =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..evaluator.lambda")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("com.amazonaws.."))
                    .because("the same evaluator runs where there is no Lambda");

    @ArchTest
    static final ArchRule adaptersAreChosenInTheComposition =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..evaluator.composition", "..evaluator.lambda")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "io.gatecheck.dynamodb..",
                                    "io.gatecheck.cel..",
                                    "io.gatecheck.yaml..",
                                    "..evaluator.composition",
                                    "..evaluator.lambda"))
                    .because("only one place says new of an adapter");

    @ArchTest
    static final ArchRule roomsFormNoCycles =
            slices().matching("io.gatecheck.(evaluator..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theClockIsGiven =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..evaluator.lambda")
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("a test must be able to say what time it is");

    @ArchTest
    static final ArchRule theEnvironmentIsReadInTheEntryOnly =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..evaluator.lambda")
                    .should()
                    .callMethod(System.class, "getenv")
                    .orShould()
                    .callMethod(System.class, "getenv", String.class)
                    .because("everything else is told its settings");
}
