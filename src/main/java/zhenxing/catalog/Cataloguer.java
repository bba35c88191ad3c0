package zhenxing.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import zhenxing.article.Article;
import zhenxing.article.Edit;
import zhenxing.article.FiledPlace;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.PublicationDate;
import zhenxing.article.RepairKind;
import zhenxing.article.Repairs;
import zhenxing.article.Stated;
import zhenxing.catalog.Headlines.TitledText;
import zhenxing.page.MediaNames;
import zhenxing.restore.EditedText;
import zhenxing.restore.RestoredText;
import zhenxing.restore.RestoredText.FurnitureLine;
import zhenxing.restore.Restorer;

/**
 * Creates the catalogue entry of an article: takes the fields that the input states and derives the
 * others. The main entry of this package. Immutable, safe for use by several threads.
 *
 * <p>Example: {@code 盘锦石化产业再上台阶\n3月30日，盘锦市召开大会，介绍石化产业进展。} gets the title 盘锦石化产业再上台阶, which is taken
 * out of the body, the place 辽宁/盘锦 as its subject and the industry {@code petrochemicals}.
 */
public final class Cataloguer {

  // For texts that RestoredText does not contain: lines around the headline, and stated
  // fields.
  private final Restorer restorer = new Restorer();
  private final Headlines headlines = new Headlines(restorer);
  private final Wording wording = LearnedWeights.builtIn().wording();
  private final PlaceFinder places = new PlaceFinder(Gazetteer.builtIn(), LearnedWeights.builtIn());
  private final IndustryFinder industries;
  private final DateFinder dates = new DateFinder();
  private final SourceFinder sources = new SourceFinder();

  /** Creates a cataloguer for the industries of a taxonomy. */
  public Cataloguer(Taxonomy taxonomy) {
    industries =
        new IndustryFinder(Objects.requireNonNull(taxonomy, "taxonomy"), LearnedWeights.builtIn());
  }

  /**
   * Catalogues an article.
   *
   * @param found the article as it was found
   * @param restored its body and, if stated, its title, both restored
   */
  public CatalogueEntry catalogue(FoundArticle found, RestoredText restored) {
    Stated stated = found.stated();
    List<Evidence> evidence = new ArrayList<>();
    TitledText text = headlines.take(found, restored, evidence);
    Manuscript manuscript = Manuscript.of(text, found, restored, around(found.clues()));

    SourceFinder.Found by = sources.find(manuscript, evidence);
    String source =
        first(restored(stated.source()), fromPage(found.clues(), evidence), by.source());
    Byline byline = byline(stated, found.clues(), by);
    PublicationDate date = stated.date() != null ? stated.date() : dates.find(manuscript, evidence);
    Wording.Scores words = wording.read(manuscript);
    List<FiledPlace> about =
        stated.places() != null ? stated.places() : places.find(manuscript, source, evidence);
    List<String> filed =
        stated.industries() != null
            ? stated.industries()
            : industries.find(manuscript, words, !about.isEmpty(), evidence);

    Set<String> explicit = new LinkedHashSet<>(stated.fields());
    evidence.removeIf(e -> explicit.contains(e.field()));
    List<Edit> edits = EditedText.edits(text.title(), text.body());
    Article article =
        new Article(
            found.id(),
            text.title().text(),
            text.derived(),
            text.body().text(),
            date,
            about,
            filed,
            source,
            byline.text(),
            byline.names(),
            stated.url(),
            explicit,
            restored.repairs().plus(takenOff(edits, restored)));
    return new CatalogueEntry(article, edits, evidence);
  }

  /** Repairs that the restorer did not count: lines and website names removed with the headline. */
  private static Repairs takenOff(List<Edit> edits, RestoredText restored) {
    Map<RepairKind, Integer> counts = new EnumMap<>(RepairKind.class);
    for (RepairKind kind : List.of(RepairKind.FURNITURE, RepairKind.REPEATED)) {
      long now = count(kind, edits);
      counts.put(kind, (int) Math.max(0, now - count(kind, restored.edits())));
    }
    return new Repairs(counts);
  }

  private static long count(RepairKind kind, List<Edit> edits) {
    return edits.stream().filter(e -> e.kind() == kind).count();
  }

  private Byline byline(Stated stated, PageClues clues, SourceFinder.Found by) {
    if (stated.author() != null || stated.authors() != null) {
      return Byline.of(restored(stated.author()), restored(stated.authors()));
    }
    boolean more = !clues.authors().isEmpty() && by.authors().containsAll(clues.authors());
    if (!more && (clues.author() != null || !clues.authors().isEmpty())) {
      return Byline.of(restored(clues.author()), restored(clues.authors()));
    }
    return Byline.of(by.author(), by.authors());
  }

  private List<String> restored(List<String> names) {
    if (names == null) return null;
    return names.stream().map(this::restored).filter(Objects::nonNull).toList();
  }

  /** The lines around the headline of a page, each restored separately. */
  private List<FurnitureLine> around(PageClues clues) {
    return clues.lines().stream()
        .map(line -> new FurnitureLine(restorer.restore(line, "").title().strip(), true))
        .toList();
  }

  /** The source in the page's words. Of several publishers, the first counts, as in a text. */
  private String fromPage(PageClues clues, List<Evidence> evidence) {
    if (clues.source() == null) return null;
    String words = restored(clues.source().value());
    String source = MediaNames.builtIn().firstOf(words).orElse(words);
    evidence.removeIf(e -> e.field().equals("source"));
    evidence.add(new Evidence("source", source, clues.source().from(), 1));
    return source;
  }

  private String restored(String words) {
    return words == null || words.isBlank() ? null : restorer.restore(words, "").title().strip();
  }

  private static String first(String... values) {
    for (String value : values) if (value != null && !value.isEmpty()) return value;
    return null;
  }
}
