package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import zhenxing.article.Article;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;
import zhenxing.catalog.LabelledNews.Item;
import zhenxing.restore.Restorer;

/**
 * Measures how often a headline is found exactly after it was put above its text in a simulated
 * layout. Arguments: {@code all} measures on both halves of the news, otherwise only the half for
 * building is used; {@code -v} prints misses; {@code untitled} prints the headline found for each
 * article without one, with {@code D} before derived ones; {@code body} prints the same for the
 * bodies of articles that have one.
 *
 * <pre>mvn -q -Ptools test-compile exec:exec -Dtool=zhenxing.catalog.MeasureTitles \
 *     -Dtool.arguments=all</pre>
 */
public final class MeasureTitles {

  private static final int ARTICLES = 3_000;

  private MeasureTitles() {}

  /** Runs the measurement. */
  public static void main(String[] args) throws Exception {
    boolean all = List.of(args).contains("all");
    boolean verbose = List.of(args).contains("-v");
    if (List.of(args).contains("untitled") || List.of(args).contains("body")) {
      print(all, List.of(args).contains("untitled"));
      return;
    }
    Map<String, Item> items = LabelledNews.read(id -> all || LabelledNews.isForBuilding(id));
    List<Item> titled =
        items.values().stream().filter(i -> i.title() != null).limit(ARTICLES).toList();
    SimulatedLayouts layouts = new SimulatedLayouts(new Random(1));
    Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());
    Restorer restorer = new Restorer();
    Map<String, int[]> byLayout = new TreeMap<>();
    int right = 0;
    List<String> misses = new ArrayList<>();
    for (Item item : titled) {
      SimulatedLayouts.Page page = layouts.next(item.title(), item.body());
      String expected = restorer.restore(item.title(), "").title();
      String found =
          cataloguer
              .catalogue(
                  new FoundArticle("a", page.text(), Stated.NOTHING, page.clues()),
                  restorer.restore(null, page.text()))
              .article()
              .title();
      boolean hit = found.equals(expected);
      if (hit) right++;
      else misses.add(page.layout() + ": " + found + " FOR " + expected);
      byLayout.computeIfAbsent(page.layout(), l -> new int[2])[hit ? 0 : 1]++;
    }
    if (verbose) misses.forEach(System.out::println);
    byLayout.forEach((l, n) -> System.out.printf("%-16s %5d right %4d wrong%n", l, n[0], n[1]));
    System.out.printf(
        "titles     %.4f exactly right of %d%n", right / (double) titled.size(), titled.size());
  }

  private static void print(boolean all, boolean untitled) throws Exception {
    Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());
    Restorer restorer = new Restorer();
    for (Item item : LabelledNews.read(id -> all || LabelledNews.isForBuilding(id)).values()) {
      if (untitled != (item.title() == null)) continue;
      FoundArticle found = new FoundArticle("a", item.body(), Stated.NOTHING, PageClues.NONE);
      Article article = cataloguer.catalogue(found, restorer.restore(null, item.body())).article();
      System.out.printf(
          "%s %s\t%s%n", article.titleDerived() ? "D" : " ", article.title(), item.id());
    }
  }
}
