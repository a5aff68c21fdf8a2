package io.fociwatch.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The house: which rooms there are, and who may know whom. */
@AnalyzeClasses(packages = "io.fociwatch", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseRulesTest {

    /** Each package may know those before it, and none behind it. */
    private static final List<String> PACKAGES =
            List.of(
                    "metric",
                    "limit",
                    "format",
                    "signin",
                    "client",
                    "pivot",
                    "graph",
                    "asn",
                    "alert",
                    "settings",
                    "topology",
                    "log",
                    "loganalytics",
                    "file",
                    "archive",
                    "table",
                    "output",
                    "kafka",
                    "run",
                    "command");

    private static final List<String> KNOW_JSON =
            List.of("log", "loganalytics", "output", "command", "fixture");

    @ArchTest
    static final ArchRule aPackageKnowsOnlyThoseBeforeIt =
            classes()
                    .that(are(describe("of the product", HouseRulesTest::isProduct)))
                    .should(knowOnlyPackagesBeforeTheirOwn());

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.fociwatch.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theTopologyKnowsNoFilesJsonOrKafka =
            noClasses()
                    .that()
                    .resideInAPackage("io.fociwatch.topology")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.fociwatch.log",
                            "io.fociwatch.file",
                            "io.fociwatch.output",
                            "com.fasterxml..",
                            "org.apache.flink.connector..",
                            "org.apache.kafka..",
                            "java.nio.file..");

    @ArchTest
    static final ArchRule onlyTheEndsKnowJson =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            KNOW_JSON.stream()
                                    .map(name -> "io.fociwatch." + name)
                                    .toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule classesAreFinal =
            classes()
                    .that()
                    .areNotInterfaces()
                    .and()
                    .areNotEnums()
                    .and()
                    .areNotAnonymousClasses()
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should(beFinalUnlessConstantOfAnEnum());

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager");

    private static boolean isProduct(JavaClass type) {
        return !type.getPackageName().startsWith("io.fociwatch.fixture");
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        boolean ours = parts.length > 2 && type.getPackageName().startsWith("io.fociwatch.");
        return ours ? parts[2] : "";
    }

    private static ArchCondition<JavaClass> knowOnlyPackagesBeforeTheirOwn() {
        return new ArchCondition<>("know only packages before their own in " + PACKAGES) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = PACKAGES.indexOf(room(type));
                if (own < 0) {
                    String message = type.getName() + " is in a package that the house lacks";
                    events.add(SimpleConditionEvent.violated(type, message));
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(to -> !room(to.getTargetClass()).isEmpty())
                        .filter(to -> PACKAGES.indexOf(room(to.getTargetClass())) > own)
                        .forEach(
                                to ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type, to.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> beFinalUnlessConstantOfAnEnum() {
        return new ArchCondition<>("be final") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean constant = type.getRawSuperclass().map(JavaClass::isEnum).orElse(false);
                if (!constant && !type.getModifiers().contains(JavaModifier.FINAL)) {
                    events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " is not final"));
                }
            }
        };
    }
}
