package zhenxing.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads one kind of file, which holds one article or several. */
interface ArticleFormat {

  /**
   * Limit for the text of one article, in bytes. Longer texts are rejected so that they are not
   * held in memory.
   */
  int MAX_ARTICLE_BYTES = 128 * 1024 * 1024;

  /** Up to this number of control characters may be damage, however short the text. */
  int FEW_CONTROLS = 8;

  /** Number of bytes that are read at a time. */
  int PIECE_BYTES = 64 * 1024;

  /**
   * The source of a text.
   *
   * @param name the name used in messages
   * @param idPrefix the id of the article, or the beginning of the ids of its lines
   */
  record Source(String name, String idPrefix) {}

  /**
   * Reads all articles of the file, in order, and passes them to the sink. Does not close the
   * stream.
   *
   * @throws BadArticleException if the file as a whole cannot be taken
   */
  void read(Source source, InputStream in, CorpusReader.Sink sink)
      throws IOException, BadArticleException;

  /**
   * Reads all bytes of the stream.
   *
   * @throws BadArticleException if there are more than {@link #MAX_ARTICLE_BYTES}
   */
  static byte[] bytes(InputStream in) throws IOException, BadArticleException {
    // Collected in pieces, so that a stream that is too long is refused before it is copied to one
    // array.
    List<byte[]> pieces = new ArrayList<>();
    int length = 0;
    for (byte[] piece; (piece = in.readNBytes(PIECE_BYTES)).length > 0; ) {
      length += piece.length;
      if (length > MAX_ARTICLE_BYTES) {
        throw tooLong(0);
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

  /**
   * Returns the text unless it is blank or binary.
   *
   * @throws BadArticleException if it is blank or binary data
   */
  static String notEmpty(String text) throws BadArticleException {
    if (text.isBlank()) throw empty();
    if (looksBinary(text)) {
      throw new BadArticleException(
          0,
          "不是文字，而是二进制数据：请另存为文本、Markdown 或 HTML",
          "is not text but binary data: save it as text, Markdown or HTML and put that here");
    }
    return text;
  }

  static BadArticleException empty() {
    return new BadArticleException(0, "是空的：文章须有正文", "is empty: an article needs text");
  }

  /**
   * @param line the line of the file, or 0 for the whole file
   */
  static BadArticleException tooLong(int line) {
    int megabytes = MAX_ARTICLE_BYTES / 1024 / 1024;
    return new BadArticleException(
        line,
        "长于 " + megabytes + " MB：请按文章拆开",
        "is longer than " + megabytes + " MB: split it into articles");
  }

  /**
   * Whether more than 2 percent of the first characters are control characters, and more than a few
   * altogether. Text has almost none, although damage may leave a few; random bytes have one in
   * ten.
   */
  private static boolean looksBinary(String text) {
    int controls = 0;
    int sample = Math.min(text.length(), 8192);
    for (int i = 0; i < sample; i++) {
      char c = text.charAt(i);
      if (c < ' ' && !Character.isWhitespace(c)) controls++;
    }
    return controls > FEW_CONTROLS && controls * 50 > sample;
  }
}
