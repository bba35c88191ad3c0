package zhenxing.engine.ranking;

import java.util.List;
import zhenxing.article.Place;
import zhenxing.article.PublicationDate;

/**
 * A part of a query that an article has or does not have: a term, a word, a place, a date. An
 * article has it if its headline or body contains any of the names, or in one of the other ways.
 *
 * @param names folded texts, at least one
 * @param date a date that is typed as a part of its own; an article of that date has it. Null if
 *     there is none
 * @param nearby a name that counts in articles filed under a place only; null if there is none
 */
public record QueryUnit(List<String> names, PublicationDate date, LocalName nearby) {

  /**
   * A short name that means other things elsewhere: 海东 is in Qinghai, but also in 上海东站.
   *
   * @param name the folded name
   * @param place where it means the place
   */
  public record LocalName(String name, Place place) {}

  public QueryUnit {
    names = List.copyOf(names);
  }

  static QueryUnit of(List<String> names) {
    return new QueryUnit(names, null, null);
  }
}
