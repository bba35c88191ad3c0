package zhenxing.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** How one kind of file holds articles. */
interface ArticleFormat {

  /**
   * The largest text taken as one article, in bytes; longer ones are rejected rather than held in
   * memory.
   */
  int MAX_ARTICLE_BYTES = 128 * 1024 * 1024;

  /** Bytes that are read at a time. */
  int PIECE_BYTES = 64 * 1024;

  /**
   * What is read.
   *
   * @param name how messages name it
   * @param idPrefix the id of its article, or the beginning of the ids of its lines
   */
  record Source(String name, String idPrefix) {}

  /**
   * Reads all articles of the file, in order.
   *
   * @throws BadArticleException when the file as a whole holds no article that can be taken
   */
  void read(Source source, InputStream in, CorpusReader.Sink sink)
      throws IOException, BadArticleException;

  /** All bytes of the stream, up to {@link #MAX_ARTICLE_BYTES}. */
  static byte[] bytes(InputStream in) throws IOException, BadArticleException {
    // In pieces, so that what is too long is not laid together before it is refused.
    List<byte[]> pieces = new ArrayList<>();
    int length = 0;
    for (byte[] piece; (piece = in.readNBytes(PIECE_BYTES)).length > 0; ) {
      length += piece.length;
      if (length > MAX_ARTICLE_BYTES) {
        throw new BadArticleException(
            0, "is longer than " + MAX_ARTICLE_BYTES / 1024 / 1024 + " MB: split it into articles");
      }
      pieces.add(piece);
    }
    byte[] bytes = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, bytes, at, piece.length);
      at += piece.length;
    }
    return bytes;
  }

  /** The text, if there is any. */
  static String notEmpty(String text) throws BadArticleException {
    if (text.isBlank()) throw new BadArticleException(0, "is empty: an article needs text");
    if (looksBinary(text)) {
      throw new BadArticleException(
          0, "is not text but binary data: save it as text, Markdown or HTML and put that here");
    }
    return text;
  }

  /**
   * Control characters hardly occur in text; lost bytes may leave a few, so a share decides. Random
   * bytes have one in ten.
   */
  private static boolean looksBinary(String text) {
    int controls = 0;
    int sample = Math.min(text.length(), 8192);
    for (int i = 0; i < sample; i++) {
      char c = text.charAt(i);
      if (c < ' ' && !Character.isWhitespace(c)) controls++;
    }
    return controls * 50 > sample;
  }
}
