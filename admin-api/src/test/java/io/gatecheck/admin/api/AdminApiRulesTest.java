package io.gatecheck.admin.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.gatecheck.admin.api", importOptions = DoNotIncludeTests.class)
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
    static final ArchRule PAGES_STAND_ON_THE_API =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.gatecheck.admin.ui..")
                    .because("admin-ui may use admin-api, never the other way round");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.gatecheck.admin.api.(*)..").should().beFreeOfCycles();
}
