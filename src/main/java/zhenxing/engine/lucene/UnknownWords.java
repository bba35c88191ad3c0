package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * The words of a query in Latin letters that no article has. A question in another language has
 * many, and the few words of it that are somewhere (university, of) say nothing about its answer.
 */
final class UnknownWords {

  private UnknownWords() {}

  /** Returns the unknown words as a share of all terms of a query, 0 to 1; 0 if it has no terms. */
  static float share(Query query, IndexReader reader) throws IOException {
    Map<String, Set<Term>> terms = terms(query);
    int unknown = 0;
    for (Map.Entry<String, Set<Term>> word : terms.entrySet()) {
      boolean isLatin = word.getKey().codePoints().noneMatch(Character::isIdeographic);
      if (isLatin && !isKnown(word.getValue(), reader)) unknown++;
    }
    return terms.isEmpty() ? 0 : unknown / (float) terms.size();
  }

  private static boolean isKnown(Set<Term> inFields, IndexReader reader) throws IOException {
    for (Term term : inFields) if (reader.docFreq(term) > 0) return true;
    return false;
  }

  /** The terms of a query in its several fields, by their text. */
  private static Map<String, Set<Term>> terms(Query query) {
    Map<String, Set<Term>> terms = new LinkedHashMap<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query inside, Term... found) {
            for (Term term : found) {
              terms.computeIfAbsent(term.text(), text -> new HashSet<>()).add(term);
            }
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return occur == Occur.MUST_NOT ? EMPTY_VISITOR : this;
          }
        });
    return terms;
  }
}
