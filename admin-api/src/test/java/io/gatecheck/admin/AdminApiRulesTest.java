package io.gatecheck.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.gatecheck.admin", importOptions = DoNotIncludeTests.class)
class AdminApiRulesTest {

    @ArchTest
    static final ArchRule TECHNOLOGIES_COME_THROUGH_PORTS =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "software.amazon.awssdk..",
                            "io.gatecheck.dynamodb..",
                            "io.gatecheck.cel..",
                            "io.gatecheck.yaml..",
                            "dev.cel..")
                    .because("the API is the same over any table, language and test");

    @ArchTest
    static final ArchRule USE_CASES_KNOW_NO_REST =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.gatecheck.admin.api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.gatecheck.admin.api..")
                    .because("pages use them as well; REST is one of the two ways in");

    @ArchTest
    static final ArchRule PAGES_STAND_ON_THE_API =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.gatecheck.admin.ui..")
                    .because("admin-ui may use admin-api, never the other way round");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.gatecheck.admin.(**)").should().beFreeOfCycles();
}
