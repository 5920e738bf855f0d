package io.gatecheck.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.stream.Stream;

/** The classes of all modules without those of tests, imported once. */
final class ProductionCode {

    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("io.gatecheck");

    private static final String PREFIX = "io.gatecheck.";

    private ProductionCode() {}

    /** The types that have code. */
    static Stream<JavaClass> types() {
        return CLASSES.stream().filter(type -> !type.getSimpleName().equals("package-info"));
    }

    static boolean isOurs(String packageName) {
        return packageName.startsWith(PREFIX);
    }

    /** The room that a package of ours is: its name without what all have in common. */
    static String room(String packageName) {
        return packageName.replaceFirst("^io\\.gatecheck\\.?", "");
    }
}
