package zhenxing.engine.related;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.PublicationDate;
import zhenxing.engine.Reason;
import zhenxing.engine.Reason.Kind;

/**
 * What two articles have in common according to the catalogue: cities, industries, nearness in
 * time.
 *
 * @param subjects short names of the cities that both articles are about
 * @param covered short names of the other cities that both articles are filed under
 * @param industries slugs of the industries that both are filed under
 * @param days number of days between the two, or -1 if a date is not known to the day
 * @param period the month or year they share if {@code days} is -1, otherwise null
 */
public record Kinship(
    Set<String> subjects, Set<String> covered, Set<String> industries, long days, String period) {

  /** Articles up to this number of days apart count as near in time. */
  private static final long NEAR_DAYS = 31;

  // Each constant is added to the factor by which the similarity of the texts is multiplied.
  // Several reports on one event appear within days, so nearness in time has most weight. The
  // measurements are in docs/quality-search.md.
  private static final double SAME_CITY = 0.10;

  /**
   * Half of {@link #SAME_CITY}: a city that one of the two articles merely covers says less about
   * its subject.
   */
  private static final double SAME_COVERED_CITY = 0.05;

  private static final double SAME_INDUSTRY = 0.05;
  private static final double SAME_DAY = 8;
  private static final double SAME_PERIOD = 0.02;

  /** Minimum similarity of the texts for the catalogue to count, as a share of the best one. */
  private static final double LEAST_LIKENESS = 0.1;

  /** The weight of nearness falls to 1/e after this number of days. */
  private static final double FADING_DAYS = 2;

  /** Compares two articles. */
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

  /**
   * The days on which articles are near in time to an article.
   *
   * @param first first day, as {@link PublicationDate#sortKey}
   * @param last last day, inclusive
   */
  public record NearDays(int first, int last) {}

  /** Returns the days near to the date of an article, or empty if it is not known to the day. */
  public static Optional<NearDays> nearDays(Article article) {
    PublicationDate date = article.date();
    if (date == null || date.day() == 0) return Optional.empty();
    LocalDate day = LocalDate.of(date.year(), date.month(), date.day());
    return Optional.of(
        new NearDays(sortKey(day.minusDays(NEAR_DAYS)), sortKey(day.plusDays(NEAR_DAYS))));
  }

  private static int sortKey(LocalDate day) {
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  /**
   * Returns the factor by which to multiply the similarity of the texts. An article with next to
   * nothing in common with the text must not be moved up by its date.
   *
   * @param likeness similarity of the texts
   * @param best similarity of the most similar text
   */
  public double factor(double likeness, double best) {
    return likeness < LEAST_LIKENESS * best ? 1 : factor();
  }

  /** Returns 1 if the articles have nothing in common. */
  private double factor() {
    double factor = 1;
    if (!subjects.isEmpty()) factor += SAME_CITY;
    else if (!covered.isEmpty()) factor += SAME_COVERED_CITY;
    if (!industries.isEmpty()) factor += SAME_INDUSTRY;
    if (days >= 0) factor += SAME_DAY * Math.exp(-days / FADING_DAYS);
    else if (period != null) factor += SAME_PERIOD;
    return factor;
  }

  /** Returns what the articles have in common as reasons, in the order cities, industries, time. */
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
