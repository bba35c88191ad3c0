package zhenxing;

import java.util.List;
import java.util.Set;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.PublicationDate;
import zhenxing.article.Repairs;
import zhenxing.engine.IndexedArticle;

/** Creates catalogued articles without a corpus. */
public final class TestArticles {

  private TestArticles() {}

  /** Creates an article that has a text only. */
  public static Article article(String id, String title, String body) {
    return article(id, title, body, null, List.of(), List.of(), null);
  }

  /**
   * Creates an article.
   *
   * @param date its date, or null
   * @param source its source, or null
   */
  public static Article article(
      String id,
      String title,
      String body,
      String date,
      List<FiledPlace> places,
      List<String> industries,
      String source) {
    return new Article(
        id,
        title,
        false,
        body,
        date == null ? null : PublicationDate.parse(date),
        places,
        industries,
        source,
        null,
        List.of(),
        null,
        Set.of(),
        Repairs.NONE);
  }

  /** Creates an indexed article that needed no repair. */
  public static IndexedArticle indexed(Article article, String file, String fingerprint) {
    return new IndexedArticle(
        article,
        List.of(),
        new IndexedArticle.Original(article.title(), article.body()),
        file,
        fingerprint);
  }
}
