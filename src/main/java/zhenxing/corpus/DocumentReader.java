package zhenxing.corpus;

import java.io.IOException;

/** Reads one kind of office file. Safe for use by many threads. */
public interface DocumentReader {

  /**
   * What a document holds.
   *
   * @param title the title that its properties state, or null; mostly it is none
   * @param text a line for each paragraph, item and row of a table
   */
  record Document(String title, String text) {}

  /**
   * Reads a document.
   *
   * @throws UnreadableDocumentException saying why it cannot be taken and what to do
   * @throws IOException when it is damaged
   */
  Document read(byte[] bytes) throws IOException, UnreadableDocumentException;

  /** A whole document that cannot be taken. */
  final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what to do, without the name of the file
     */
    public UnreadableDocumentException(String message) {
      super(message);
    }
  }
}
