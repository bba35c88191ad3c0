package zhenxing.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads how a reader filed articles. Each line has id, subject places, covered places and
 * industries, separated by tabs; lists are separated by commas. Lines that begin with {@code #} are
 * comments.
 */
final class Filings {

  /** The filing of one article by one reader. */
  record Filing(Set<String> subjects, Set<String> covered, Set<String> industries) {

    /** Returns the places of both roles. */
    Set<String> places() {
      Set<String> places = new TreeSet<>(subjects);
      places.addAll(covered);
      return places;
    }
  }

  private Filings() {}

  /** Reads a file. Returns the filings by article id. */
  static Map<String, Filing> read(Path file) throws IOException {
    Map<String, Filing> filings = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] c = line.split("\t", -1);
      filings.put(c[0], new Filing(set(c[1]), set(c[2]), set(c[3])));
    }
    return filings;
  }

  private static Set<String> set(String list) {
    Set<String> set = new TreeSet<>(List.of(list.strip().split(",")));
    set.remove("");
    return set;
  }
}
