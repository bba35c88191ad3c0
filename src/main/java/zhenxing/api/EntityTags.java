package zhenxing.api;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Parses a list of entity tags (RFC 9110): {@code "a", W/"b"}. */
final class EntityTags {

  private static final String WEAK = "W/";

  private final String text;
  private int at;

  private EntityTags(String text) {
    this.text = text;
  }

  /** Returns the tags of a list without their quotation marks, or empty if it is malformed. */
  static Optional<Set<String>> of(String text) {
    return new EntityTags(text).tags();
  }

  private Optional<Set<String>> tags() {
    Set<String> tags = new HashSet<>();
    boolean isSeparated = true;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') continue;
      if (c == ',') {
        isSeparated = true;
        continue;
      }
      if (!isSeparated) return Optional.empty();
      isSeparated = false;
      if (text.startsWith(WEAK, at)) at += WEAK.length();
      int end = closing();
      if (end < 0) return Optional.empty();
      tags.add(text.substring(at + 1, end));
      at = end;
    }
    return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
  }

  /**
   * Returns the position of the mark that closes the tag beginning here, or -1 if there is none.
   */
  private int closing() {
    if (at >= text.length() || text.charAt(at) != '"') return -1;
    int end = text.indexOf('"', at + 1);
    for (int i = at + 1; i < end; i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) == 0x7F) return -1;
    }
    return end;
  }
}
