package zhenxing.corpus;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/**
 * Names for paths. On Unix a file name is a sequence of bytes in any encoding; names created by old
 * Windows systems are GBK. Java keeps the bytes in a {@link Path}, but its text has U+FFFD for
 * anything that the locale's encoding cannot decode, so different files can have the same text.
 * Only the path as a URI gives the bytes.
 */
public final class PathName {

  /** The usual encoding of names that are not UTF-8; includes GBK and GB2312. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final char LOST = '\uFFFD';

  /** Whether a path's text, if it has no U+FFFD, is its bytes decoded as UTF-8. */
  private static final boolean TEXT_IS_UTF8 =
      "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));

  /** On other systems, mainly Windows, names are text. */
  private static final boolean NAMES_ARE_BYTES = File.separatorChar == '/';

  private PathName() {}

  /**
   * Returns a unique name for a file, used by the index: the absolute path as text, or as a URI
   * ({@code file:///corpus/%B4%F3.txt}) if it is not UTF-8.
   */
  public static String key(Path file) {
    Path place = file.toAbsolutePath().normalize();
    String text = utf8(place);
    return text == null ? uri(place) : text;
  }

  /** Returns the file of a {@link #key}. */
  static Path file(String key) {
    if (!NAMES_ARE_BYTES) return Path.of(key);
    if (key.startsWith("file:")) return Path.of(URI.create(key));
    StringBuilder uri = new StringBuilder("file://");
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      if (b == '/') uri.append('/');
      else uri.append('%').append(HexFormat.of().toHexDigits(b));
    }
    return Path.of(URI.create(uri.toString()));
  }

  /**
   * Returns a predicate for keys: whether it is the key of this folder or file, or of a file below
   * it.
   */
  public static Predicate<String> below(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    String uri = uri(place);
    String text = utf8(place);
    Predicate<String> below = key -> isBelow(key, uri, "/");
    return text == null ? below : below.or(key -> isBelow(key, text, File.separator));
  }

  private static boolean isBelow(String key, String folder, String separator) {
    return key.startsWith(folder)
        && (key.length() == folder.length()
            || folder.endsWith(separator)
            || key.startsWith(separator, folder.length()));
  }

  /**
   * Returns a name for messages. Names that are not UTF-8 are decoded as GBK; bytes that are
   * neither are shown in hexadecimal.
   */
  public static String shown(Path path) {
    String text = utf8(path);
    if (text != null) return text;
    List<String> names = new ArrayList<>();
    for (byte[] name : names(path)) {
      String shown = decode(name, StandardCharsets.UTF_8);
      if (shown == null) shown = decode(name, GB18030);
      names.add(shown == null ? ascii(name, "\\x") : shown);
    }
    return (path.isAbsolute() ? "/" : "") + String.join("/", names);
  }

  /**
   * Returns a name for ids; different bytes give different names. A name that is not UTF-8 is
   * decoded as GBK and gets a suffix ({@code 大连_gbk}); if it is neither, bytes beyond ASCII are
   * given in hexadecimal.
   *
   * @param path a relative path to a file
   * @param cut how many characters to remove from the end, all ASCII
   */
  static String forId(Path path, int cut) {
    String text = utf8(path);
    if (text != null) return text.substring(0, text.length() - cut);
    List<String> names = new ArrayList<>();
    List<byte[]> all = names(path);
    for (int i = 0; i < all.size(); i++) {
      byte[] name = all.get(i);
      if (i == all.size() - 1) name = Arrays.copyOf(name, name.length - cut);
      String id = decode(name, StandardCharsets.UTF_8);
      if (id == null) {
        String gbk = decode(name, GB18030);
        id = gbk == null ? ascii(name, "_") : gbk + "_gbk";
      }
      names.add(id);
    }
    return String.join("/", names);
  }

  /** The path decoded as UTF-8, or null if it is not UTF-8. */
  private static String utf8(Path path) {
    String text = path.toString();
    if (!NAMES_ARE_BYTES || TEXT_IS_UTF8 && text.indexOf(LOST) < 0) return text;
    List<String> names = new ArrayList<>();
    for (byte[] name : names(path)) {
      String decoded = decode(name, StandardCharsets.UTF_8);
      if (decoded == null) return null;
      names.add(decoded);
    }
    return (path.isAbsolute() ? "/" : "") + String.join("/", names);
  }

  /** The bytes of each name in the path. */
  private static List<byte[]> names(Path path) {
    List<byte[]> names = new ArrayList<>();
    // A relative path would be resolved against the current folder.
    Path root = path.getFileSystem().getRootDirectories().iterator().next();
    for (String name : root.resolve(path).toUri().getRawPath().split("/")) {
      if (!name.isEmpty()) names.add(bytes(name));
    }
    return names;
  }

  /** The URI of an absolute path, without the slash that is added for existing folders. */
  private static String uri(Path place) {
    String uri = place.toUri().toString();
    return uri.endsWith("/") && place.getNameCount() > 0 ? uri.substring(0, uri.length() - 1) : uri;
  }

  private static byte[] bytes(String escaped) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  /** The decoded text, or null if the bytes are not valid in this encoding. */
  private static String decode(byte[] bytes, Charset charset) {
    try {
      // A new decoder throws on invalid input.
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // Two codes of GB18030 may decode to the same character; only the one used for encoding is
      // accepted.
      return Arrays.equals(text.getBytes(charset), bytes) ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String ascii(byte[] bytes, String escape) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      if (b >= 0) text.append((char) b);
      else text.append(escape).append(HexFormat.of().toHexDigits(b));
    }
    return text.toString();
  }
}
