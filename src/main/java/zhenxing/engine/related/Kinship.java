package zhenxing.engine.related;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.PublicationDate;
import zhenxing.engine.Reason;
import zhenxing.engine.Reason.Kind;

/**
 * What the catalogue says two articles have in common: cities, industries, nearness in time.
 *
 * @param subjects short names of the cities that both are about
 * @param covered short names of the other cities under which both are filed
 * @param industries slugs
 * @param days how far apart they are, or -1 where that is not known
 * @param period the month or year they share where days are not known, or null
 */
public record Kinship(
    Set<String> subjects, Set<String> covered, Set<String> industries, long days, String period) {

  /** Farther apart than this is not near. */
  public static final long NEAR_DAYS = 31;

  // How much more an article counts for what it shares. Coverage of one event appears within days,
  // so that nearness in time weighs most; see docs/quality-search.md for what was measured.
  private static final double SAME_CITY = 0.10;

  /** Half of it: a city that at least one of the two only covers says less of what both tell. */
  private static final double SAME_COVERED_CITY = 0.05;

  private static final double SAME_INDUSTRY = 0.05;
  private static final double SAME_DAY = 8;
  private static final double SAME_PERIOD = 0.02;

  /** After so many days the weight of nearness is 1/e. */
  private static final double FADING_DAYS = 2;

  /** What these two have in common. */
  public static Kinship of(Article a, Article b) {
    Set<String> subjects = cities(a, FiledPlace::isSubject);
    subjects.retainAll(cities(b, FiledPlace::isSubject));
    Set<String> covered = cities(a, filed -> true);
    covered.retainAll(cities(b, filed -> true));
    covered.removeAll(subjects);
    Set<String> industries = new LinkedHashSet<>(a.industries());
    industries.retainAll(b.industries());
    return new Kinship(
        subjects, covered, industries, days(a.date(), b.date()), period(a.date(), b.date()));
  }

  private static Set<String> cities(Article article, Predicate<FiledPlace> which) {
    Set<String> cities = new LinkedHashSet<>();
    for (FiledPlace filed : article.places()) {
      if (filed.place().city() != null && which.test(filed)) cities.add(filed.place().city());
    }
    return cities;
  }

  private static long days(PublicationDate a, PublicationDate b) {
    if (a == null || b == null || a.day() == 0 || b.day() == 0) return -1;
    return Math.abs(
        ChronoUnit.DAYS.between(
            LocalDate.of(a.year(), a.month(), a.day()),
            LocalDate.of(b.year(), b.month(), b.day())));
  }

  private static String period(PublicationDate a, PublicationDate b) {
    if (a == null || b == null || a.year() != b.year()) return null;
    if (a.month() == 0 || b.month() == 0) return PublicationDate.ofYear(a.year()).toString();
    if (a.month() != b.month() || a.day() != 0 && b.day() != 0) return null;
    return new PublicationDate(a.year(), a.month(), 0).toString();
  }

  /** By what factor the likeness of the texts counts more, 1 for nothing in common. */
  public double factor() {
    double factor = 1;
    if (!subjects.isEmpty()) factor += SAME_CITY;
    else if (!covered.isEmpty()) factor += SAME_COVERED_CITY;
    if (!industries.isEmpty()) factor += SAME_INDUSTRY;
    if (days >= 0) factor += SAME_DAY * Math.exp(-days / FADING_DAYS);
    else if (period != null) factor += SAME_PERIOD;
    return factor;
  }

  /** The same as reasons: cities, industries, time. */
  public List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    for (String city : subjects) reasons.add(new Reason(Kind.CITY, city));
    for (String city : covered) reasons.add(new Reason(Kind.CITY, city));
    for (String industry : industries) reasons.add(new Reason(Kind.INDUSTRY, industry));
    if (days >= 0 && days <= NEAR_DAYS) reasons.add(new Reason(Kind.TIME, "P" + days + "D"));
    else if (days < 0 && period != null) reasons.add(new Reason(Kind.TIME, period));
    return reasons;
  }
}
