package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermTrieTest {

  @Test
  void findsTheLongestTermAtEachPosition() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      List<String> terms = new ArrayList<>();
      TermTrie.Builder builder = new TermTrie.Builder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        // In half of the sets no term is a single character.
        String term = text(random, 1 + i % 2 + random.nextInt(4));
        if (terms.contains(term)) continue;
        builder.add(term, terms.size());
        terms.add(term);
      }
      TermTrie trie = builder.build();
      String text = text(random, random.nextInt(60));
      int next = trie.nextStart(text, 0);
      for (int at = 0; at < text.length(); at++) {
        String longest = null;
        for (String term : terms) {
          boolean longer = longest == null || term.length() > longest.length();
          if (text.startsWith(term, at) && longer) longest = term;
        }
        if (at > next) next = trie.nextStart(text, at);
        long found = trie.longestAt(text, at);
        String where = "seed %d: %s in %s at %d".formatted(seed, terms, text, at);
        if (longest == null) {
          assertThat(found).as(where).isEqualTo(TermTrie.NONE);
        } else {
          assertThat(next).as(where).isEqualTo(at);
          assertThat(terms.get(TermTrie.id(found))).as(where).isEqualTo(longest);
          assertThat(TermTrie.length(found)).as(where).isEqualTo(longest.length());
        }
      }
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) text.append("大连海港市".charAt(random.nextInt(5)));
    return text.toString();
  }
}
