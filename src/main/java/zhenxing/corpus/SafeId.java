package zhenxing.corpus;

/** Makes ids from paths. */
final class SafeId {

  /** Characters allowed in ids made from paths, besides letters and digits of any script. */
  private static final String PUNCTUATION = "-_.~";

  private SafeId() {}

  /**
   * Makes an id from a file's path that is safe in a URL path: characters other than letters,
   * digits and {@code -_.~} become {@code _}.
   */
  static String of(String text) {
    StringBuilder id = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean kept = Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0;
              id.appendCodePoint(kept ? c : '_');
            });
    // HTTP clients resolve "." and ".." in paths.
    return id.toString().chars().allMatch(c -> c == '.')
        ? id.toString().replace('.', '_')
        : id.toString();
  }
}
