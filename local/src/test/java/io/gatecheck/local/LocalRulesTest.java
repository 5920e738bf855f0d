package io.gatecheck.local;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.gatecheck.local", importOptions = DoNotIncludeTests.class)
class LocalRulesTest {

    @ArchTest
    static final ArchRule roomsFormNoCycles =
            slices().matching("io.gatecheck.(**)").should().beFreeOfCycles();
}
