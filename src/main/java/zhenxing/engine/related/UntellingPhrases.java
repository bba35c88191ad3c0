package zhenxing.engine.related;

import java.util.Set;
import zhenxing.page.MediaNames;
import zhenxing.page.WordList;

/**
 * Recognizes phrases that say nothing of what an article is about: bare titles of office (副主任),
 * bodies that every place has (市委市政府), words of bylines and notices (责任编辑), names of media, and
 * expressions that go with anything (相结合). The words are in {@code untelling-phrases.txt}.
 */
final class UntellingPhrases {

  private static final WordList WORDS =
      WordList.read(UntellingPhrases.class, "untelling-phrases.txt");

  private static final Set<String> OFFICES = WORDS.section("offices");
  private static final Set<String> BODIES = WORDS.section("bodies");
  private static final Set<String> BYLINES = WORDS.section("bylines");
  private static final Set<String> ANYTHING = WORDS.section("anything");

  private UntellingPhrases() {}

  static boolean contains(String phrase) {
    return ANYTHING.contains(phrase)
        || OFFICES.stream().anyMatch(phrase::endsWith)
        || BYLINES.stream().anyMatch(word -> phrase.startsWith(word) || phrase.endsWith(word))
        || MediaNames.builtIn().isListed(phrase)
        || isMadeOfBodies(phrase);
  }

  /** Whether a phrase is nothing but bodies in a row: 市委市政府, 市委、市政府. */
  private static boolean isMadeOfBodies(String phrase) {
    boolean[] reached = new boolean[phrase.length() + 1];
    reached[0] = true;
    for (int at = 0; at < phrase.length(); at++) {
      if (!reached[at]) continue;
      if (phrase.charAt(at) == '、') reached[at + 1] = true;
      for (String body : BODIES) {
        if (phrase.startsWith(body, at)) reached[at + body.length()] = true;
      }
    }
    return reached[phrase.length()];
  }
}
