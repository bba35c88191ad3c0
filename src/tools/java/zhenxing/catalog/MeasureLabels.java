package zhenxing.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import zhenxing.article.Article;
import zhenxing.catalog.LabelledNews.Item;
import zhenxing.catalog.LabelledNews.Label;
import zhenxing.restore.Restorer;

/**
 * Compares derived years with those found by readers. Arguments: a file of labels; {@code -v}
 * prints the articles that differ.
 *
 * <pre>mvn -q -Ptools test-compile exec:exec -Dtool=zhenxing.catalog.MeasureLabels \
 *     -Dtool.arguments="FILE -v"</pre>
 */
public final class MeasureLabels {

  private MeasureLabels() {}

  /** Runs the measurement. */
  public static void main(String[] args) throws Exception {
    List<Label> labels = LabelledNews.labels(Path.of(args[0]));
    boolean verbose = List.of(args).contains("-v");
    Set<String> ids = labels.stream().map(Label::id).collect(Collectors.toSet());
    Map<String, Item> items = LabelledNews.read(ids::contains);
    Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());
    Restorer restorer = new Restorer();
    int years = 0;
    int wrong = 0;
    int missed = 0;
    for (Label label : labels) {
      if (label.year().equals("?")) continue;
      Item item = items.get(label.id());
      CatalogueEntry entry =
          cataloguer.catalogue(item.found(), restorer.restore(item.title(), item.body()));
      Article article = entry.article();
      String year = Objects.toString(article.year(), "");
      years++;
      if (!year.isEmpty() && !year.equals(label.year())) wrong++;
      if (year.isEmpty() && !label.year().isEmpty()) missed++;
      if (!verbose || year.equals(label.year())) continue;
      System.out.println("- " + label.id() + " " + year + " for " + label.year());
      for (Evidence e : entry.evidence()) {
        if (e.field().equals("date")) System.out.println("    " + e.value() + " " + e.why());
      }
    }
    System.out.printf("year       %d wrong, %d missed of %d%n", wrong, missed, years);
  }
}
