package zhenxing.indexing;

import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Rejection;

/** Keeps one article of a file that is read: the first, or the first with a given id. */
final class SingleArticle implements CorpusReader.Sink {

  private final String id;
  private FoundArticle found;
  private Bilingual reason = new Bilingual("其中没有文章", "it holds no article");
  private boolean stops;

  SingleArticle() {
    this(null);
  }

  /**
   * @param id id of the wanted article, or null for any
   */
  SingleArticle(String id) {
    this.id = id;
  }

  /** Thrown to end the reading of a file once the article is found. */
  private static final class FoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FoundException() {
      super(null, null, false, false);
    }
  }

  /** Reads a file up to the wanted article. */
  void findIn(CorpusReader reader, CorpusFile file) {
    stops = true;
    try {
      reader.read(file, this);
    } catch (FoundException e) {
      // The article was found.
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

  /** Returns the article, or null if there was none. */
  FoundArticle found() {
    return found;
  }

  /** Returns why there is no article. */
  Bilingual reason() {
    return reason;
  }
}
