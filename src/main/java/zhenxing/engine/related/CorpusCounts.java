package zhenxing.engine.related;

import java.io.IOException;

/** What a corpus tells of words and phrases. */
public interface CorpusCounts {

  /** The inverse document frequency of a word as BM25 has it: 0 for one that no article has. */
  double rarity(String word) throws IOException;

  /** About the rarity of a word that a single article has; no word is rarer. */
  double greatestRarity();

  /**
   * Whether enough articles use a phrase as a whole one ({@link zhenxing.engine.suggest.Phrases}).
   */
  boolean isPhrase(String text) throws IOException;
}
