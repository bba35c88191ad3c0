package zhenxing.engine.related;

import java.io.IOException;

/** Statistics of a corpus about words and phrases. */
public interface CorpusCounts {

  /**
   * Returns the inverse document frequency of a word as in BM25, or 0 if no article contains it.
   */
  double rarity(String word) throws IOException;

  /**
   * Returns about the inverse document frequency of a word that occurs in one article only, which
   * is the maximum of {@link #rarity}.
   */
  double greatestRarity();

  /**
   * Whether enough articles use the text as a complete phrase, see {@link
   * zhenxing.engine.suggest.Phrases}.
   */
  boolean isPhrase(String text) throws IOException;
}
