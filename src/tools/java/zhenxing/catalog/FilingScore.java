package zhenxing.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import zhenxing.catalog.Filings.Filing;

/** Counts how well filings agree with those of readers. Each reader is compared separately. */
final class FilingScore {

  private int hit;
  private int given;
  private int expected;
  private int rightRole;
  private final int[] subjects = new int[3]; // Numbers of correct, returned and expected values.
  private final int[] covered = new int[3];
  private final int[] industries = new int[3];

  /**
   * Adds the places of an article.
   *
   * @param found for each place whether it is a subject
   * @param truth the reader's filing
   */
  void places(Map<String, Boolean> found, Filing truth) {
    given += found.size();
    expected += truth.places().size();
    found.forEach(
        (place, subject) -> {
          if (truth.places().contains(place)) hit++;
          if (truth.places().contains(place) && truth.subjects().contains(place) == subject) {
            rightRole++;
          }
          int[] role = subject ? subjects : covered;
          role[1]++;
          if ((subject ? truth.subjects() : truth.covered()).contains(place)) role[0]++;
        });
    subjects[2] += truth.subjects().size();
    covered[2] += truth.covered().size();
  }

  /** Adds the industries of an article. */
  void industries(Set<String> found, Filing truth) {
    for (String slug : found) if (truth.industries().contains(slug)) industries[0]++;
    industries[1] += found.size();
    industries[2] += truth.industries().size();
  }

  /** Returns precision, recall and F1 of places as text. */
  String places() {
    return String.format(
        Locale.ROOT,
        "places F1 %.4f (precision %.3f, recall %.3f), role right %.4f, subjects %.3f, covered %.3f",
        2.0 * hit / (given + expected),
        hit / (double) given,
        hit / (double) expected,
        rightRole / (double) hit,
        f1(subjects),
        f1(covered));
  }

  /** Returns precision, recall and F1 of industries as text. */
  String industries() {
    return String.format(
        Locale.ROOT,
        "industries F1 %.4f (precision %.3f, recall %.3f)",
        f1(industries),
        industries[0] / (double) industries[1],
        industries[0] / (double) industries[2]);
  }

  double industriesF1() {
    return f1(industries);
  }

  private static double f1(int[] counts) {
    return 2.0 * counts[0] / (counts[1] + counts[2]);
  }
}
