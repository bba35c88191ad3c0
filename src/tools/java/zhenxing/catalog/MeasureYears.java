package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhenxing.article.PublicationDate;
import zhenxing.catalog.LabelledNews.Item;
import zhenxing.restore.Restorer;

/**
 * Compares dates derived from title and body alone with the dates given in the data, on the half
 * for building. {@code -v} prints those that differ by more than a week.
 *
 * <pre>mvn -q -Ptools test-compile exec:exec -Dtool=zhenxing.catalog.MeasureYears</pre>
 */
public final class MeasureYears {

  private MeasureYears() {}

  /** Runs the measurement. */
  public static void main(String[] args) throws Exception {
    boolean verbose = args.length > 0 && args[0].equals("-v");
    Map<String, Item> items = LabelledNews.read(LabelledNews::isForBuilding);
    DateFinder finder = new DateFinder();
    Headlines headlines = new Headlines(new Restorer());
    Restorer restorer = new Restorer();
    int known = 0;
    int given = 0;
    int wrongYear = 0;
    int days = 0;
    int wrongDay = 0;
    for (Item item : items.values()) {
      if (item.date() == null) continue;
      known++;
      var restored = restorer.restore(item.title(), item.body());
      var text = headlines.take(item.found(), restored, new ArrayList<>());
      List<Evidence> evidence = new ArrayList<>();
      PublicationDate date =
          finder.find(Manuscript.of(text, item.found(), restored, List.of()), evidence);
      if (date == null) continue;
      PublicationDate truth = PublicationDate.parse(item.date());
      given++;
      boolean year = date.year() == truth.year();
      if (!year) wrongYear++;
      boolean day = true;
      if (date.day() != 0) {
        days++;
        int apart = truth.sortKey() - date.sortKey();
        day = year && apart >= -1 && (apart <= 7 || apart >= 70 && apart <= 77 + 100);
        if (!day) wrongDay++;
      }
      if (verbose && !(year && day)) {
        System.out.println(
            date + " for " + truth + " " + item.id() + " " + evidence.getFirst().why());
      }
    }
    System.out.printf(
        "%d articles of known date: year given %d, wrong %d; day given %d, off by more than a week %d%n",
        known, given, wrongYear, days, wrongDay);
  }
}
