package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import zhenxing.api.Printable;
import zhenxing.api.ProblemException;
import zhenxing.api.SubmittedArticles;
import zhenxing.api.WriteProblem;
import zhenxing.article.Bilingual;

/**
 * The body of a write.
 *
 * @param mediaType value of the {@code Content-Type} header, or null
 * @param bytes the body, whose encoding is detected later from the bytes themselves
 */
record RequestBody(String mediaType, byte[] bytes) {

  /**
   * Reads the body of a request.
   *
   * @throws ProblemException if it is too large or compressed, or if its type names a charset that
   *     does not exist
   */
  static RequestBody of(Context ctx) throws IOException {
    requireNoCoding(ctx.header("Content-Encoding"));
    // Javalin's own method fails if the charset does not exist.
    String mediaType = ctx.header("Content-Type");
    requireCharset(mediaType);
    return new RequestBody(mediaType, bytes(ctx));
  }

  private static void requireNoCoding(String coding) {
    if (coding == null || coding.equalsIgnoreCase("identity")) return;
    throw new ProblemException(
        WriteProblem.unsupported(
            new Bilingual(
                "不接受带 Content-Encoding 的内容，请不要压缩",
                "a body with Content-Encoding is not accepted: send it uncompressed")));
  }

  private static void requireCharset(String mediaType) {
    Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    HttpField.getValueParameters(mediaType, parameters);
    String charset = parameters.get("charset");
    if (charset == null || exists(charset)) return;
    String shown = Printable.excerpt(charset);
    throw new ProblemException(
        WriteProblem.unsupported(
            new Bilingual(
                "Content-Type 中的 charset“" + shown + "”不存在",
                "the charset '" + shown + "' in Content-Type does not exist")));
  }

  private static boolean exists(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static byte[] bytes(Context ctx) throws IOException {
    InputStream in = ctx.bodyInputStream();
    boolean isTooLarge = ctx.req().getContentLengthLong() > SubmittedArticles.MAX_BYTES;
    byte[] body = isTooLarge ? null : in.readNBytes(SubmittedArticles.MAX_BYTES + 1);
    if (isTooLarge || body.length > SubmittedArticles.MAX_BYTES) {
      discard(in);
      throw tooLarge();
    }
    return body;
  }

  /**
   * Reads what a client goes on sending: it looks for an answer only when it is done. A body that
   * is far beyond the limit is cut off.
   */
  private static void discard(InputStream in) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long left = 2L * SubmittedArticles.MAX_BYTES;
    for (int read = 0; read >= 0 && left > 0; left -= read) read = in.read(buffer);
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        WriteProblem.tooLarge(
            new Bilingual(
                "一次请求最多 %,d 字节：请分几次发送".formatted(SubmittedArticles.MAX_BYTES),
                "a request may have %,d bytes: send what is more in several requests"
                    .formatted(SubmittedArticles.MAX_BYTES))));
  }
}
