package zhenxing.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A resource file of words in sections: a line {@code [name]}, then words separated by spaces. */
final class WordList {

  private final String resource;
  private final Map<String, Set<String>> sections = new HashMap<>();

  private WordList(String resource) {
    this.resource = resource;
  }

  /**
   * Reads a resource of this package. Lines that begin with {@code #} are comments.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static WordList read(String resource) {
    WordList list = new WordList(resource);
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      Set<String> section = null;
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (line.isBlank() || line.startsWith("#")) continue;
        if (line.startsWith("[")) {
          section = new HashSet<>();
          list.sections.put(line.substring(1, line.indexOf(']')), section);
        } else {
          section.addAll(Set.of(line.strip().split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words of " + resource, e);
    }
    return list;
  }

  /**
   * Returns the words of a section.
   *
   * @throws IllegalStateException if there is no such section
   */
  Set<String> section(String name) {
    Set<String> words = sections.get(name);
    if (words == null) throw new IllegalStateException(resource + " has no section " + name);
    return words;
  }
}
