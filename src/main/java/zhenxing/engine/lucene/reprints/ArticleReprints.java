package zhenxing.engine.lucene.reprints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import zhenxing.article.Article;
import zhenxing.catalog.Print;
import zhenxing.engine.Hit;
import zhenxing.engine.ReprintGroup;
import zhenxing.engine.ReprintHit;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SketchView;
import zhenxing.engine.lucene.document.DocumentsById;
import zhenxing.engine.lucene.document.StoredArticle;
import zhenxing.engine.text.Highlighter;

/** Lists the reprints of an article with their similarity. */
public final class ArticleReprints {

  private static final Comparator<Reprint> ORDER =
      Comparator.comparingDouble(Reprint::similarity)
          .reversed()
          .thenComparing(Reprint::date)
          .thenComparing(Reprint::id);

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final ReprintGroups groups;
  private final Highlighter plain = new Highlighter(List.of());

  /** Creates an instance for one snapshot, to which all three arguments must belong. */
  public ArticleReprints(DirectoryReader reader, IndexSearcher searcher, ReprintGroups groups) {
    this.reader = reader;
    this.searcher = searcher;
    this.groups = groups;
  }

  private record Reprint(int document, int date, String id, double similarity) {}

  /** Returns the reprints of an article, or empty if there is no article with this id. */
  public Optional<ReprintGroup> of(String id) throws IOException {
    OptionalInt found = DocumentsById.find(reader, id);
    if (found.isEmpty()) return Optional.empty();
    int itself = found.getAsInt();
    SketchView.Reader articles = new LuceneSketches(reader).reader();
    Print print = Print.of(articles.body(itself));
    List<Reprint> reprints = new ArrayList<>();
    for (int document : groups.reprints(itself)) {
      double similarity = print.containment(Print.of(articles.body(document)));
      reprints.add(
          new Reprint(document, articles.date(document), articles.id(document), similarity));
    }
    reprints.sort(ORDER);
    List<ReprintHit> hits = new ArrayList<>();
    for (Reprint reprint : reprints.stream().limit(SearchEngine.MAX_REPRINTS).toList()) {
      hits.add(new ReprintHit(hit(reprint.document), reprint.similarity));
    }
    String group = articles.group(itself);
    return Optional.of(new ReprintGroup(group == null ? id : group, hits));
  }

  private Hit hit(int document) throws IOException {
    Article article =
        StoredArticle.article(searcher.storedFields().document(document, StoredArticle.HIT_FIELDS));
    return new Hit(
        article,
        plain.mark(article.title()),
        plain.snippets(article.title(), article.body()),
        0,
        groups.reprintCount(document));
  }
}
