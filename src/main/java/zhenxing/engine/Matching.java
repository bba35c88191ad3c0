package zhenxing.engine;

import java.io.IOException;
import java.util.Optional;
import zhenxing.engine.query.BareWords;
import zhenxing.engine.query.Clause;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.SentenceForm;

/**
 * Decides how a query is taken where the search leaves that open. Filters play no part, so that
 * choosing one never changes what a query means. Safe for many threads.
 */
public final class Matching {

  private final SentenceForm sentences;

  public Matching(Segmenter segmenter) {
    sentences = new SentenceForm(segmenter);
  }

  /** Tells whether any article at all meets a clause. */
  public interface Finds {
    boolean any(Clause clause) throws IOException;
  }

  /** Words or phrase. */
  public Match resolve(Clause query, Match asked, Finds finds) throws IOException {
    if (asked != Match.AUTO) return asked;
    Optional<Clause> whole = BareWords.alone(query);
    if (whole.isEmpty() || sentences.is(BareWords.text(query))) return Match.WORDS;
    return finds.any(whole.get()) ? Match.PHRASE : Match.WORDS;
  }

  /** The query as it is taken. */
  public static Clause taken(Clause query, Match used) {
    return used == Match.PHRASE ? BareWords.whole(query) : query;
  }
}
