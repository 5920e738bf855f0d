package io.gatecheck.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The rules of the house that are not about arrows, for all modules. */
class HouseRulesTest {

    /** The rooms where programs start; they choose for all others. */
    private static final String[] ENTRIES = {
        "io.gatecheck.evaluator.lambda",
        "io.gatecheck.admin.ui",
        "io.gatecheck.cli",
        "io.gatecheck.local.run"
    };

    private static GivenClassesConjunction noClassesBelowTheEntries() {
        return noClasses().that().resideOutsideOfPackages(ENTRIES);
    }

    @Test
    void theClockIsGiven() {
        noClassesBelowTheEntries()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a test must be able to say what time it is")
                .check(ProductionCode.CLASSES);
    }

    @Test
    void theEnvironmentIsGiven() {
        noClassesBelowTheEntries()
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .because("everything else is given its settings")
                .check(ProductionCode.CLASSES);
    }

    @Test
    void theOutputIsGiven() {
        noClassesBelowTheEntries()
                .should(ACCESS_STANDARD_STREAMS)
                .because("everything else is given where to write")
                .check(ProductionCode.CLASSES);
    }

    @Test
    void onlyAnEntryEndsTheProcess() {
        noClassesBelowTheEntries()
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("whoever called must be able to go on")
                .check(ProductionCode.CLASSES);
    }

    @Test
    void constructorsTakeWhatAClassNeeds() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(ProductionCode.CLASSES);
    }
}
