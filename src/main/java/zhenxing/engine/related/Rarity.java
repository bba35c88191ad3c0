package zhenxing.engine.related;

import java.io.IOException;

/** How rare words are in a corpus. */
public interface Rarity {

  /** The inverse document frequency of a word as BM25 has it: 0 for one that no article has. */
  double of(String word) throws IOException;

  /** About the rarity of a word that a single article has; no word is rarer. */
  double greatest();
}
