package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import zhenxing.article.Article;
import zhenxing.engine.CharacteristicTerm;
import zhenxing.engine.CharacteristicTerms;
import zhenxing.engine.Filters;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.StoredArticle;
import zhenxing.engine.query.Clause.ExactPhrase;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.ranking.Bigrams;
import zhenxing.engine.terms.Distinction;
import zhenxing.engine.terms.WholePhrases;
import zhenxing.engine.text.FrequentPhrases;
import zhenxing.engine.text.FrequentPhrases.Phrase;
import zhenxing.engine.text.WordRuns;

/**
 * Finds the phrases that are characteristic of a result set, in three steps:
 *
 * <ol>
 *   <li>A sample of the results is segmented, which gives candidate phrases.
 *   <li>Their frequency in the corpus is estimated from bigrams, which leaves the promising ones.
 *   <li>Those are counted exactly in the results and in the corpus, and ranked by {@link
 *       Distinction}.
 * </ol>
 */
final class Characteristics {

  // Bounds of the sample. Segmentation dominates the cost: 100,000 characters take about 50 ms.
  private static final int SAMPLE = 200;
  private static final int READ_CHARS = 800;
  private static final int SAMPLE_CHARS = 100_000;

  /**
   * Minimum share of the sample that must contain a phrase. A rarer phrase could come from a few
   * reprints.
   */
  private static final double LEAST_SHARE = 0.03;

  /**
   * Minimum number of articles in the sample that must contain a phrase. In a sample smaller than
   * {@link #SMALL_SAMPLE} it is two.
   */
  private static final int LEAST_COUNT = 3;

  private static final int SMALL_SAMPLE = 20;

  /**
   * Bounds on the number of phrases that are counted exactly. Several are counted for each one
   * requested.
   */
  private static final int LEAST_COUNTED = 100;

  private static final int MOST_COUNTED = 300;

  /**
   * Maximum number of candidates after estimation, before fragments of longer phrases are removed.
   */
  private static final int CANDIDATES = 600;

  private static final Comparator<CharacteristicTerm> ORDER =
      Comparator.comparingDouble(CharacteristicTerm::score)
          .reversed()
          .thenComparing(CharacteristicTerm::text);

  private final IndexSearcher searcher;
  private final IndexReader reader;
  private final QueryTranslator translator;
  private final WordRuns wordRuns;

  /**
   * @param searcher a searcher with a time limit
   */
  Characteristics(IndexSearcher searcher, QueryTranslator translator, WordRuns wordRuns) {
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
    this.translator = translator;
    this.wordRuns = wordRuns;
  }

  /**
   * Returns the phrases characteristic of the results of a query.
   *
   * @param size maximum number of phrases
   */
  CharacteristicTerms of(Query text, Filters filters, int size) throws IOException {
    FixedBitSet matches =
        MatchingSet.of(searcher, new Restrictions().all(text, filters)).documents();
    int found = matches.cardinality();
    if (searcher.timedOut() || size == 0 || found == 0 || found == reader.numDocs()) {
      return new CharacteristicTerms(List.of(), searcher.timedOut());
    }
    List<CharacteristicTerm> promising = promising(sample(matches, found), found);
    int most = Math.min(MOST_COUNTED, Math.max(LEAST_COUNTED, 4 * size));
    List<CharacteristicTerm> counted = new ArrayList<>();
    for (CharacteristicTerm term : WholePhrases.of(promising, most)) {
      CharacteristicTerm exact = count(term.text(), matches, found);
      if (searcher.timedOut()) break;
      if (exact.score() > 0) counted.add(exact);
    }
    counted.sort(ORDER);
    return new CharacteristicTerms(WholePhrases.of(counted, size), searcher.timedOut());
  }

  /**
   * Returns the phrases of a sample that is spread evenly over the matches. Their counts are scaled
   * to all matches.
   */
  private List<Phrase> sample(FixedBitSet matches, int found) throws IOException {
    FrequentPhrases phrases = new FrequentPhrases(wordRuns);
    StoredFields stored = reader.storedFields();
    BitSetIterator each = new BitSetIterator(matches, found);
    int texts = Math.min(found, SAMPLE);
    int chars = Math.min(READ_CHARS, SAMPLE_CHARS / texts);
    int next = 0;
    for (int i = 0; i < found && next < texts; i++) {
      int document = each.nextDoc();
      // Takes the middle article of each of equally long parts, so that every part of the matches
      // is represented.
      if (i < (2L * next + 1) * found / (2L * texts)) continue;
      Article article = StoredArticle.article(stored.document(document, StoredArticle.HIT_FIELDS));
      String text = article.title() + "\n" + article.body();
      phrases.add(text.length() > chars ? text.substring(0, chars) : text);
      next++;
    }
    int least = texts < SMALL_SAMPLE ? Math.min(2, texts) : LEAST_COUNT;
    double scale = (double) found / texts;
    return phrases.of(Math.max(least, (int) Math.ceil(texts * LEAST_SHARE))).stream()
        .map(p -> new Phrase(p.text(), p.folded(), (int) Math.round(p.count() * scale)))
        .toList();
  }

  /**
   * Estimates how characteristic each phrase is and returns the most characteristic first. A phrase
   * is at most as frequent in the corpus as the rarest of its bigrams.
   */
  private List<CharacteristicTerm> promising(List<Phrase> phrases, int found) throws IOException {
    Map<String, Integer> known = new HashMap<>();
    List<CharacteristicTerm> terms = new ArrayList<>();
    for (Phrase phrase : phrases) {
      int count = phrase.count();
      int background = reader.numDocs();
      for (String bigram : Bigrams.of(phrase.folded())) {
        Integer documents = known.get(bigram);
        if (documents == null) {
          documents = reader.docFreq(new Term(Fields.BODY_BIGRAMS, bigram));
          known.put(bigram, documents);
        }
        background = Math.min(background, documents);
      }
      background = Math.max(background, count);
      double score = Distinction.of(phrase.folded(), count, found, background, reader.numDocs());
      if (score > 0) terms.add(new CharacteristicTerm(phrase.text(), count, background, score));
    }
    terms.sort(ORDER);
    return terms.subList(0, Math.min(CANDIDATES, terms.size()));
  }

  /** Counts a phrase exactly. If the time limit is reached, the result is meaningless. */
  private CharacteristicTerm count(String text, FixedBitSet matches, int found) throws IOException {
    FixedBitSet with =
        MatchingSet.documents(
            searcher, translator.translate(new ExactPhrase(Scope.ANYWHERE, text), searcher));
    int background = with.cardinality();
    int count = (int) FixedBitSet.intersectionCount(with, matches);
    return new CharacteristicTerm(
        text, count, background, Distinction.of(text, count, found, background, reader.numDocs()));
  }
}
