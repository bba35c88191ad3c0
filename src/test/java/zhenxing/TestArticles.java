package zhenxing;

import java.util.List;
import java.util.Set;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.PublicationDate;
import zhenxing.article.Repairs;
import zhenxing.engine.IndexedArticle;

/** Articles as they are once they have been catalogued, made without a corpus. */
public final class TestArticles {

  private TestArticles() {}

  /** An article of which nothing is known but its text. */
  public static Article article(String id, String title, String body) {
    return article(id, title, body, null, List.of(), List.of(), null);
  }

  /**
   * An article.
   *
   * @param date null for none
   * @param source null for none
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

  /** An article that was read as it is. */
  public static IndexedArticle indexed(Article article, String file, String fingerprint) {
    return new IndexedArticle(
        article,
        List.of(),
        new IndexedArticle.Original(article.title(), article.body()),
        file,
        fingerprint);
  }
}
