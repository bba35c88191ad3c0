package zhenxing.engine.lucene.document;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.Article;
import zhenxing.article.Edit;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.PlaceRole;
import zhenxing.article.PublicationDate;
import zhenxing.article.RepairKind;
import zhenxing.article.Repairs;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.IndexedArticle.Original;

/** Writes an article to the stored fields of a document and reads it back. */
public final class StoredArticle {

  /** The stored fields needed to show a hit. */
  public static final Set<String> HIT_FIELDS = Set.of(Fields.STORED_ARTICLE, Fields.STORED_BODY);

  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectReader ENTRIES = JSON.readerFor(Entry.class);

  private StoredArticle() {}

  /** The article without its body, in the form in which it is stored as JSON. */
  private record Entry(
      String id,
      String title,
      boolean titleDerived,
      Integer date,
      List<StoredPlace> places,
      List<String> industries,
      String source,
      String author,
      List<String> authors,
      String url,
      Set<String> explicit,
      Map<RepairKind, Integer> repairs) {}

  private record StoredPlace(String province, String city, String role) {

    static StoredPlace of(FiledPlace filed) {
      return new StoredPlace(filed.place().province(), filed.place().city(), filed.role().label());
    }

    FiledPlace filed() {
      return new FiledPlace(new Place(province, city), PlaceRole.parse(role));
    }
  }

  static void write(IndexedArticle indexed, Document document) {
    Article article = indexed.article();
    Entry entry =
        new Entry(
            article.id(),
            article.title(),
            article.titleDerived(),
            article.date() == null ? null : article.date().sortKey(),
            article.places().stream().map(StoredPlace::of).toList(),
            article.industries(),
            article.source(),
            article.author(),
            article.authors(),
            article.url(),
            article.explicit(),
            article.repairs().counts());
    try {
      document.add(new StoredField(Fields.STORED_ARTICLE, JSON.writeValueAsBytes(entry)));
      document.add(new StoredField(Fields.STORED_BODY, StoredText.bytes(article.body())));
      if (!indexed.edits().isEmpty()) {
        document.add(new StoredField(Fields.STORED_EDITS, StoredEdits.bytes(indexed.edits())));
      }
      Original original = indexed.original();
      // Most articles are unchanged, or can be restored by undoing their edits. Only the others
      // store the text as it was read.
      if (!original.equals(undone(article, indexed.edits()))) {
        document.add(new StoredField(Fields.STORED_ORIGINAL, StoredText.bytes(original.body())));
        if (original.title() != null) {
          document.add(
              new StoredField(Fields.STORED_ORIGINAL_TITLE, StoredText.bytes(original.title())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  private static Original undone(Article article, List<Edit> edits) {
    return new Original(
        Edit.undone(article.title(), in(Edit.Field.TITLE, edits)),
        Edit.undone(article.body(), in(Edit.Field.BODY, edits)));
  }

  private static List<Edit> in(Edit.Field field, List<Edit> edits) {
    return edits.stream().filter(edit -> edit.field() == field).toList();
  }

  private static Entry entry(Document document) throws IOException {
    BytesRef bytes = document.getBinaryValue(Fields.STORED_ARTICLE);
    return ENTRIES.readValue(bytes.bytes, bytes.offset, bytes.length);
  }

  /** Returns the id of the article in a document loaded with {@link #HIT_FIELDS}. */
  public static String id(Document document) throws IOException {
    return entry(document).id;
  }

  /** Returns the article in a document loaded with {@link #HIT_FIELDS}. */
  public static Article article(Document document) throws IOException {
    Entry entry = entry(document);
    return new Article(
        entry.id,
        entry.title,
        entry.titleDerived,
        StoredText.text(document.getBinaryValue(Fields.STORED_BODY)),
        entry.date == null ? null : PublicationDate.ofSortKey(entry.date),
        entry.places.stream().map(StoredPlace::filed).toList(),
        entry.industries,
        entry.source,
        entry.author,
        entry.authors,
        entry.url,
        entry.explicit,
        new Repairs(entry.repairs));
  }

  /**
   * Returns the article with everything stored beside it.
   *
   * @param document a document loaded with all stored fields
   * @param provenance where the article came from, which is stored as doc values
   */
  public static IndexedArticle indexed(Document document, Provenance provenance)
      throws IOException {
    Article article = article(document);
    BytesRef stored = document.getBinaryValue(Fields.STORED_EDITS);
    List<Edit> edits = stored == null ? List.of() : StoredEdits.edits(stored);
    return new IndexedArticle(
        article,
        edits,
        original(document).orElseGet(() -> undone(article, edits)),
        provenance.file(),
        provenance.fingerprint());
  }

  private static Optional<Original> original(Document document) {
    BytesRef body = document.getBinaryValue(Fields.STORED_ORIGINAL);
    if (body == null) return Optional.empty();
    BytesRef title = document.getBinaryValue(Fields.STORED_ORIGINAL_TITLE);
    return Optional.of(
        new Original(title == null ? null : StoredText.text(title), StoredText.text(body)));
  }
}
