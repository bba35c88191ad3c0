package zhenxing.engine;

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
import zhenxing.engine.text.Highlighter;
import zhenxing.engine.text.Segmenter;

/** Collects the strings of a query that are highlighted in results. */
public final class QueryTerms {

  private final Segmenter segmenter;

  /** Splits the words of queries with the given segmenter. */
  public QueryTerms(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /**
   * Returns a highlighter for everything that the query asks for. Excluded terms are not
   * highlighted.
   */
  public Highlighter highlighter(Clause query) {
    Set<String> terms = new LinkedHashSet<>();
    collect(query, terms);
    return new Highlighter(terms);
  }

  private void collect(Clause clause, Set<String> terms) {
    switch (clause) {
      case AllOf all -> all.clauses().forEach(inner -> collect(inner, terms));
      case AnyOf any -> any.clauses().forEach(inner -> collect(inner, terms));
      case ExactPhrase phrase -> terms.add(phrase.text());
      case NearPhrase near -> terms.addAll(segmenter.words(near.text()));
      case WholeWords words -> terms.addAll(List.of(words.text().split("\\s+")));
      case Words words -> {
        for (String run : words.text().split("\\s+")) terms.add(run);
        terms.addAll(segmenter.words(words.text()));
      }
      default -> {}
    }
  }
}
