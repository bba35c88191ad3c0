package zhenxing.indexing;

import java.io.IOException;

/**
 * Thrown when a run stops before it deletes or undoes anything, because it is doubtful that the
 * whole corpus and its corrections could be read. The previous index remains searchable. The
 * message says in one line why, and what to do.
 */
public final class IndexingStoppedException extends IOException {

  private static final long serialVersionUID = 1L;

  IndexingStoppedException(String message) {
    super(message);
  }

  IndexingStoppedException(String message, Throwable cause) {
    super(message, cause);
  }
}
