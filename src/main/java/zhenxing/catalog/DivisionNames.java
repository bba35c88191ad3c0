package zhenxing.catalog;

import java.util.Optional;
import java.util.function.Supplier;
import zhenxing.article.Place;
import zhenxing.catalog.Gazetteer.Sense;
import zhenxing.catalog.Gazetteer.Spelling;
import zhenxing.page.TermTrie;

/**
 * Full names of provinces, cities, counties and districts, such as 大连市 and 舟曲县, and their short
 * forms. Safe for use by several threads.
 */
public final class DivisionNames {

  /** The last characters of full names. */
  private static final String KINDS = "省市县区旗州盟";

  /** A full name with fewer characters may be a common word: 市区. */
  private static final int SHORTEST = 3;

  private final Supplier<Gazetteer> gazetteer;

  /**
   * Knows the names of a gazetteer, which is asked for with the first text, so that nothing waits
   * for it before.
   *
   * @param gazetteer always gives the same one
   */
  public DivisionNames(Supplier<Gazetteer> gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A full name without the word for its kind.
   *
   * @param text the short form: 大连, 舟曲
   * @param place the province or city under which articles on the place are filed
   * @param certain whether the short form means this place in any text; otherwise it may be part of
   *     other words, as 海东 in 上海东站
   */
  public record ShortForm(String text, Place place, boolean certain) {}

  /**
   * Whether a text is the full name of a division, even if several have this name. Names that are
   * also common words (矿区) do not count.
   *
   * @param text a text in simplified Chinese
   */
  public boolean isFull(String text) {
    boolean formed =
        text.length() >= SHORTEST && KINDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    if (!formed) return false;
    Spelling spelling = spelling(text);
    return spelling != null && spelling.isCertain();
  }

  /**
   * Whether a text certainly names a division: the full name of any, or the short form of a
   * province or city that means it in any text (大连).
   *
   * @param text a text in simplified Chinese
   */
  public boolean isCertain(String text) {
    if (isFull(text)) return true;
    Spelling spelling = spelling(text);
    return spelling != null && spelling.isDivision();
  }

  /**
   * Returns the short form of a full name.
   *
   * @return empty if the text is no full name, if it is the name of several places, or if the short
   *     form means other places only
   */
  public Optional<ShortForm> shortForm(String full) {
    if (!isFull(full)) return Optional.empty();
    Sense meant = spelling(full).sure();
    String text = full.substring(0, full.length() - 1);
    Spelling spelling = spelling(text);
    if (meant == null || spelling == null) return Optional.empty();
    Place place = meant.unit().place();
    Sense sure = spelling.sure();
    boolean certain = sure != null && sure.unit().equals(meant.unit());
    boolean same = spelling.senses().stream().anyMatch(s -> s.unit().equals(meant.unit()));
    return same ? Optional.of(new ShortForm(text, place, certain)) : Optional.empty();
  }

  /** The meanings of a text as a whole, or null if it is not in the gazetteer. */
  private Spelling spelling(String text) {
    long found = gazetteer.get().spellings().longestAt(text, 0);
    boolean whole = found != TermTrie.NONE && TermTrie.length(found) == text.length();
    return whole ? gazetteer.get().meaning(TermTrie.id(found)) : null;
  }
}
