package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.LivePostings;
import zhenxing.engine.lucene.document.PlaceFields;
import zhenxing.engine.suggest.Candidates;
import zhenxing.engine.suggest.Suggestions;
import zhenxing.engine.text.Vocabulary;

/** Reads from an index what can be suggested: titles, phrases, places and industries. */
final class SuggestionSource {

  private final DirectoryReader reader;
  private final Bits live;
  private final Taxonomy taxonomy;

  /**
   * @param taxonomy gives the names of the industries
   */
  SuggestionSource(DirectoryReader reader, Taxonomy taxonomy) {
    this.reader = reader;
    this.live = MultiBits.getLiveDocs(reader);
    this.taxonomy = taxonomy;
  }

  /**
   * Builds the suggestions. Takes some seconds for 100,000 articles.
   *
   * @param vocabulary terms that are never corrected
   */
  Suggestions suggestions(Vocabulary vocabulary) throws IOException {
    Candidates candidates = new Candidates();
    candidates.addPlaces(counts(PlaceFields.ALL.city(), 1));
    candidates.addPlaces(counts(PlaceFields.ALL.province(), 1));
    candidates.addIndustries(counts(Fields.INDUSTRY, 1), taxonomy);
    candidates.addPhrases(counts(Fields.PHRASES, leastArticles(reader)));
    for (LeafReaderContext leaf : reader.leaves()) addTitles(leaf, candidates);
    return new Suggestions(candidates.all(), vocabulary);
  }

  /** Returns the minimum number of articles in which a phrase must occur. */
  static int leastArticles(IndexReader reader) {
    return Candidates.leastArticles(reader.numDocs());
  }

  /**
   * Returns the number of articles that contain each term of a field, for the most frequent terms.
   */
  private Map<String, Integer> counts(String field, int least) throws IOException {
    record Counted(String term, int articles) {}
    PriorityQueue<Counted> most = new PriorityQueue<>(Comparator.comparingInt(Counted::articles));
    Terms terms = MultiTerms.getTerms(reader, field);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (each.docFreq() < least) continue;
      int articles = articles(each);
      if (articles < least) continue;
      most.add(new Counted(term.utf8ToString(), articles));
      if (most.size() > Candidates.MAX_PHRASES) most.poll();
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Counted counted : most) counts.put(counted.term, counted.articles);
    return counts;
  }

  /**
   * Returns the number of live articles that contain a term. Lucene's own number includes deleted
   * articles until their segment is merged.
   */
  private int articles(TermsEnum term) throws IOException {
    if (live == null) return term.docFreq();
    DocIdSetIterator documents = LivePostings.of(term, live);
    int articles = 0;
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) articles++;
    return articles;
  }

  private void addTitles(LeafReaderContext leaf, Candidates candidates) throws IOException {
    BinaryDocValues text = leaf.reader().getBinaryDocValues(Fields.TITLE);
    SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
    NumericDocValues dates = leaf.reader().getNumericDocValues(Fields.DATE);
    if (text == null) return;
    for (int doc = text.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = text.nextDoc()) {
      if (live != null && !live.get(leaf.docBase + doc)) continue;
      ids.advanceExact(doc);
      String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
      boolean dated = dates != null && dates.advanceExact(doc);
      candidates.addTitle(
          text.binaryValue().utf8ToString(), id, dated ? (int) dates.longValue() : 0);
    }
  }
}
