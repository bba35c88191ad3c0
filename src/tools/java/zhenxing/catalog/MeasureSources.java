package zhenxing.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import zhenxing.catalog.LabelledNews.Item;
import zhenxing.restore.Restorer;

/**
 * Prints the derived source and author of every article of the half for building, with the words
 * that decided, so that a reader can judge them. With {@code -v} it also prints both ends of
 * articles for which neither was found.
 *
 * <pre>mvn -q -Ptools test-compile exec:exec -Dtool=zhenxing.catalog.MeasureSources</pre>
 */
public final class MeasureSources {

  /** Number of characters shown of each end. */
  private static final int SHOWN = 90;

  private MeasureSources() {}

  /** Runs the measurement. */
  public static void main(String[] args) throws Exception {
    boolean verbose = args.length > 0 && args[0].equals("-v");
    Map<String, Item> items = LabelledNews.read(LabelledNews::isForBuilding);
    Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());
    Restorer restorer = new Restorer();
    Map<String, Integer> sources = new LinkedHashMap<>();
    for (Item item : items.values()) {
      CatalogueEntry entry =
          cataloguer.catalogue(item.found(), restorer.restore(item.title(), item.body()));
      String source = entry.article().source();
      String author = entry.article().author();
      if (source != null) sources.merge(source, 1, Integer::sum);
      if (source == null && author == null && !verbose) continue;
      StringBuilder line = new StringBuilder(item.id() + "\t" + source + "\t" + author);
      for (Evidence e : entry.evidence()) {
        if (e.field().equals("source") || e.field().equals("author")) {
          line.append('\t').append(e.field()).append(": ").append(e.why());
        }
      }
      String body = item.body().replace('\n', '¶');
      line.append('\t').append(body, 0, Math.min(SHOWN, body.length())).append(" … ");
      line.append(body, Math.max(0, body.length() - SHOWN), body.length());
      System.out.println(line);
    }
    System.out.println(sources.size() + " sources: " + sources);
  }
}
