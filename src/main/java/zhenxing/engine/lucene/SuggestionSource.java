package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.PlaceFields;
import zhenxing.engine.suggest.Candidate;
import zhenxing.engine.suggest.Phrases;
import zhenxing.engine.suggest.Suggestion.Kind;
import zhenxing.engine.suggest.Suggestions;
import zhenxing.engine.text.Vocabulary;

/** Reads from an index what can be suggested: titles, phrases, places and industries. */
final class SuggestionSource {

  /**
   * Number of articles from which a corpus counts as large. In a large corpus, it is often chance
   * that two articles share a string, so a phrase must occur in three.
   */
  private static final int LARGE_CORPUS = 1_000;

  private static final int LEAST_ARTICLES = 2;
  private static final int LEAST_ARTICLES_OF_MANY = 3;

  /** Maximum number of phrases, which bounds the memory. The most frequent are kept. */
  private static final int MAX_PHRASES = 50_000;

  /** Maximum number of titles, which bounds the memory to about 200 MB. The newest are kept. */
  private static final int MAX_TITLES = 500_000;

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
    List<Candidate> candidates = new ArrayList<>();
    addNames(candidates, Kind.PLACE, counts(PlaceFields.ALL.city(), 1));
    addNames(candidates, Kind.PLACE, counts(PlaceFields.ALL.province(), 1));
    counts(Fields.INDUSTRY, 1)
        .forEach(
            (slug, articles) ->
                taxonomy
                    .bySlug(slug)
                    .map(found -> new Candidate(Kind.INDUSTRY, found.nameZh(), slug, articles))
                    .ifPresent(candidates::add));
    Map<String, Integer> phrases = counts(Fields.PHRASES, leastArticles(reader));
    addNames(candidates, Kind.PHRASE, Phrases.whole(phrases));
    addTitles(candidates);
    return new Suggestions(candidates, vocabulary);
  }

  /** Returns the minimum number of articles in which a phrase must occur. */
  static int leastArticles(IndexReader reader) {
    return reader.numDocs() >= LARGE_CORPUS ? LEAST_ARTICLES_OF_MANY : LEAST_ARTICLES;
  }

  private static void addNames(List<Candidate> to, Kind kind, Map<String, Integer> articles) {
    articles.forEach((name, count) -> to.add(new Candidate(kind, name, null, count)));
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
      if (most.size() > MAX_PHRASES) most.poll();
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
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    int articles = 0;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live.get(doc)) articles++;
    }
    return articles;
  }

  /** A title with the newest article that has it, and the number of articles that have it. */
  private record Title(String id, int date, int articles) {

    Title and(Title other) {
      return new Title(
          other.date > date ? other.id : id, Math.max(date, other.date), articles + other.articles);
    }
  }

  private void addTitles(List<Candidate> candidates) throws IOException {
    Map<String, Title> titles = new LinkedHashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) addTitles(leaf, titles);
    titles.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().date))
        .limit(MAX_TITLES)
        .forEach(
            entry -> {
              Title title = entry.getValue();
              candidates.add(new Candidate(Kind.TITLE, entry.getKey(), title.id, title.articles));
            });
  }

  private void addTitles(LeafReaderContext leaf, Map<String, Title> titles) throws IOException {
    BinaryDocValues text = leaf.reader().getBinaryDocValues(Fields.TITLE);
    SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
    NumericDocValues dates = leaf.reader().getNumericDocValues(Fields.DATE);
    if (text == null) return;
    for (int doc = text.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = text.nextDoc()) {
      if (live != null && !live.get(leaf.docBase + doc)) continue;
      ids.advanceExact(doc);
      String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
      boolean dated = dates != null && dates.advanceExact(doc);
      Title title = new Title(id, dated ? (int) dates.longValue() : 0, 1);
      titles.merge(text.binaryValue().utf8ToString(), title, Title::and);
    }
  }
}
