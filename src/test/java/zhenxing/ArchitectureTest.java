package zhenxing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules for packages: which may import which, and what no package may do. */
class ArchitectureTest {

  private static final JavaClasses PROJECT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("zhenxing");

  /** Compiled with the profile {@code semantic} only. */
  private static final String ONNX = "zhenxing.meaning.onnx";

  /** From the bottom to the top; a layer imports only layers before it. */
  private static final List<String> LAYERS =
      List.of(
          "zhenxing.article",
          "zhenxing.page",
          "zhenxing.restore",
          "zhenxing.catalog",
          "zhenxing.journal",
          "zhenxing.corpus",
          "zhenxing.office",
          "zhenxing.engine.text.segment",
          "zhenxing.engine.text",
          "zhenxing.engine.query",
          "zhenxing.engine.suggest",
          "zhenxing.engine",
          "zhenxing.engine.related",
          "zhenxing.engine.terms",
          "zhenxing.engine.facets",
          "zhenxing.engine.ranking",
          "zhenxing.engine.stored",
          "zhenxing.engine.opensearch",
          "zhenxing.engine.lucene.document",
          "zhenxing.engine.lucene.reprints",
          "zhenxing.engine.lucene",
          "zhenxing.indexing",
          "zhenxing.meaning",
          ONNX,
          "zhenxing.api",
          "zhenxing.server",
          "zhenxing.cli");

  @Test
  void everyPackageHasItsLayer() {
    Set<String> packages =
        PROJECT.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> layers = new TreeSet<>(LAYERS);
    if (!packages.contains(ONNX)) layers.remove(ONNX);
    assertThat(packages).isEqualTo(layers);
  }

  @TestFactory
  Stream<DynamicTest> importsOnlyFromLayersBefore() {
    return LAYERS.stream()
        .map(
            layer ->
                DynamicTest.dynamicTest(
                    layer,
                    () -> {
                      int height = LAYERS.indexOf(layer);
                      String[] above =
                          LAYERS.subList(height + 1, LAYERS.size()).toArray(String[]::new);
                      noClasses()
                          .that()
                          .resideInAPackage(layer)
                          .should()
                          .dependOnClassesThat()
                          .resideInAnyPackage(above)
                          .allowEmptyShould(true)
                          .check(PROJECT);
                    }));
  }

  @Test
  void noEngineKnowsAnother() {
    noClasses()
        .that()
        .resideInAPackage("zhenxing.engine.lucene..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("zhenxing.engine.opensearch")
        .check(PROJECT);
    noClasses()
        .that()
        .resideInAPackage("zhenxing.engine.opensearch")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("zhenxing.engine.lucene..")
        .check(PROJECT);
  }

  @Test
  void theServerKnowsNoParticularEngine() {
    noClasses()
        .that()
        .resideInAPackage("zhenxing.server")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("zhenxing.engine.lucene..", "zhenxing.engine.opensearch..")
        .check(PROJECT);
  }

  @Test
  void theFormOfAnswersKnowsNeitherHttpNorAParticularEngine() {
    noClasses()
        .that()
        .resideInAPackage("zhenxing.api")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.javalin..",
            "org.eclipse.jetty..",
            "zhenxing.engine.lucene..",
            "zhenxing.engine.opensearch..")
        .check(PROJECT);
  }

  @Test
  void theCommandLineNeedsTheServerOnlyToServe() {
    noClasses()
        .that()
        .resideInAPackage("zhenxing.cli")
        .and()
        .haveNameNotMatching("zhenxing\\.cli\\.(ServeCommand|ServerOptions|RunsHandedOver)")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("zhenxing.server")
        .check(PROJECT);
  }

  @Test
  void onlyOnePackageKnowsTheLibrariesOfOfficeFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackage("zhenxing.office")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox..", "org.apache.poi..")
        .check(PROJECT);
  }

  @Test
  void onlyOnePackageKnowsTheClientOfClusters() {
    noClasses()
        .that()
        .resideOutsideOfPackage("zhenxing.engine.opensearch")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.opensearch..", "org.apache.hc..")
        .check(PROJECT);
  }

  @Test
  void theDomainNeedsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("zhenxing.article")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "zhenxing.article")
        .check(PROJECT);
  }

  @Test
  void noPackageLeadsBackToItself() {
    slices().matching("zhenxing.(**)").should().beFreeOfCycles().check(PROJECT);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("zhenxing.cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(PROJECT);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(PROJECT);
  }
}
