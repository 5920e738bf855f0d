package io.gatecheck.admin.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.gatecheck.admin", importOptions = DoNotIncludeTests.class)
class AdminUiRulesTest {

    @ArchTest
    static final ArchRule ONE_PLACE_MAKES_THE_ADAPTERS =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(AdminComposition.class.getName())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "software.amazon.awssdk..",
                            "io.gatecheck.dynamodb..",
                            "io.gatecheck.cel..")
                    .because("pages and API stand on ports, whatever is behind them");

    @ArchTest
    static final ArchRule PAGES_DO_NOT_USE_REST =
            noClasses()
                    .that()
                    .resideInAPackage("io.gatecheck.admin.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.gatecheck.admin.api..")
                    .because("pages and REST stand side by side on the use cases");

    @ArchTest
    static final ArchRule LAMBDA_STAYS_AT_THE_DOOR =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(AdminLambdaHandler.class.getName())
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.amazonaws..")
                    .because("the same application runs with a web server of its own");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.gatecheck.admin.(**)").should().beFreeOfCycles();
}
