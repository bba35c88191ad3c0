package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Place;
import zhenxing.article.Stated;
import zhenxing.restore.RestoredText;
import zhenxing.restore.Restorer;

/** The project's first five articles get the expected entries. */
class SeedsTest {

  private static final Path SEEDS = Path.of("../shared/seeds");

  private final Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());
  private final Restorer restorer = new Restorer();

  @TestFactory
  Stream<DynamicTest> everySeedIsFiledAsExpected() throws IOException {
    Path expected = SEEDS.resolve("expected.json");
    assumeTrue(Files.exists(expected), "skipped: no seeds beside the project");
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode seed : new ObjectMapper().readTree(expected.toFile())) {
      tests.add(DynamicTest.dynamicTest(seed.get("file").asText(), () -> check(seed)));
    }
    return tests.stream();
  }

  private void check(JsonNode seed) throws IOException {
    String file = seed.get("file").asText();
    String found = Files.readString(SEEDS.resolve(file));
    RestoredText restored = restorer.restore(null, found);
    CatalogueEntry entry =
        cataloguer.catalogue(
            new FoundArticle(file, found, Stated.NOTHING, PageClues.NONE), restored);
    Article article = entry.article();

    if (seed.has("title")) {
      assertThat(halfWidth(article.title())).isEqualTo(halfWidth(seed.get("title").asText()));
      assertThat(article.titleDerived()).isFalse();
    } else {
      assertThat(article.titleDerived()).isTrue();
    }
    List<FiledPlace> places = new ArrayList<>();
    for (JsonNode place : seed.get("places")) {
      places.add(
          FiledPlace.subject(
              new Place(place.get("province").asText(), place.get("city").asText())));
    }
    assertThat(article.places()).isEqualTo(places);
    JsonNode year = seed.get("year");
    assertThat(article.year()).isEqualTo(year.isNull() ? null : (Integer) year.asInt());
    if (seed.has("date")) assertThat(article.date()).hasToString(seed.get("date").asText());
    if (seed.has("source")) assertThat(article.source()).isEqualTo(seed.get("source").asText());
    if (seed.has("author")) assertThat(article.author()).isEqualTo(seed.get("author").asText());
    for (JsonNode slug : seed.get("industriesInclude")) {
      assertThat(article.industries()).contains(slug.asText());
    }
  }

  /**
   * Converts marks to half width, because the expected entries are written with half-width marks.
   */
  private static String halfWidth(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
