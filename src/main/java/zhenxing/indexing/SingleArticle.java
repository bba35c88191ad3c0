package zhenxing.indexing;

import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Rejection;

/** Keeps one article of what is read: the first, or the first of an id. */
final class SingleArticle implements CorpusReader.Sink {

  private final String id;
  private FoundArticle found;
  private Bilingual reason = new Bilingual("其中没有文章", "it holds no article");
  private boolean stops;

  SingleArticle() {
    this(null);
  }

  /**
   * @param id of the article that is wanted, null for any
   */
  SingleArticle(String id) {
    this.id = id;
  }

  /** Ends the reading of a file whose rest is not wanted. */
  private static final class FoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FoundException() {
      super(null, null, false, false);
    }
  }

  /** Reads a file as far as the article stands in it. */
  void findIn(CorpusReader reader, CorpusFile file) {
    stops = true;
    try {
      reader.read(file, this);
    } catch (FoundException e) {
      // There it was.
      return;
    }
  }

  @Override
  public void article(FoundArticle article, int line) {
    if (found != null || id != null && !id.equals(article.id())) return;
    found = article;
    if (stops) throw new FoundException();
  }

  @Override
  public void rejected(Rejection rejection) {
    reason = rejection.told();
  }

  /** The article, or null. */
  FoundArticle found() {
    return found;
  }

  /** Why there is none. */
  Bilingual reason() {
    return reason;
  }
}
