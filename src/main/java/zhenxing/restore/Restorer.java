package zhenxing.restore;

import java.util.List;
import zhenxing.article.Repairs;

/** Restores damaged text. Immutable and safe for use by many threads. */
public final class Restorer {

  /**
   * Restores a text.
   *
   * @param title the headline as found, or null where none is known apart from the body
   * @param body the text as found
   */
  public RestoredText restore(String title, String body) {
    return new RestoredText(title, body, List.of(), Repairs.NONE, List.of());
  }
}
