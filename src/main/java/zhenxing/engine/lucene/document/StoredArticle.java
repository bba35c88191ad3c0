package zhenxing.engine.lucene.document;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.Article;
import zhenxing.article.Edit;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.IndexedArticle.Original;
import zhenxing.engine.stored.ArticleEntry;
import zhenxing.engine.stored.StoredEdits;

/** Writes an article to the stored fields of a document and reads it back. */
public final class StoredArticle {

  /** The stored fields needed to show a hit. */
  public static final Set<String> HIT_FIELDS = Set.of(Fields.STORED_ARTICLE, Fields.STORED_BODY);

  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectReader ENTRIES = JSON.readerFor(ArticleEntry.class);

  private StoredArticle() {}

  static void write(IndexedArticle indexed, Document document) {
    Article article = indexed.article();
    ArticleEntry entry = ArticleEntry.of(article);
    try {
      document.add(new StoredField(Fields.STORED_ARTICLE, JSON.writeValueAsBytes(entry)));
      document.add(new StoredField(Fields.STORED_BODY, StoredText.bytes(article.body())));
      if (!indexed.edits().isEmpty()) {
        document.add(new StoredField(Fields.STORED_EDITS, StoredEdits.bytes(indexed.edits())));
      }
      Original original = indexed.original();
      // Undoing the edits gives the original text of most articles, so it is not stored a second
      // time.
      if (!original.equals(Original.undone(article, indexed.edits()))) {
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

  private static ArticleEntry entry(Document document) throws IOException {
    BytesRef bytes = document.getBinaryValue(Fields.STORED_ARTICLE);
    return ENTRIES.readValue(bytes.bytes, bytes.offset, bytes.length);
  }

  /** Returns the id of the article in a document loaded with {@link #HIT_FIELDS}. */
  public static String id(Document document) throws IOException {
    return entry(document).id();
  }

  /** Returns the article in a document loaded with {@link #HIT_FIELDS}. */
  public static Article article(Document document) throws IOException {
    return entry(document).article(StoredText.text(document.getBinaryValue(Fields.STORED_BODY)));
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
        original(document).orElseGet(() -> Original.undone(article, edits)),
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
