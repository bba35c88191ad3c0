package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.page.AuthorLine;
import zhenxing.page.SourceLine;
import zhenxing.restore.RestoredText.FurnitureLine;

/**
 * Finds the original publisher and the authors of an article in page furniture and at both ends of
 * the text. Editors are neither. Of several sources the most reliable is taken: a label before a
 * dateline, a dateline before a byline ({@link SourceLine.Kind}). Stateless.
 */
final class SourceFinder {

  private static final Bilingual BYLINE = new Bilingual("署名", "byline");

  /** Number of characters searched at each end of a text. */
  private static final int REACH = 300;

  /**
   * The result.
   *
   * @param source the publisher's own name, or null
   * @param authors the authors in the order of the byline, reporters first; empty if none are named
   */
  record Found(String source, List<String> authors) {

    /** The authors in one string, separated by spaces, or null. */
    String author() {
      return authors.isEmpty() ? null : String.join(" ", authors);
    }
  }

  /** Finds source and authors and adds the evidence to the list. */
  Found find(Manuscript manuscript, List<Evidence> evidence) {
    SourceLine source = null;
    AuthorLine byline = null;
    for (String part : parts(manuscript)) {
      Optional<SourceLine> line = SourceLine.read(part);
      if (line.isPresent() && (source == null || line.get().kind().compareTo(source.kind()) < 0)) {
        source = line.get();
      }
      AuthorLine names = AuthorLine.read(part);
      // The first line of a text may name correspondents in addition to those in the page's head.
      if (byline == null || isMore(names.names(), byline.names())) byline = names;
    }
    String name = source == null ? null : source.name();
    if (name != null)
      evidence.add(new Evidence("source", name, BYLINE.quoting(clean(source.words())), 1));
    Found found = new Found(name, byline.names());
    if (found.author() != null) {
      evidence.add(
          new Evidence("author", found.author(), BYLINE.quoting(clean(byline.words())), 1));
    }
    return found;
  }

  private static boolean isMore(List<String> names, List<String> known) {
    return names.size() > known.size() && names.containsAll(known);
  }

  /** The lines before the text, both ends of the text, the lines after it. */
  private static List<String> parts(Manuscript manuscript) {
    List<String> parts = new ArrayList<>();
    for (FurnitureLine line : manuscript.furniture()) if (line.head()) parts.add(line.text());
    String text = manuscript.text();
    if (text.length() <= 2 * REACH) {
      parts.add(text);
    } else {
      parts.add(text.substring(0, REACH));
      parts.add(text.substring(text.length() - REACH));
    }
    for (FurnitureLine line : manuscript.furniture()) if (!line.head()) parts.add(line.text());
    return parts;
  }

  private static String clean(String words) {
    return words.replace('\n', ' ').strip();
  }
}
