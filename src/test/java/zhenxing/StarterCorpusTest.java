package zhenxing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhenxing.api.ArticleJson;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.FoundArticle;
import zhenxing.article.Industry;
import zhenxing.article.Place;
import zhenxing.article.RepairKind;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Rejection;
import zhenxing.indexing.ArticleMaker;

/**
 * The corpus that comes with the project uses every part of the program, and every article of it
 * gets the catalogue entry that an editor wrote after reading it ({@code starter-corpus.jsonl}).
 */
class StarterCorpusTest {

  private static final String ENTRIES = "starter-corpus.jsonl";
  private static final List<String> FIELDS =
      List.of(
          "id",
          "title",
          "titleDerived",
          "date",
          "year",
          "places",
          "industries",
          "source",
          "author",
          "authors",
          "url");
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<Path> ROOTS = List.of(Path.of("corpus"));
  private static final List<Article> ARTICLES = new ArrayList<>();
  private static final List<Rejection> REJECTED = new ArrayList<>();
  private static Corpus corpus;

  @BeforeAll
  static void read() throws IOException {
    Taxonomy taxonomy = Taxonomy.builtIn();
    ArticleMaker maker = new ArticleMaker(taxonomy);
    Corrections corrections = Corrections.read(ROOTS, taxonomy, REJECTED::add);
    corpus = Corpus.list(ROOTS);
    REJECTED.addAll(corpus.rejected());
    CorpusReader reader = new CorpusReader();
    for (CorpusFile file : corpus.files()) {
      reader.read(
          file,
          new CorpusReader.Sink() {
            @Override
            public void article(FoundArticle found, int line) {
              ARTICLES.add(maker.make(found, corrections.of(found.id())).article());
            }

            @Override
            public void rejected(Rejection rejection) {
              REJECTED.add(rejection);
            }
          });
    }
  }

  @Test
  void everyArticleHasTheEntryThatAnEditorGaveIt() throws IOException {
    Map<String, JsonNode> wanted = entries();
    SoftAssertions softly = new SoftAssertions();
    for (Article article : ARTICLES) {
      JsonNode entry = wanted.remove(article.id());
      softly
          .assertThat(
              entry == null ? List.of("no entry in " + ENTRIES) : differences(article, entry))
          .as(article.id())
          .isEmpty();
    }
    softly.assertThat(wanted.keySet()).as("entries without an article").isEmpty();
    softly.assertAll();
  }

  @Test
  void isReadWhole() {
    assertThat(REJECTED).isEmpty();
    assertThat(ARTICLES).hasSizeGreaterThanOrEqualTo(80);
    assertThat(ARTICLES).extracting(Article::id).doesNotHaveDuplicates();
  }

  @Test
  void comesInEveryFormatThatIsReadWithoutMore() {
    CorpusReader reader = new CorpusReader();
    assertThat(corpus.files())
        .extracting(CorpusFile::format)
        .containsAll(Stream.of(CorpusFile.Format.values()).filter(reader::reads).toList());
    assertThat(corpus.files()).extracting(CorpusFile::gzipped).contains(true);
  }

  @Test
  void goesAroundTheCountry() {
    Set<String> cities = new TreeSet<>();
    Set<String> provinces = new TreeSet<>();
    for (Article article : ARTICLES) {
      for (FiledPlace filed : article.places()) {
        Place place = filed.place();
        provinces.add(place.province());
        if (place.city() != null) cities.add(place.city());
      }
    }
    assertThat(cities).hasSizeGreaterThanOrEqualTo(30);
    assertThat(provinces).hasSizeGreaterThanOrEqualTo(18);
  }

  @Test
  void hasEveryIndustry() {
    assertThat(ARTICLES.stream().flatMap(article -> article.industries().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Taxonomy.builtIn().industries().stream().map(Industry::slug).toList())
        .hasSize(26);
  }

  @Test
  void reachesFrom2003To2026() {
    TreeSet<Integer> years =
        ARTICLES.stream()
            .map(Article::year)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(years.first()).isEqualTo(2003);
    assertThat(years.last()).isEqualTo(2026);
    assertThat(years).hasSizeGreaterThanOrEqualTo(18);
  }

  @Test
  void articlesAreShort() {
    SoftAssertions softly = new SoftAssertions();
    for (Article article : ARTICLES) {
      int length = article.body().codePointCount(0, article.body().length());
      // Damage that could not be repaired makes the text longer.
      int slack = article.repairs().counts().isEmpty() ? 0 : 50;
      softly.assertThat(length).as(article.id()).isBetween(150 - slack, 500 + slack);
      softly.assertThat(article.title()).as(article.id()).isNotBlank();
    }
    softly.assertAll();
  }

  @Test
  void someNeedRepairOfEveryKind() {
    List<Article> repaired = with(article -> !article.repairs().counts().isEmpty());
    assertThat(repaired).hasSizeGreaterThanOrEqualTo(20);
    for (RepairKind kind : RepairKind.values()) {
      if (kind == RepairKind.UNREPAIRED) continue;
      assertThat(with(article -> article.repairs().count(kind) > 0))
          .as("articles with repairs of " + kind.name().toLowerCase(Locale.ROOT))
          .isNotEmpty();
    }
  }

  @Test
  void someDoNotTellEverything() {
    assertThat(with(article -> article.year() == null)).isNotEmpty();
    assertThat(with(article -> article.places().isEmpty())).isNotEmpty();
    assertThat(with(article -> article.source() == null)).isNotEmpty();
    assertThat(with(article -> !article.explicit().isEmpty())).isNotEmpty();
  }

  private static Map<String, JsonNode> entries() throws IOException {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    try (InputStream in = StarterCorpusTest.class.getResourceAsStream(ENTRIES);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        JsonNode entry = JSON.readTree(line);
        assertThat(entries.put(entry.get("id").textValue(), entry)).as(line).isNull();
      }
    }
    return entries;
  }

  /** Returns the differences between an article and its expected entry, one line per field. */
  private static List<String> differences(Article article, JsonNode entry) {
    JsonNode made = JSON.valueToTree(ArticleJson.of(article, null));
    List<String> fields = new ArrayList<>(FIELDS);
    // The expected entry has a text only if the file does not contain it as published.
    if (entry.has("body")) fields.add("body");
    return fields.stream()
        .filter(field -> !sameIn(field, made.path(field), entry.path(field)))
        .map(field -> field + ": " + made.path(field) + " instead of " + entry.path(field))
        .toList();
  }

  private static boolean sameIn(String field, JsonNode made, JsonNode wanted) {
    if (!field.equals("industries")) return made.equals(wanted);
    // The order of industries does not matter.
    return Set.copyOf(made.valueStream().toList())
        .equals(Set.copyOf(wanted.valueStream().toList()));
  }

  private static List<Article> with(Predicate<Article> property) {
    return ARTICLES.stream().filter(property).toList();
  }
}
