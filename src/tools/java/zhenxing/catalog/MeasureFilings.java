package zhenxing.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.catalog.Filings.Filing;
import zhenxing.restore.Restorer;

/**
 * Compares the places, roles and industries of the catalogue with those of two readers, and the
 * readers with each other.
 */
public final class MeasureFilings {

  private MeasureFilings() {}

  /** Prints the figures of articles that were read twice. */
  static void print(List<FiledNews> news) {
    Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());
    Restorer restorer = new Restorer();
    FilingScore score = new FilingScore();
    FilingScore readers = new FilingScore();
    int placeless = 0;
    for (FiledNews article : news) {
      String title = article.found().stated().title();
      Article filed =
          cataloguer
              .catalogue(article.found(), restorer.restore(title, article.found().body()))
              .article();
      Map<String, Boolean> places = new HashMap<>();
      for (FiledPlace place : filed.places()) {
        places.put(place.place().toString(), place.isSubject());
      }
      if (places.isEmpty()) placeless++;
      for (Filing truth : article.readings()) {
        score.places(places, truth);
        score.industries(new TreeSet<>(filed.industries()), truth);
      }
      Filing first = article.readings().getFirst();
      Filing second = article.readings().getLast();
      Map<String, Boolean> said = new HashMap<>();
      for (String place : first.places()) said.put(place, first.subjects().contains(place));
      readers.places(said, second);
      readers.industries(Set.copyOf(first.industries()), second);
    }
    System.out.printf("articles %d, without a place %d%n", news.size(), placeless);
    System.out.println("catalogue: " + score.places() + "; " + score.industries());
    System.out.println("readers:   " + readers.places() + "; " + readers.industries());
  }
}
