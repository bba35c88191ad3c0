package zhenxing.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import zhenxing.article.PublicationDate;
import zhenxing.catalog.LabelledNews.Item;

/**
 * Measures the grouping of reprints: three simulated ones of each of 2,000 articles, among all the
 * others. Articles that the news itself holds twice are left out. Arguments: {@code all} measures
 * on both halves of the news, else on the half for building; {@code -v} prints what the news itself
 * repeats.
 */
public final class MeasureReprints {

  private static final int BASES = 2_000;
  private static final int COPIES = 3;

  private MeasureReprints() {}

  /** Runs the measurement. */
  public static void main(String[] args) throws Exception {
    boolean all = List.of(args).contains("all");
    List<Item> items =
        List.copyOf(LabelledNews.read(id -> all || LabelledNews.isForBuilding(id)).values());
    Reprints natural = new Reprints();
    long start = System.nanoTime();
    Map<String, Sketch> sketches = new HashMap<>();
    for (Item item : items) sketches.put(item.id(), Sketch.of(item.body()));
    long sketched = System.nanoTime();
    for (Item item : items) natural.put(item.id(), date(item), sketches.get(item.id()));
    long grouped = System.nanoTime();
    List<Item> alone = new ArrayList<>();
    Map<String, Item> byId = new HashMap<>();
    items.forEach(item -> byId.put(item.id(), item));
    for (Item item : items) {
      if (natural.members(item.id()).isEmpty()) alone.add(item);
      else if (List.of(args).contains("-v") && natural.group(item.id()).equals(item.id())) {
        System.out.println("--- " + head(item));
        natural
            .members(item.id())
            .forEach(
                m -> System.out.printf("    %.2f %s%n", m.similarity(), head(byId.get(m.id()))));
      }
    }
    System.out.printf(
        "the news itself: %d articles, %d alone; sketch %.3f ms, group %.3f ms each%n",
        items.size(),
        alone.size(),
        (sketched - start) / 1e6 / items.size(),
        (grouped - sketched) / 1e6 / items.size());
    measure(alone);
  }

  private static void measure(List<Item> alone) {
    Reprints reprints = new Reprints();
    SimulatedReprints simulated = new SimulatedReprints(new Random(7));
    Map<String, String> base = new HashMap<>();
    for (int i = 0; i < alone.size(); i++) {
      Item item = alone.get(i);
      reprints.put(item.id(), date(item), Sketch.of(item.body()));
      base.put(item.id(), item.id());
      for (int copy = 0; copy < COPIES && i < BASES; copy++) {
        String id = item.id() + "#" + copy;
        reprints.put(id, null, Sketch.of(simulated.of(item.body())));
        base.put(id, item.id());
      }
    }
    Map<String, Integer> mixed = new TreeMap<>();
    long right = 0;
    long wrong = 0;
    for (String id : base.keySet()) {
      for (Reprints.Member member : reprints.members(id)) {
        if (base.get(id).equals(base.get(member.id()))) right++;
        else {
          wrong++;
          mixed.merge(reprints.group(id), 1, Integer::sum);
        }
      }
    }
    mixed.forEach((group, pairs) -> System.out.println("mixed group of " + group + ": " + pairs));
    long expected = (long) Math.min(BASES, alone.size()) * (COPIES + 1) * COPIES;
    System.out.printf(
        "reprints   precision %.4f, recall %.4f of %d pairs%n",
        right / (double) (right + wrong), right / (double) expected, expected / 2);
  }

  private static PublicationDate date(Item item) {
    return item.date() == null ? null : PublicationDate.parse(item.date());
  }

  private static String head(Item item) {
    String text =
        (item.title() == null ? "" : item.title() + " | ") + item.body().replace('\n', ' ');
    return item.id() + " " + item.date() + " " + text.substring(0, Math.min(90, text.length()));
  }
}
