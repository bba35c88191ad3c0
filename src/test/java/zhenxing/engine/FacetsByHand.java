package zhenxing.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhenxing.article.Article;
import zhenxing.article.Place;

/** Counts facets by going through all articles. */
final class FacetsByHand {

  private final List<Article> articles;
  private final Filters filters;
  private final Predicate<Article> text;
  private final Predicate<Article> place;
  private final Predicate<Article> industry;
  private final Predicate<Article> source;
  private final Predicate<Article> year;

  /**
   * @param word word that title or body contains; empty for every article
   */
  FacetsByHand(List<Article> articles, String word, Filters filters) {
    this.articles = articles;
    this.filters = filters;
    text =
        article ->
            (article.title() + "。" + article.body()).contains(word)
                && (filters.from() == null
                    || article.date() != null
                        && article.date().sortKey() >= filters.from().sortKey());
    place =
        article ->
            filters.cities().isEmpty() && filters.provinces().isEmpty()
                || places(article).isEmpty() && filters.cities().contains(Filters.UNKNOWN)
                || places(article).stream()
                    .anyMatch(
                        one ->
                            filters.provinces().contains(one.province())
                                || one.city() != null && filters.cities().contains(one.city()));
    industry =
        article ->
            filters.industries().isEmpty()
                || article.industries().isEmpty() && filters.industries().contains(Filters.UNKNOWN)
                || article.industries().stream().anyMatch(filters.industries()::contains);
    source =
        article ->
            filters.sources().isEmpty()
                || article.source() != null && filters.sources().contains(article.source());
    year =
        article ->
            filters.years().isEmpty()
                || filters.years().stream().anyMatch(one -> one.matches(article.year()));
  }

  private List<Place> places(Article article) {
    return article.places().stream()
        .filter(filed -> filed.isSubject() || !filters.subjectsOnly())
        .map(filed -> filed.place())
        .toList();
  }

  int total() {
    Predicate<Article> all = text.and(place).and(industry).and(source).and(year);
    return (int) articles.stream().filter(all).count();
  }

  Map<String, Integer> provinces() {
    return count(
        text.and(industry).and(source).and(year),
        article -> orNone(places(article).stream().map(Place::province).toList()));
  }

  Map<String, Integer> cities() {
    return count(
        text.and(industry).and(source).and(year),
        article ->
            places(article).stream()
                .filter(one -> one.city() != null)
                .map(one -> one.province() + "/" + one.city()));
  }

  Map<String, Integer> industries() {
    return count(text.and(place).and(source).and(year), article -> orNone(article.industries()));
  }

  Map<String, Integer> sources() {
    return count(
        text.and(place).and(industry).and(year), article -> Stream.ofNullable(article.source()));
  }

  Map<String, Integer> years() {
    return count(
        text.and(place).and(industry).and(source),
        article -> Stream.of(String.valueOf(article.year())));
  }

  private static Stream<String> orNone(List<String> values) {
    return values.isEmpty() ? Stream.of("null") : values.stream();
  }

  private Map<String, Integer> count(
      Predicate<Article> matching, Function<Article, Stream<String>> values) {
    Map<String, Integer> counts = new HashMap<>();
    for (Article article : articles) {
      if (!matching.test(article)) continue;
      values.apply(article).distinct().forEach(value -> counts.merge(value, 1, Integer::sum));
    }
    return counts;
  }
}
