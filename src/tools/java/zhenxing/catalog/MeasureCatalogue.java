package zhenxing.catalog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Prints all figures of docs/quality-catalogue.md: {@code mvn -q -Ptools test
 * -Dtest=MeasureCatalogue}. It has no assertions, and its name keeps it out of the normal build.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class MeasureCatalogue {

  private static final Path LABELS = Path.of("src/test/resources/zhenxing/catalog");

  @BeforeEach
  void needsTheNews() {
    assumeTrue(Files.exists(LabelledNews.NEWS), "skipped: no news beside the project");
  }

  @Test
  void labelsForBuilding() throws Exception {
    System.out.println("labels of the half for building");
    MeasureLabels.main(new String[] {LABELS.resolve("labels-build.tsv").toString()});
  }

  @Test
  void filingsOfTheHalfForBuilding() throws Exception {
    System.out.println("filed by two readers, of the half for building (fitted on)");
    MeasureFilings.print(FiledNews.readTwice());
  }

  @Test
  void filingsKeptAside() throws Exception {
    System.out.println("filed by two readers, kept aside");
    MeasureFilings.print(FiledNews.aside());
  }

  @Test
  void labelsHeldOut() throws Exception {
    System.out.println("labels of the half not looked at");
    MeasureLabels.main(new String[] {LABELS.resolve("labels-heldout.tsv").toString()});
  }

  @Test
  void labelsHeldOutSecondSet() throws Exception {
    System.out.println("labels of the half not looked at, second set");
    MeasureLabels.main(new String[] {LABELS.resolve("labels-heldout-2.tsv").toString()});
  }

  @Test
  void titles() throws Exception {
    MeasureTitles.main(new String[0]);
  }

  @Test
  void yearsOfKnownDate() throws Exception {
    MeasureYears.main(new String[0]);
  }

  @Test
  void imprintsUnderRealNews() throws Exception {
    MeasureImprints.main(new String[0]);
    MeasureImprints.main(new String[] {"other"});
  }

  @Test
  void sources() throws Exception {
    MeasureSources.main(new String[0]);
  }
}
