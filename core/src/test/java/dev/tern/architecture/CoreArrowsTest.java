package dev.tern.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.tern", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArrowsTest {

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching("dev.tern.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheRoadOfBootKnowsBoot = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tern.autoconfigure")
            .and()
            .doNotHaveFullyQualifiedName("dev.tern.runtime.BootApplication")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.boot..")
            .because("the lean road must not load a class of Spring Boot");

    @ArchTest
    static final ArchRule functionsDoNotKnowHttp = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.tern.chat..",
                    "dev.tern.summarise..",
                    "dev.tern.rag..",
                    "dev.tern.ingest..",
                    "dev.tern.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tern.http..", "dev.tern.local..", "dev.tern.runtime..")
            .because("a function is called through any door");

    @ArchTest
    static final ArchRule onlyTheIndexKnowsLucene = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tern.index..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("the index is a port, and Lucene is behind it");

    @ArchTest
    static final ArchRule onlyOneRoomKnowsRedis = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tern.state.redis..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("redis.clients..")
            .because("its client is loaded only where an address names it");
}
