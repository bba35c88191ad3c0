package zhenxing.corpus;

import java.io.IOException;

/** Reads one kind of office file. Implementations must be safe for use by several threads. */
public interface DocumentReader {

  /**
   * Separates the cells of a table row. Two spaces, because single spaces between single characters
   * would be taken for letter-spacing when the text is restored.
   */
  String BETWEEN_CELLS = "  ";

  /**
   * The content of a document.
   *
   * @param title the title in its properties, or null; usually not the headline
   * @param text one line for each paragraph, list item and table row
   */
  record Document(String title, String text) {}

  /**
   * Reads a document.
   *
   * @throws UnreadableDocumentException with the reason and what to do
   * @throws IOException if it is damaged
   */
  Document read(byte[] bytes) throws IOException, UnreadableDocumentException;

  /** Thrown for an undamaged document that cannot be taken. */
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
