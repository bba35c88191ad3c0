package zhenxing.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import zhenxing.article.Article;
import zhenxing.article.Edit;
import zhenxing.article.Edit.Field;
import zhenxing.article.FoundArticle;
import zhenxing.article.Place;
import zhenxing.article.PublicationDate;
import zhenxing.article.RepairKind;
import zhenxing.article.Repairs;
import zhenxing.article.Stated;
import zhenxing.restore.RestoredText;
import zhenxing.restore.Restorer;

/**
 * Writes the catalogue entry of an article: takes what the input states and derives the rest.
 * Immutable and safe for use by many threads.
 */
public final class Cataloguer {

  private final Restorer restorer = new Restorer(); // for the words of page and front matter
  private final TitleFinder titles = new TitleFinder();
  private final PlaceFinder places = new PlaceFinder(Gazetteer.builtIn());
  private final IndustryFinder industries;
  private final DateFinder dates = new DateFinder();
  private final SourceFinder sources = new SourceFinder();

  /** A cataloguer that files under the industries of a taxonomy. */
  public Cataloguer(Taxonomy taxonomy) {
    industries = new IndustryFinder(Objects.requireNonNull(taxonomy, "taxonomy"));
  }

  private record Titled(EditedText title, boolean derived, EditedText body) {}

  /**
   * Catalogues an article.
   *
   * @param found the article as it was found
   * @param restored its stated title, if any, and its body, restored
   */
  public CatalogueEntry catalogue(FoundArticle found, RestoredText restored) {
    Stated stated = found.stated();
    List<Evidence> evidence = new ArrayList<>();
    Titled text = titled(found, restored, evidence);
    Manuscript manuscript =
        Manuscript.of(
            text.derived ? "" : text.title.text(),
            text.body.text(),
            restored.furniture(),
            found.clues(),
            stated.url());

    SourceFinder.Found by = sources.find(manuscript, evidence);
    String source = first(restored(stated.source()), restored(found.clues().source()), by.source());
    String author = first(restored(stated.author()), restored(found.clues().author()), by.author());
    PublicationDate date = stated.date() != null ? stated.date() : dates.find(manuscript, evidence);
    List<Place> about =
        stated.places() != null ? stated.places() : places.find(manuscript, source, evidence);
    List<String> filed =
        stated.industries() != null ? stated.industries() : industries.find(manuscript, evidence);

    Set<String> explicit = new LinkedHashSet<>(stated.fields());
    evidence.removeIf(e -> explicit.contains(e.field()));
    List<Edit> edits = new ArrayList<>(text.title.edits());
    edits.addAll(text.body.edits());
    Article article =
        new Article(
            found.id(),
            text.title.text(),
            text.derived,
            text.body.text(),
            date,
            about,
            filed,
            source,
            author,
            stated.url(),
            explicit,
            restored.repairs().plus(takenOff(text, restored)));
    return new CatalogueEntry(article, edits, evidence);
  }

  private Titled titled(FoundArticle found, RestoredText restored, List<Evidence> evidence) {
    EditedText body = new EditedText(restored.body(), of(Field.BODY, restored.edits()));
    if (restored.title() != null) {
      return new Titled(
          new EditedText(restored.title(), of(Field.TITLE, restored.edits())), false, body);
    }
    String page = titles.fromPage(found.clues());
    if (page != null) {
      RestoredText title = restorer.restore(page, "");
      evidence.add(new Evidence("title", title.title(), "页面标题", 1));
      return new Titled(new EditedText(title.title(), of(Field.TITLE, title.edits())), false, body);
    }
    TitleFinder.Line line = titles.inText(restored.body(), found.clues().siteName());
    if (line != null && canCut(body, line)) {
      // Lines that were taken out beside the headline stay with the body.
      EditedText.Halves head = body.cut(line.lineStart(), Cataloguer::isLine);
      EditedText.Halves tail =
          head.behind().cut(line.lineEnd() - line.lineStart(), e -> !isLine(e));
      EditedText title =
          tail.before()
              .trimmed(
                  line.start() - line.lineStart(),
                  line.end() - line.lineStart(),
                  RepairKind.FURNITURE)
              .in(Field.TITLE);
      EditedText rest = head.before().plus(withoutBreak(tail.behind()));
      evidence.add(new Evidence("title", title.text(), "文首标题行", 1));
      return new Titled(title, false, rest);
    }
    String clause = TitleFinder.firstClause(restored.body());
    evidence.add(new Evidence("title", clause, "首句", 1));
    return new Titled(new EditedText(clause, List.of()), true, body);
  }

  private static boolean canCut(EditedText body, TitleFinder.Line line) {
    return body.canCut(line.lineStart())
        && body.canCut(line.start())
        && body.canCut(line.end())
        && body.canCut(line.lineEnd())
        && body.canCut(line.lineEnd() + 1);
  }

  private static boolean isLine(Edit e) {
    return e.was().indexOf('\n') >= 0;
  }

  private static EditedText withoutBreak(EditedText text) {
    if (text.text().isEmpty()) return text;
    EditedText.Halves halves = text.cut(1, e -> false);
    List<Edit> lines = halves.before().edits().stream().filter(e -> e.end() == 0).toList();
    return new EditedText("", lines).plus(halves.behind());
  }

  private static List<Edit> of(Field field, List<Edit> edits) {
    return edits.stream().filter(e -> e.field() == field).toList();
  }

  /** The edits that the restorer did not count: what was taken off around the headline. */
  private static Repairs takenOff(Titled text, RestoredText restored) {
    long before = restored.edits().stream().filter(e -> e.kind() == RepairKind.FURNITURE).count();
    long now =
        text.title.edits().stream().filter(e -> e.kind() == RepairKind.FURNITURE).count()
            + text.body.edits().stream().filter(e -> e.kind() == RepairKind.FURNITURE).count();
    return new Repairs(Map.of(RepairKind.FURNITURE, (int) Math.max(0, now - before)));
  }

  private String restored(String words) {
    return words == null || words.isBlank() ? null : restorer.restore(words, "").title().strip();
  }

  private static String first(String... values) {
    for (String value : values) if (value != null && !value.isEmpty()) return value;
    return null;
  }
}
