package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhenxing.article.Place;
import zhenxing.catalog.NamedPlaces.Name;

/**
 * Finds abbreviations of provinces at the beginning of a clause of the headline: 沪发布行动方案, 辽企抱团出海.
 * One character proves little, so an abbreviation counts only if the text below names the province
 * or one of its cities.
 */
final class Abbreviations {

  /**
   * What an abbreviation stands for.
   *
   * @param province the province
   * @param others characters with which the abbreviation makes another word: 沪指, 晋级, 豫剧, 鲁迅
   */
  private record Meaning(String province, String others) {

    static Meaning of(String entry) {
      int slash = entry.indexOf('/');
      return slash < 0
          ? new Meaning(entry.substring(1), "")
          : new Meaning(entry.substring(1, slash), entry.substring(slash + 1));
    }
  }

  private static final Map<Character, Meaning> MEANINGS =
      Arrays.stream(NameUses.WORDS.words("abbreviations"))
          .collect(Collectors.toMap(entry -> entry.charAt(0), Meaning::of));

  /** What ends a clause of a headline. */
  private static final String BREAKS = " 　，。、；：！？“”‘’《》【】（）()|｜:,!?";

  private Abbreviations() {}

  /**
   * Returns the abbreviations in a headline as names.
   *
   * @param text a text that begins with the headline
   * @param end end of the headline
   * @param names the other names in the text
   */
  static List<Name> in(String text, int end, List<Name> names) {
    List<Name> found = new ArrayList<>();
    for (int at = 0; at + 1 < end; at++) {
      Meaning meaning = MEANINGS.get(text.charAt(at));
      if (meaning == null || at > 0 && BREAKS.indexOf(text.charAt(at - 1)) < 0) continue;
      if (meaning.others.indexOf(text.charAt(at + 1)) >= 0) continue;
      Place named = named(meaning.province, at, end, names);
      if (named != null) found.add(new Name(at, at + 1, named, List.of()));
    }
    return found;
  }

  /**
   * Returns the province as the text below names it: a municipality as its city. Null if it does
   * not name it, or if another name is where the abbreviation is.
   */
  private static Place named(String province, int at, int end, List<Name> names) {
    Place found = null;
    for (Name name : names) {
      if (name.start() <= at && at < name.end()) return null;
      Place place = name.place();
      if (found != null || name.start() < end || place == null) continue;
      if (!place.province().equals(province)) continue;
      boolean municipality = province.equals(place.city());
      found = municipality ? place : new Place(province, null);
    }
    return found;
  }
}
