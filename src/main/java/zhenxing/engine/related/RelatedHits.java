package zhenxing.engine.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zhenxing.article.Article;
import zhenxing.engine.Hit;
import zhenxing.engine.Reason;
import zhenxing.engine.Reason.Kind;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.text.Highlighter;
import zhenxing.engine.text.WordRuns;
import zhenxing.engine.text.WordRuns.Word;

/**
 * Creates the hits for articles related to one article, with reasons and with the shared text
 * highlighted.
 */
public final class RelatedHits {

  /**
   * Number of characters of an article that are read. The rest of a very long article adds nothing.
   */
  private static final int READ_CHARS = 20_000;

  /** Maximum number of words highlighted when the articles share no phrase. */
  private static final int MARKED_WORDS = 10;

  private final WordRuns wordRuns;
  private final SharedPhrases phrases;
  private final List<String> words;

  /**
   * @param text the text of the article, as {@link #text} returns it
   * @param runs the words of that text
   * @param weights the weights of words in the corpus
   */
  public RelatedHits(String text, List<List<Word>> runs, TermWeights weights, WordRuns wordRuns)
      throws IOException {
    this.wordRuns = wordRuns;
    this.phrases = new SharedPhrases(text, runs, weights);
    this.words = List.copyOf(weights.heaviest(terms(runs), MARKED_WORDS).keySet());
  }

  /** Returns title and body of an article, as far as they are compared. */
  public static String text(Article article) {
    String text = article.title() + "\n" + article.body();
    return text.length() > READ_CHARS ? text.substring(0, READ_CHARS) : text;
  }

  /** Returns the words of a text in one list. */
  public static List<String> terms(List<List<Word>> runs) {
    return runs.stream().flatMap(List::stream).map(Word::term).toList();
  }

  /**
   * Returns a related article as a hit.
   *
   * @param kinship what the two articles share in the catalogue
   * @param reprints number of other articles that print its text
   * @param byMeaning whether the article contains none of the telling words
   */
  public RelatedHit hit(
      Article article, Kinship kinship, float score, int reprints, boolean byMeaning)
      throws IOException {
    List<String> shared = phrases.in(text(article), wordRuns);
    List<Reason> reasons = new ArrayList<>();
    for (String phrase : shared) reasons.add(new Reason(Kind.PHRASE, phrase));
    reasons.addAll(kinship.reasons());
    Highlighter highlighter = new Highlighter(shared.isEmpty() ? words : shared);
    Hit hit =
        new Hit(
            article,
            highlighter.mark(article.title()),
            highlighter.snippets(article.title(), article.body()),
            score,
            reprints,
            byMeaning);
    return new RelatedHit(hit, reasons);
  }
}
