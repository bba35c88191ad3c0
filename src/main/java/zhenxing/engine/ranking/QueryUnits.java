package zhenxing.engine.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Grammar;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;
import zhenxing.engine.text.Vocabulary.Piece;

/** The terms and words of a query, of which an article must have some. Safe for many threads. */
public final class QueryUnits {

  /**
   * Of more than two words as many are required as still leave so many articles. It is ten times as
   * many as rankings are measured on: of 1,387 headlines over 5,955 bodies 98.8% have their article
   * among the first 100, as where any word suffices; with 100 articles 97.0%.
   */
  public static final int ENOUGH = 1_000;

  private final Segmenter segmenter;
  private final Vocabulary vocabulary;

  public QueryUnits(Segmenter segmenter, Vocabulary vocabulary) {
    this.segmenter = segmenter;
    this.vocabulary = vocabulary;
  }

  /**
   * The units of a text, without what only carries grammar where there is anything else.
   *
   * @return of each the folded names; an article has the unit whose title or body holds any of them
   */
  public List<List<String>> of(String text) {
    Map<String, List<String>> meaning = new LinkedHashMap<>();
    Map<String, List<String>> grammar = new LinkedHashMap<>();
    for (Piece piece : vocabulary.pieces(text)) {
      if (piece.term()) {
        List<String> names = new ArrayList<>(List.of(piece.text()));
        names.addAll(piece.synonyms());
        meaning.put(piece.text(), names);
      } else {
        for (String word : joined(segmenter.words(piece.text()))) {
          (Grammar.isFunctionWord(word) ? grammar : meaning)
              .computeIfAbsent(word, w -> List.of(Folding.phrase(w)));
        }
      }
    }
    return List.copyOf((meaning.isEmpty() ? grammar : meaning).values());
  }

  /**
   * Joins single characters in a row: the segmenter leaves them where it does not know the word.
   */
  private static List<String> joined(List<String> words) {
    List<String> joined = new ArrayList<>();
    boolean open = false;
    for (String word : words) {
      boolean single = word.codePointCount(0, word.length()) == 1 && !Grammar.isFunctionWord(word);
      if (single && open) joined.add(joined.removeLast() + word);
      else joined.add(word);
      open = single;
    }
    return joined;
  }
}
