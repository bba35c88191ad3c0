package zhenxing.cli;

/**
 * Makes JSON occupy one line for every reader. U+0085, U+2028 and U+2029 are not line breaks in
 * JSON, but some programs split lines at them, so they are escaped. An unpaired surrogate cannot be
 * written in UTF-8 and is replaced by U+FFFD.
 */
final class JsonLine {

  private JsonLine() {}

  /**
   * @param json a JSON object in which such characters occur within strings only
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
