package dev.tern.onejar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.tern", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseArrowsTest {
    private static final String[] ADAPTERS = {"dev.tern.aws..", "dev.tern.azure..", "dev.tern.gcp.."};
    private static final String[] NEVER_IN_THE_JAR = {"dev.tern.azurehost..", "dev.tern.probes..", "dev.tern.bare.."};
    private static final String[] VENDORS = {
        "com.amazonaws..", "software.amazon..", "com.azure..", "com.microsoft..", "com.google.."
    };

    @ArchTest
    static final ArchRule adaptersAreNeverKnown = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS)
            .because("the arrow goes from an adapter to core, never back");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther =
            slices().matching("dev.tern.(aws|azure|gcp)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule onlyAdaptersKnowVendors = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .and()
            .resideOutsideOfPackages(NEVER_IN_THE_JAR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(VENDORS)
            .because("one vendor's classes would bring that cloud's behaviour to all the others");

    @ArchTest
    static final ArchRule onlyTheCommandLineReadsArguments = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tern.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("a function on a cloud has no command line");
}
