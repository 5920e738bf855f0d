package io.gatecheck.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.gatecheck.cli", importOptions = DoNotIncludeTests.class)
class CliRulesTest {

    @ArchTest
    static final ArchRule springStaysOut =
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.springframework.."))
                    .because("a command that people wait for must start fast");

    @ArchTest
    static final ArchRule roomsFormNoCycles =
            slices().matching("io.gatecheck.(**)").should().beFreeOfCycles();
}
