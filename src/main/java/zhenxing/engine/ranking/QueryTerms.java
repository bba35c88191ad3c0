package zhenxing.engine.ranking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.Clause.AllOf;
import zhenxing.engine.query.Clause.AnyOf;
import zhenxing.engine.query.Clause.ExactPhrase;
import zhenxing.engine.query.Clause.NearPhrase;
import zhenxing.engine.query.Clause.WholeWords;
import zhenxing.engine.query.Clause.Words;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Grammar;
import zhenxing.engine.text.Highlighter;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;
import zhenxing.engine.text.Vocabulary.Piece;

/**
 * Collects the strings of a query that are highlighted in results: what was typed, and the synonyms
 * by which articles are found as well. Immutable, safe for use by many threads.
 */
public final class QueryTerms {

  private final Segmenter segmenter;
  private final Vocabulary vocabulary;
  private final QueryUnits units;

  /**
   * @param segmenter splits the words of queries
   * @param vocabulary the terms that stay whole
   * @param units what articles may have in place of what was typed
   */
  public QueryTerms(Segmenter segmenter, Vocabulary vocabulary, QueryUnits units) {
    this.segmenter = segmenter;
    this.vocabulary = vocabulary;
    this.units = units;
  }

  /**
   * Returns a highlighter for everything that the query asks for. Excluded terms are not
   * highlighted.
   */
  public Highlighter highlighter(Clause query) {
    Set<String> terms = new LinkedHashSet<>();
    collect(query, terms);
    return Highlighter.ofFolded(terms);
  }

  private void collect(Clause clause, Set<String> terms) {
    switch (clause) {
      case AllOf all -> all.clauses().forEach(inner -> collect(inner, terms));
      case AnyOf any -> any.clauses().forEach(inner -> collect(inner, terms));
      case ExactPhrase phrase -> terms.add(Folding.phrase(phrase.text()));
      case NearPhrase near -> addFolded(segmenter.words(near.text()), terms);
      case WholeWords words -> addNames(units.runs(words.text()), terms);
      case Words words -> {
        addFolded(runs(words.text()), terms);
        addFolded(segmenter.words(words.text()), terms);
        addNames(units.words(words.text()), terms);
        for (Piece piece : vocabulary.pieces(words.text())) {
          if (!piece.term()) addFolded(compounds(piece.text()), terms);
        }
      }
      default -> {}
    }
  }

  private static void addNames(List<QueryUnit> units, Set<String> terms) {
    for (QueryUnit unit : units) {
      terms.addAll(unit.names());
      if (unit.nearby() != null) terms.add(unit.nearby().name());
    }
  }

  private static List<String> runs(String text) {
    return List.of(text.split("\\s+"));
  }

  private static void addFolded(List<String> texts, Set<String> terms) {
    for (String text : texts) terms.add(Folding.phrase(text));
  }

  /**
   * Returns each single character of a text together with the words beside it, because alone it is
   * not highlighted: 小 of 小巨人, 高 of 高质量. A character with a word on both sides belongs to either of
   * them, so that only all three together are certain to be meant.
   */
  private List<String> compounds(String text) {
    List<String> words = QueryUnits.joined(segmenter.words(text));
    List<String> compounds = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      if (word.codePointCount(0, word.length()) > 1 || Grammar.isFunctionWord(word)) continue;
      String compound = beside(words, at - 1) + word + beside(words, at + 1);
      if (!compound.equals(word)) compounds.add(compound);
    }
    return compounds;
  }

  private static String beside(List<String> words, int at) {
    boolean isWord = at >= 0 && at < words.size() && !Grammar.isFunctionWord(words.get(at));
    return isWord ? words.get(at) : "";
  }
}
