package zhenxing.engine;

import zhenxing.article.Bilingual;

/**
 * Thrown when another process writes the index. The message names that process. This one can take
 * the index over once the other has ended.
 */
public final class IndexHeldException extends IndexUnusableException {

  private static final long serialVersionUID = 1L;

  public IndexHeldException(Bilingual reason) {
    super(reason);
  }
}
