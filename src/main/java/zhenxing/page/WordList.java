package zhenxing.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A resource file of words in sections: a line {@code [name]}, then words separated by spaces.
 * Lines that begin with {@code #} are comments. Immutable after reading.
 */
public final class WordList {

  private final String resource;
  private final Map<String, Set<String>> sections = new LinkedHashMap<>();

  private WordList(String resource) {
    this.resource = resource;
  }

  /** Reads a resource of this package. */
  static WordList read(String resource) {
    return read(WordList.class, resource);
  }

  /**
   * Reads a resource.
   *
   * @param owner a class in the package of the resource
   * @param resource the name of the file
   * @throws UncheckedIOException if it cannot be read
   */
  public static WordList read(Class<?> owner, String resource) {
    WordList list = new WordList(resource);
    try (InputStream in = owner.getResourceAsStream(resource)) {
      Set<String> section = null;
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (line.isBlank() || line.startsWith("#")) continue;
        if (line.startsWith("[")) {
          section = new LinkedHashSet<>();
          list.sections.put(line.substring(1, line.indexOf(']')), section);
        } else {
          Collections.addAll(section, line.strip().split(" "));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words of " + resource, e);
    }
    list.sections.replaceAll((name, words) -> Collections.unmodifiableSet(words));
    return list;
  }

  /**
   * Returns the words of a section, in the order of the file.
   *
   * @throws IllegalStateException if there is no such section
   */
  public Set<String> section(String name) {
    Set<String> words = sections.get(name);
    if (words == null) throw new IllegalStateException(resource + " has no section " + name);
    return words;
  }

  /** The words of a section as an array, for loops over all of them. */
  public String[] words(String section) {
    return section(section).toArray(String[]::new);
  }

  /** The words of all sections. */
  public Set<String> all() {
    Set<String> all = new LinkedHashSet<>();
    sections.values().forEach(all::addAll);
    return all;
  }
}
