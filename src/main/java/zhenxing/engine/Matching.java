package zhenxing.engine;

import java.io.IOException;
import java.util.Optional;
import zhenxing.engine.query.BareWords;
import zhenxing.engine.query.Clause;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.SentenceForm;

/**
 * Decides how a query is interpreted when the request says {@link Match#AUTO}. The decision depends
 * on the bare words alone and not on filters, so that choosing a filter never changes the meaning
 * of the query. Safe for use by many threads.
 */
public final class Matching {

  private final SentenceForm sentences;

  /** Uses the segmenter to recognize sentences. */
  public Matching(Segmenter segmenter) {
    sentences = new SentenceForm(segmenter);
  }

  /** Tells whether a clause matches any article of the index. */
  public interface Finds {
    boolean any(Clause clause) throws IOException;
  }

  /**
   * Returns how to interpret a query: {@link Match#WORDS} or {@link Match#PHRASE}.
   *
   * @param asked what the request says; returned as it is unless it is {@link Match#AUTO}
   * @param finds asked at most once, about the bare words as phrases
   */
  public Match resolve(Clause query, Match asked, Finds finds) throws IOException {
    if (asked != Match.AUTO) return asked;
    Optional<Clause> whole = BareWords.alone(query);
    if (whole.isEmpty() || sentences.is(BareWords.text(query))) return Match.WORDS;
    return finds.any(whole.get()) ? Match.PHRASE : Match.WORDS;
  }

  /** Returns the query in the form that the interpretation gives it. */
  public static Clause taken(Clause query, Match used) {
    return used == Match.PHRASE ? BareWords.whole(query) : query;
  }
}
