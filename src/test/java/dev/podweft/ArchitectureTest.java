package dev.podweft;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules: who may import whom. This table is the architecture; docs/architecture.md only explains it. */
class ArchitectureTest {

    private static final String ROOT = "dev.podweft";

    private static final Set<String> VALUES = Set.of("text", "model");

    private static final Set<String> STAGES_AND_VALUES = Set.of("text", "model", "graph", "read", "dedupe", "curate",
        "vocabulary", "tag", "link", "eval", "analyze", "query", "map", "export", "store");

    /** Each package, and the packages of this product that it may import. The empty name is the root package. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
        Map.entry("text", Set.of()),
        Map.entry("model", Set.of("text")),
        Map.entry("graph", VALUES),
        Map.entry("read", VALUES),
        Map.entry("dedupe", VALUES),
        Map.entry("curate", VALUES),
        Map.entry("vocabulary", VALUES),
        Map.entry("tag", VALUES),
        Map.entry("link", VALUES),
        Map.entry("eval", VALUES),
        Map.entry("analyze", Set.of("model", "graph")),
        Map.entry("query", Set.of("model", "graph")),
        Map.entry("map", Set.of("model", "graph")),
        Map.entry("export", Set.of("model", "graph")),
        Map.entry("store", Set.of("text", "model", "graph")),
        Map.entry("", STAGES_AND_VALUES),
        Map.entry("spark", union(STAGES_AND_VALUES, "")),
        Map.entry("corenlp", Set.of("", "text", "model", "eval")),
        Map.entry("web", Set.of("", "model", "graph", "analyze", "query", "map", "export")),
        Map.entry("cli", union(union(union(STAGES_AND_VALUES, ""), "corenlp"), "web")));

    private static final JavaClasses PRODUCT =
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void everyPackageIsInTheTable() {
        Set<String> found = PRODUCT.stream()
            .map(ArchitectureTest::sliceOf).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(MAY_IMPORT.keySet()), found);
    }

    static List<String> packages() {
        return new ArrayList<>(new TreeSet<>(MAY_IMPORT.keySet()));
    }

    @ParameterizedTest(name = "[{0}] imports only what the table allows")
    @MethodSource("packages")
    void importsOnlyWhatTheTableAllows(String name) {
        Set<String> surplus = PRODUCT.stream()
            .filter(c -> sliceOf(c).equals(name))
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> inProduct(d.getTargetClass()))
            .filter(d -> !sliceOf(d.getTargetClass()).equals(name))
            .filter(d -> !MAY_IMPORT.get(name).contains(sliceOf(d.getTargetClass())))
            .map(d -> d.getDescription())
            .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), surplus);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void valuesAreImmutable() {
        fields().that().areDeclaredInClassesThat().resideInAnyPackage(ROOT + ".text", ROOT + ".model")
            .and().areDeclaredInClassesThat().haveSimpleNameNotEndingWith("Builder")
            .and().areDeclaredInClassesThat().haveSimpleNameNotEndingWith("Scanner")
            .should().beFinal().check(PRODUCT);
    }

    @Test
    void onlyTheCommandLinePrintsOrExits() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".cli..")
            .should().accessField(System.class, "out")
            .orShould().accessField(System.class, "err")
            .orShould().callMethod(System.class, "exit", int.class).check(PRODUCT);
    }

    @Test
    void onlyItsOwnPackageKnowsCoreNlp() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".corenlp..")
            .should().dependOnClassesThat().resideInAPackage("edu.stanford..").check(PRODUCT);
    }

    @Test
    void onlyItsOwnPackageKnowsSpark() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".spark..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
            .check(PRODUCT);
    }

    @Test
    void concreteClassesAreFinal() {
        classes().that().areNotInterfaces().and().areNotEnums().and().areTopLevelClasses()
            .and().doNotHaveModifier(JavaModifier.ABSTRACT)
            .should().haveModifier(JavaModifier.FINAL).check(PRODUCT);
    }

    private static Set<String> union(Set<String> names, String name) {
        Set<String> all = new TreeSet<>(names);
        all.add(name);
        return all;
    }

    private static boolean inProduct(JavaClass c) {
        return c.getPackageName().equals(ROOT) || c.getPackageName().startsWith(ROOT + ".");
    }

    private static String sliceOf(JavaClass c) {
        String rest = c.getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    }
}
