package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.Article;
import zhenxing.article.Edit;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.catalog.Sketch;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.IndexedArticle.Original;
import zhenxing.engine.SketchView;
import zhenxing.engine.ranking.Ranking;
import zhenxing.engine.stored.ArticleEntry;
import zhenxing.engine.stored.StoredEdits;
import zhenxing.engine.suggest.Phrases;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.SegmentedText;
import zhenxing.engine.text.Segmenter;

/**
 * Converts articles to documents and back. Fields that can be derived from the others are sent to
 * be indexed, but not stored.
 */
final class ArticleSource {

  /** The fields that are read to show a hit. */
  static final List<String> HIT_FIELDS = List.of(Fields.ARTICLE, Fields.BODY, Fields.GROUP);

  /** Maximum length of the name of a document in OpenSearch, in bytes. */
  private static final int MAX_NAME = 512;

  private final Segmenter segmenter;

  ArticleSource(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** Returns the name of the document of an article: its id, or a hash of it if it is too long. */
  static String name(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX_NAME) return id;
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "#" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** Returns the document of an article, with all fields that are indexed. */
  ObjectNode document(IndexedArticle indexed) {
    Article article = indexed.article();
    ObjectNode document = Dsl.object();
    document.put(Fields.ID, article.id());
    document.put(Fields.FILE, indexed.file());
    document.put(Fields.FINGERPRINT, indexed.fingerprint());
    document.set(Fields.ARTICLE, Dsl.JSON.valueToTree(ArticleEntry.of(article)));
    document.put(Fields.BODY, article.body());
    addOriginal(document, indexed);
    addCatalogue(document, article);
    SegmentedText title = segmenter.segment(article.title());
    SegmentedText body = segmenter.segment(article.body());
    document.set(Fields.PHRASES, Dsl.strings(Phrases.of(title, body)));
    addDerived(document, title, body);
    return wellFormed(document);
  }

  private static void addOriginal(ObjectNode document, IndexedArticle indexed) {
    try {
      if (!indexed.edits().isEmpty()) {
        document.put(Fields.EDITS, StoredEdits.bytes(indexed.edits()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    Original original = indexed.original();
    // For most articles, undoing the edits gives the text as it was read. It is not kept twice.
    if (original.equals(Original.undone(indexed.article(), indexed.edits()))) return;
    ObjectNode kept = document.putObject(Fields.ORIGINAL).put("body", original.body());
    if (original.title() != null) kept.put("title", original.title());
  }

  private static void addCatalogue(ObjectNode document, Article article) {
    addPlaces(document, Fields.Places.ALL, article.places());
    addPlaces(
        document,
        Fields.Places.SUBJECTS,
        article.places().stream().filter(FiledPlace::isSubject).toList());
    if (!article.industries().isEmpty()) {
      document.set(Fields.INDUSTRY, Dsl.strings(new LinkedHashSet<>(article.industries())));
    }
    if (article.source() != null) document.put(Fields.SOURCE, article.source());
    int date = article.date() == null ? 0 : article.date().sortKey();
    document.put(Fields.NEWEST, date);
    document.put(Fields.OLDEST, date == 0 ? Fields.UNDATED : date);
    if (date == 0) return;
    document.put(Fields.DATE, date);
    document.put(Fields.YEAR, article.year());
  }

  private static void addPlaces(
      ObjectNode document, Fields.Places fields, List<FiledPlace> places) {
    Set<String> cities = new LinkedHashSet<>();
    Set<String> provinces = new LinkedHashSet<>();
    Set<String> paths = new LinkedHashSet<>();
    for (FiledPlace filed : places) {
      Place place = filed.place();
      provinces.add(place.province());
      paths.add(place.province());
      if (place.city() == null) continue;
      cities.add(place.city());
      paths.add(place.province() + Fields.BELOW + place.city());
    }
    if (!cities.isEmpty()) document.set(fields.city, Dsl.strings(cities));
    if (provinces.isEmpty()) return;
    document.set(fields.province, Dsl.strings(provinces));
    document.set(fields.path, Dsl.strings(paths));
  }

  /** Adds the fields that are indexed and not stored to a document as it is stored. */
  void addDerived(ObjectNode document) {
    String title = document.path(Fields.ARTICLE).path("title").asText();
    String body = document.path(Fields.BODY).asText();
    addDerived(document, segmenter.segment(title), segmenter.segment(body));
  }

  private static void addDerived(ObjectNode document, SegmentedText title, SegmentedText body) {
    // A derived headline is the first clause of the body, so a search finds it there.
    if (!document.path(Fields.ARTICLE).path("titleDerived").asBoolean()) {
      document.put(Fields.TITLE_WORDS, SpacedWords.of(title));
      document.put(Fields.TITLE_BIGRAMS, ended(Folding.text(title.text())));
    }
    document.put(Fields.BODY_WORDS, SpacedWords.of(body));
    document.put(Fields.BODY_BIGRAMS, ended(Folding.text(body.text())));
    document.put(Fields.LEAD_WORDS, SpacedWords.of(body, Ranking.LEAD_CHARACTERS));
    Sketch sketch = Sketch.of(body.text());
    document.put(Fields.SKETCH, sketch.toBytes());
    ArrayNode bands = document.putArray(Fields.BANDS);
    for (int band : sketch.bands()) bands.add(band);
  }

  /** Adds a separator, so that the last character begins a bigram as well. */
  private static String ended(String folded) {
    String separator = String.valueOf(Folding.SEPARATOR);
    return folded.isEmpty() || folded.endsWith(separator) ? folded : folded + separator;
  }

  /**
   * Whether a document holds an article. Only where somebody changed the mapping, an index can have
   * others.
   */
  static boolean isArticle(JsonNode document) {
    return document.has(Fields.ARTICLE);
  }

  /** Returns where the article of a document came from. */
  static Provenance provenance(JsonNode document) {
    return new Provenance(
        document.path(Fields.FILE).asText(), document.path(Fields.FINGERPRINT).asText());
  }

  /** Returns a sort key of a date as a {@link SketchView} has it. */
  static int groupedDate(int newest) {
    return newest == 0 ? SketchView.UNDATED : newest;
  }

  /** Returns the article in the {@link #HIT_FIELDS} of a document. */
  static Article article(JsonNode document) throws IOException {
    ArticleEntry entry = Dsl.JSON.treeToValue(document.path(Fields.ARTICLE), ArticleEntry.class);
    return entry.article(document.path(Fields.BODY).asText());
  }

  /** Returns the article with everything that is kept beside it. */
  static IndexedArticle indexed(JsonNode document) throws IOException {
    Article article = article(document);
    List<Edit> edits = new ArrayList<>();
    if (document.has(Fields.EDITS)) {
      byte[] bytes = Base64.getDecoder().decode(document.path(Fields.EDITS).asText());
      edits.addAll(StoredEdits.edits(new BytesRef(bytes)));
    }
    JsonNode original = document.path(Fields.ORIGINAL);
    return new IndexedArticle(
        article,
        edits,
        original.isMissingNode()
            ? Original.undone(article, edits)
            : new Original(original.path("title").asText(null), original.path("body").asText()),
        document.path(Fields.FILE).asText(),
        document.path(Fields.FINGERPRINT).asText());
  }

  /** Replaces halves of surrogate pairs, which JSON cannot hold, by the replacement character. */
  private static ObjectNode wellFormed(ObjectNode document) {
    for (var field : document.properties()) {
      if (field.getValue().isTextual() && !isWellFormed(field.getValue().textValue())) {
        document.put(field.getKey(), mended(field.getValue().textValue()));
      } else if (field.getValue() instanceof ObjectNode inner) {
        wellFormed(inner);
      }
    }
    return document;
  }

  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) continue;
      boolean isPair =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!isPair) return false;
      i++;
    }
    return true;
  }

  private static String mended(String text) {
    return text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
