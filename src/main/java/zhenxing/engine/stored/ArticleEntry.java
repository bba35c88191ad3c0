package zhenxing.engine.stored;

import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.PlaceRole;
import zhenxing.article.PublicationDate;
import zhenxing.article.RepairKind;
import zhenxing.article.Repairs;

/**
 * An article without its body, as Jackson writes it to an index and reads it back. Indexes contain
 * this form, so a change here requires a new version of their format.
 *
 * @param id of the article
 * @param title of the article
 * @param titleDerived whether the title is taken from the body
 * @param date the sort key of the date, or null
 * @param places with their roles
 * @param industries slugs
 * @param source the publisher, or null
 * @param author the authors as one string, or null
 * @param authors the names of the authors
 * @param url the address, or null
 * @param explicit names of the fields that were stated
 * @param repairs how many repairs of each kind were made
 */
public record ArticleEntry(
    String id,
    String title,
    boolean titleDerived,
    Integer date,
    List<EntryPlace> places,
    List<String> industries,
    String source,
    String author,
    List<String> authors,
    String url,
    Set<String> explicit,
    Map<RepairKind, Integer> repairs) {

  /**
   * A place of an article.
   *
   * @param province short name
   * @param city short name, or null
   * @param role its label
   */
  public record EntryPlace(String province, String city, String role) {

    private static EntryPlace of(FiledPlace filed) {
      return new EntryPlace(filed.place().province(), filed.place().city(), filed.role().label());
    }

    private FiledPlace filed() {
      return new FiledPlace(new Place(province, city), PlaceRole.parse(role));
    }
  }

  /** Returns the entry of an article. */
  public static ArticleEntry of(Article article) {
    return new ArticleEntry(
        article.id(),
        article.title(),
        article.titleDerived(),
        article.date() == null ? null : article.date().sortKey(),
        article.places().stream().map(EntryPlace::of).toList(),
        article.industries(),
        article.source(),
        article.author(),
        article.authors(),
        article.url(),
        article.explicit(),
        article.repairs().counts());
  }

  /**
   * Returns the article.
   *
   * @param body its body, which is stored separately
   */
  public Article article(String body) {
    return new Article(
        id,
        title,
        titleDerived,
        body,
        date == null ? null : PublicationDate.ofSortKey(date),
        places.stream().map(EntryPlace::filed).toList(),
        industries,
        source,
        author,
        authors,
        url,
        explicit,
        new Repairs(repairs));
  }
}
