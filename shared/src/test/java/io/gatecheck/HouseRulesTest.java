package io.gatecheck;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.gatecheck", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule domainRoomsKnowNoTechnology =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..cel..", "..yaml..", "..dynamodb..", "..ecs..")
                    .should()
                    .dependOnClassesThat(
                            not(resideInAnyPackage("io.gatecheck..", "java..", "org.jspecify..")))
                    .because("what Gatecheck means must outlive the libraries that it uses today");

    @ArchTest
    static final ArchRule celStandsInItsRoom =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..cel..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.cel.."))
                    .because(
                            "the language of policies can only be bounded where it is in one place");

    @ArchTest
    static final ArchRule awsStandsInItsRooms =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..dynamodb..", "..ecs..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.."))
                    .because("what Gatecheck means must outlive the API of today");

    @ArchTest
    static final ArchRule yamlAndJsonStandInTheirRoom =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..yaml..", "..ecs..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.snakeyaml..", "tools.jackson.."))
                    .because("documents are parsed at the border; inside there are records");

    @ArchTest
    static final ArchRule roomsFormNoCycles =
            slices().matching("io.gatecheck.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theClockIsGiven =
            noClasses()
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("a test must be able to say what time it is");

    @ArchTest
    static final ArchRule lowRoomsDoNotLookUp =
            classes()
                    .that()
                    .resideInAnyPackage("..organization..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "io.gatecheck.organization..", "java..", "org.jspecify.."))
                    .because("accounts exist whether or not anyone judges their tasks");
}
