package zhenxing.catalog;

import java.util.List;
import java.util.Map;
import java.util.Random;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;
import zhenxing.catalog.LabelledNews.Item;
import zhenxing.restore.Restorer;

/**
 * Puts simulated imprints and decoys under real news and counts how many years are read correctly.
 * Arguments: {@code other} measures on the half that developers do not look at; otherwise {@code
 * -v} prints the misses.
 *
 * <pre>mvn -q -Ptools test-compile exec:exec -Dtool=zhenxing.catalog.MeasureImprints</pre>
 */
public final class MeasureImprints {

  private static final int ARTICLES = 2_000;

  private MeasureImprints() {}

  /** Runs the measurement. */
  public static void main(String[] args) throws Exception {
    boolean other = List.of(args).contains("other");
    boolean verbose = !other && List.of(args).contains("-v");
    Map<String, Item> items =
        LabelledNews.read(id -> id.startsWith("crud") && LabelledNews.isForBuilding(id) != other);
    SimulatedImprints simulated = new SimulatedImprints(new Random(7));
    Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());
    Restorer restorer = new Restorer();
    int total = 0;
    int right = 0;
    int wrong = 0;
    for (Item item : items.values()) {
      if (++total > ARTICLES) break;
      String news = (item.title() == null ? "" : item.title() + "\n") + item.body();
      SimulatedImprints.Case c = simulated.next(news);
      FoundArticle article = new FoundArticle("a", c.text(), Stated.NOTHING, PageClues.NONE);
      CatalogueEntry entry = cataloguer.catalogue(article, restorer.restore(null, c.text()));
      Integer year = entry.article().year();
      if (year != null && year == c.year()) {
        right++;
        continue;
      }
      if (year != null) wrong++;
      if (verbose) {
        String text = c.text();
        System.out.println(
            year
                + " for "
                + c.year()
                + " "
                + c.form()
                + " "
                + item.id()
                + " "
                + entry.evidence().stream().filter(e -> e.field().equals("date")).toList()
                + "\n  "
                + text.substring(0, Math.min(100, text.length())).replace('\n', '¶')
                + " … "
                + text.substring(Math.max(0, text.length() - 250)).replace('\n', '¶'));
      }
    }
    System.out.printf(
        "imprints under real news: %d, year right %d, wrong %d%n", items.size(), right, wrong);
  }
}
