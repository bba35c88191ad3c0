package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.LabelledNews.Item;
import zhenxing.restore.Restorer;

/**
 * Measures how often a headline that was put back over its text in a simulated layout is found
 * again exactly. Arguments: {@code all} measures on both halves of the news, else on the half for
 * building; {@code -v} prints misses.
 */
public final class MeasureTitles {

  private static final int ARTICLES = 3_000;

  private MeasureTitles() {}

  /** Runs the measurement. */
  public static void main(String[] args) throws Exception {
    boolean all = List.of(args).contains("all");
    boolean verbose = List.of(args).contains("-v");
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
}
