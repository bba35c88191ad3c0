package zhenxing.cli;

/**
 * JSON that is one line to every reader. U+0085, U+2028 and U+2029 are no line breaks to JSON, but
 * to programs that split its lines, so they are escaped. Half a surrogate pair has no form in
 * UTF-8: U+FFFD takes its place.
 */
final class JsonLine {

  private JsonLine() {}

  /**
   * @param json an object as JSON, in which such characters stand within strings only
   */
  static String of(String json) {
    StringBuilder line = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean pair = i + 1 < json.length() && Character.isSurrogatePair(c, json.charAt(i + 1));
      if (pair) line.append(c).append(json.charAt(++i));
      else if (Character.isSurrogate(c)) line.append('\uFFFD');
      else if (c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029') {
        line.append("\\u%04x".formatted((int) c));
      } else line.append(c);
    }
    return line.toString();
  }
}
