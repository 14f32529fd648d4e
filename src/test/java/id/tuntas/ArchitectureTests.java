package id.tuntas;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The allowed arrows between the packages; whatever is not drawn here fails. */
@AnalyzeClasses(packages = "id.tuntas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("region", List.of()),
            Map.entry("sop", List.of()),
            Map.entry("sealing", List.of()),
            Map.entry("access", List.of("region")),
            Map.entry("form", List.of("sealing", "access", "region")),
            Map.entry("deadline", List.of("region", "sop", "access")),
            Map.entry("casefile", List.of("deadline", "region", "sealing", "sop", "access", "form")),
            Map.entry("assignment", List.of("casefile", "region", "access", "sop")),
            Map.entry("escalation", List.of("assignment", "casefile", "deadline", "region", "access", "sop")),
            Map.entry(
                    "intake",
                    List.of(
                            "escalation",
                            "assignment",
                            "casefile",
                            "deadline",
                            "form",
                            "access",
                            "sealing",
                            "sop",
                            "region")),
            Map.entry("event", List.of("assignment", "casefile", "form", "access", "region", "sealing", "sop")),
            Map.entry("group", List.of("access", "casefile", "deadline", "region")),
            Map.entry("item", List.of("access", "deadline", "form", "sealing")),
            Map.entry("webapp", List.of("access")),
            Map.entry(
                    "demo",
                    List.of(
                            "intake",
                            "assignment",
                            "casefile",
                            "deadline",
                            "form",
                            "access",
                            "sealing",
                            "sop",
                            "region")));

    @ArchTest
    static final ArchRule noCircles =
            slices().matching("id.tuntas.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void everyPackageUsesOnlyWhatItMay(JavaClasses classes) {
        MAY_USE.forEach((feature, allowed) -> {
            String[] permitted = Stream.concat(Stream.of(feature), allowed.stream())
                    .map(name -> "id.tuntas." + name)
                    .toArray(String[]::new);
            ArchRuleDefinition.classes()
                    .that()
                    .resideInAPackage("id.tuntas." + feature)
                    .should()
                    .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(permitted)
                            .or(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("id.tuntas.."))))
                    .check(classes);
        });
    }

    @ArchTest
    static void everyPackageIsInTheDrawing(JavaClasses classes) {
        ArchRuleDefinition.classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of("id.tuntas"),
                                MAY_USE.keySet().stream().map(name -> "id.tuntas." + name))
                        .toArray(String[]::new))
                .check(classes);
    }
}
