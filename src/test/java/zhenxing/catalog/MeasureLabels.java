package zhenxing.catalog;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhenxing.article.Article;
import zhenxing.catalog.LabelledNews.Item;
import zhenxing.catalog.LabelledNews.Label;
import zhenxing.restore.Restorer;

/**
 * Measures places, industries and year against the labels of readers. Arguments: a file of labels;
 * {@code -v} prints the articles that differ.
 */
public final class MeasureLabels {

  private MeasureLabels() {}

  /** Counts what was found, missed and wrongly given. */
  private static final class Counts {
    int hit;
    int given;
    int expected;

    void add(Set<String> found, Set<String> truth) {
      Set<String> both = new HashSet<>(found);
      both.retainAll(truth);
      hit += both.size();
      given += found.size();
      expected += truth.size();
    }

    @Override
    public String toString() {
      double p = hit / (double) Math.max(1, given);
      double r = hit / (double) Math.max(1, expected);
      return "F1 %.3f (precision %.3f, recall %.3f; %d given, %d expected)"
          .formatted(2 * p * r / Math.max(1e-9, p + r), p, r, given, expected);
    }
  }

  /** Runs the measurement. */
  public static void main(String[] args) throws Exception {
    List<Label> labels = LabelledNews.labels(Path.of(args[0]));
    boolean verbose = List.of(args).contains("-v");
    Set<String> ids = labels.stream().map(Label::id).collect(Collectors.toSet());
    Map<String, Item> items = LabelledNews.read(ids::contains);
    Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());
    Restorer restorer = new Restorer();
    Counts places = new Counts();
    Counts industries = new Counts();
    int years = 0;
    int wrongYears = 0;
    int missedYears = 0;
    for (Label label : labels) {
      CatalogueEntry entry = entry(items.get(label.id()), cataloguer, restorer);
      Article article = entry.article();
      Set<String> foundPlaces =
          article.places().stream()
              .map(filed -> filed.place().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> foundIndustries = new TreeSet<>(article.industries());
      places.add(foundPlaces, label.places());
      industries.add(foundIndustries, label.industries());
      String year = Objects.toString(article.year(), "");
      boolean asked = !label.year().equals("?");
      if (asked) years++;
      if (asked && !year.isEmpty() && !year.equals(label.year())) wrongYears++;
      if (asked && year.isEmpty() && !label.year().isEmpty()) missedYears++;
      if (verbose) {
        StringBuilder diff = new StringBuilder();
        if (!foundPlaces.equals(label.places()))
          diff.append(" P ").append(foundPlaces).append(" for ").append(label.places());
        if (!foundIndustries.equals(label.industries()))
          diff.append(" I ").append(foundIndustries).append(" for ").append(label.industries());
        if (asked && !year.equals(label.year()))
          diff.append(" Y ").append(article.year()).append(" for ").append(label.year());
        if (!diff.isEmpty()) {
          System.out.println("- " + label.id() + " " + article.title() + diff);
          entry
              .evidence()
              .forEach(
                  e ->
                      System.out.println(
                          "    " + e.field() + " " + e.value() + " " + e.weight() + " " + e.why()));
        }
      }
    }
    System.out.println("articles   " + labels.size());
    System.out.println("places     " + places);
    System.out.println("industries " + industries);
    System.out.printf("year       %d wrong, %d missed of %d%n", wrongYears, missedYears, years);
  }

  private static CatalogueEntry entry(Item item, Cataloguer cataloguer, Restorer restorer) {
    return cataloguer.catalogue(item.found(), restorer.restore(item.title(), item.body()));
  }
}
