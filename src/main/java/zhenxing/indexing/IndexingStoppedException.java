package zhenxing.indexing;

import java.io.IOException;

/**
 * A run was stopped before it deleted or undid anything, because it is doubtful that the whole
 * corpus and its corrections could be read. The previous index can still be searched. The message
 * says in one line why and what to do.
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
