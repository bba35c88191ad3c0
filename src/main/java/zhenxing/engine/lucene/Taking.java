package zhenxing.engine.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.Matching;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.lucene.document.PlaceFields;
import zhenxing.engine.query.BareWords;
import zhenxing.engine.query.Clause;

/**
 * Decides between the interpretations of a query, words or phrase, and translates it. Safe for use
 * by many threads.
 */
final class Taking {

  private final QueryTranslator translator;
  private final Matching matching;

  Taking(QueryTranslator translator, Matching matching) {
    this.translator = translator;
    this.matching = matching;
  }

  /**
   * Interprets and translates a query.
   *
   * @param asked how the request wants the query interpreted
   * @param known how it was interpreted on an earlier page, or null
   * @param filters decide which places count; the interpretation does not depend on them
   */
  Taken of(Clause query, Match asked, Match known, Filters filters, IndexSearcher searcher)
      throws IOException {
    PlaceFields places = PlaceFields.of(filters);
    Match used = known;
    if (used == null) {
      used =
          matching.resolve(
              query, asked, clause -> finds(translator.translate(clause, searcher), searcher));
    }
    Clause taken = Matching.taken(query, used);
    Query found = withChosenPlaces(translator.translate(taken, places, searcher), taken, filters);
    Query other = null;
    if (asked == Match.AUTO) {
      Clause otherwise = Matching.taken(query, used == Match.PHRASE ? Match.WORDS : Match.PHRASE);
      other = otherwise.equals(taken) ? found : translator.translate(otherwise, places, searcher);
    }
    return new Taken(used, taken, found, other, null);
  }

  /** Adds to an interpretation the part that results by meaning must meet as well. */
  Taken ofNear(SearchRequest request, Taken taken, IndexSearcher searcher) throws IOException {
    // A reader who asks for a phrase gets only articles that contain it.
    boolean isOpen = request.match() != Match.PHRASE;
    Clause required = isOpen ? BareWords.without(request.query()) : taken.clause();
    PlaceFields places = PlaceFields.of(request.filters());
    return new Taken(
        taken.used(),
        taken.clause(),
        taken.query(),
        taken.other(),
        translator.translate(required, places, searcher));
  }

  private static boolean finds(Query query, IndexSearcher searcher) throws IOException {
    return searcher.search(query, new CountUpTo(1)) > 0;
  }

  /** If a search consists of selected places only, the articles about them come first. */
  private static Query withChosenPlaces(Query query, Clause clause, Filters filters) {
    boolean placesAlone = clause instanceof Clause.Everything && filters.nameAPlace();
    return placesAlone ? Restrictions.subjectsFirst(query, filters) : query;
  }
}
