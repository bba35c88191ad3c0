package zhenxing.catalog;

import java.util.List;
import zhenxing.article.Bilingual;
import zhenxing.article.Edit;
import zhenxing.article.Edit.Field;
import zhenxing.article.FoundArticle;
import zhenxing.article.RepairKind;
import zhenxing.page.FirstClause;
import zhenxing.page.PageHeadline;
import zhenxing.page.TitleFinder;
import zhenxing.page.TitleFinder.Line;
import zhenxing.restore.EditedText;
import zhenxing.restore.RestoredText;
import zhenxing.restore.Restorer;

/**
 * Separates the headline from the body. Each part keeps its edits, so that undoing them gives the
 * text as found.
 */
final class Headlines {

  /**
   * A headline, and the body without it.
   *
   * @param title the headline
   * @param derived true if there was no headline and the first clause was taken
   * @param body the body
   */
  record TitledText(EditedText title, boolean derived, EditedText body) {}

  private static final Bilingual ON_PAGE = new Bilingual("页面标题", "headline of the page");
  private static final Bilingual ABOVE_TEXT = new Bilingual("文首标题行", "headline above the text");
  private static final Bilingual FIRST_CLAUSE = new Bilingual("首句", "first clause");

  private final TitleFinder finder = new TitleFinder();
  private final Restorer restorer;

  Headlines(Restorer restorer) {
    this.restorer = restorer;
  }

  /**
   * Determines the headline: the stated one, else that of the page, else one in the text, else the
   * first clause of the text. Adds the evidence to the list.
   */
  TitledText take(FoundArticle found, RestoredText restored, List<Evidence> evidence) {
    EditedText body = EditedText.of(restored.body(), of(Field.BODY, restored.edits()));
    if (restored.title() != null) {
      EditedText title = EditedText.of(restored.title(), of(Field.TITLE, restored.edits()));
      return new TitledText(title, false, unrepeated(body, title.text()));
    }
    String page = PageHeadline.among(found.clues());
    if (page != null) {
      RestoredText whole = restorer.restore(page, "");
      EditedText title = EditedText.of(whole.title(), of(Field.TITLE, whole.edits()));
      evidence.add(new Evidence("title", title.text(), ON_PAGE, 1));
      return new TitledText(title, false, unrepeated(body, title.text()));
    }
    Line line = finder.inText(restored.body(), found.clues().siteName());
    if (line != null && canCut(body, line)) {
      Parts parts = part(body, line);
      EditedText title =
          parts.line.trimmed(
              line.start() - line.lineStart(), line.end() - line.lineStart(), RepairKind.FURNITURE);
      evidence.add(new Evidence("title", title.text(), ABOVE_TEXT, 1));
      return new TitledText(title, false, parts.before.plus(parts.behind));
    }
    String clause = FirstClause.of(restored.body());
    evidence.add(new Evidence("title", clause, FIRST_CLAUSE, 1));
    return new TitledText(EditedText.of(clause), true, body);
  }

  private static List<Edit> of(Field field, List<Edit> edits) {
    return edits.stream().filter(e -> e.field() == field).toList();
  }

  /** Removes a line at the beginning of the body that repeats the headline. */
  private EditedText unrepeated(EditedText body, String title) {
    Line line = finder.line(body.text(), title);
    if (line == null || !canCut(body, line)) return body;
    Parts parts = part(body, line);
    String found = parts.line.found() + (line.lineEnd() < body.text().length() ? "\n" : "");
    EditedText gone = EditedText.removed(found, RepairKind.REPEATED);
    return parts.before.plus(gone).plus(parts.behind);
  }

  private static boolean canCut(EditedText body, Line line) {
    return body.canCut(line.lineStart())
        && body.canCut(line.start())
        && body.canCut(line.end())
        && body.canCut(line.lineEnd())
        && body.canCut(line.lineEnd() + 1);
  }

  private record Parts(EditedText before, EditedText line, EditedText behind) {}

  /** Splits the body at a line. Lines that were removed next to it stay with the body. */
  private static Parts part(EditedText body, Line line) {
    EditedText.Halves head = body.cut(line.lineStart(), Headlines::isLine);
    EditedText.Halves tail =
        head.behind().cut(line.lineEnd() - line.lineStart(), removed -> !isLine(removed));
    return new Parts(head.before(), tail.before(), withoutBreak(tail.behind()));
  }

  private static boolean isLine(String removed) {
    return removed.indexOf('\n') >= 0;
  }

  private static EditedText withoutBreak(EditedText text) {
    if (text.text().isEmpty()) return text;
    EditedText.Halves halves = text.cut(1, removed -> false);
    return halves.before().cut(0, removed -> true).before().plus(halves.behind());
  }
}
