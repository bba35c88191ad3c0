package zhenxing.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.VectorUtil;
import zhenxing.article.Article;
import zhenxing.engine.Reason;
import zhenxing.engine.Reason.Kind;

/**
 * Finds the most similar pair of sentences of two articles, as a reason for showing one with the
 * other if they share nothing else. Used by one thread.
 */
final class SimilarSentences {

  /** Number of sentences of an article that are compared. The first ones say what it is about. */
  private static final int COMPARED = Embedder.MOST_TEXTS;

  /** Minimum number of characters of a sentence. Shorter ones say nothing by themselves. */
  private static final int SHORTEST = 8;

  /** Maximum number of characters that a reader is shown. */
  private static final int LONGEST = 60;

  /**
   * Maximum number of hits that are explained. Each takes as long as embedding a passage or two.
   */
  private static final int MOST = 3;

  private static final String ENDS = "。！？；!?;\n";

  private final Embedder embedder;
  private final Article article;

  /** Null until the first comparison. */
  private Sentences own;

  private int explained;

  private record Sentences(List<String> texts, List<float[]> vectors) {}

  /**
   * @param article article that others are compared with
   */
  SimilarSentences(Embedder embedder, Article article) {
    this.embedder = embedder;
    this.article = article;
  }

  /** Returns the pair as a reason, or nothing if there is no pair, or if enough were explained. */
  List<Reason> reasons(Article other) throws IOException {
    if (explained++ == MOST) return List.of();
    if (own == null) own = sentences(article);
    Sentences others = sentences(other);
    String pair = null;
    float best = 0;
    for (int i = 0; i < own.texts.size(); i++) {
      for (int j = 0; j < others.texts.size(); j++) {
        float cosine = VectorUtil.dotProduct(own.vectors.get(i), others.vectors.get(j));
        if (cosine <= best) continue;
        best = cosine;
        pair = own.texts.get(i) + "\n" + others.texts.get(j);
      }
    }
    return pair == null ? List.of() : List.of(new Reason(Kind.SIMILAR, pair));
  }

  private Sentences sentences(Article of) throws IOException {
    List<String> texts = new ArrayList<>();
    String text = of.title() + "\n" + of.body();
    int from = 0;
    for (int i = 0; i < text.length() && texts.size() < COMPARED; i++) {
      boolean isEnd = ENDS.indexOf(text.charAt(i)) >= 0 || i == text.length() - 1;
      if (!isEnd) continue;
      String sentence = text.substring(from, i + 1).strip();
      from = i + 1;
      if (sentence.length() >= SHORTEST) texts.add(shortened(sentence));
    }
    return new Sentences(texts, texts.isEmpty() ? List.of() : embedder.passagesSoon(texts));
  }

  private static String shortened(String sentence) {
    if (sentence.length() <= LONGEST) return sentence;
    int end = Character.isHighSurrogate(sentence.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return sentence.substring(0, end) + "…";
  }
}
