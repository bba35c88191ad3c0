package zhenxing.corpus;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.restore.Readings;

/**
 * Finds the names that are most similar to a misspelled one: those with the smallest edit distance,
 * in which characters of the same sound count less, since most typing errors come from pinyin
 * input.
 */
final class NearestNames {

  /** Longer words are compared by their first characters. */
  private static final int LONGEST = 20;

  private static final class Sounds {
    static final Map<Character, Set<String>> BY_CHARACTER = load();

    private static Map<Character, Set<String>> load() {
      Map<Character, Set<String>> sounds = new HashMap<>();
      Readings.get()
          .forEach(
              (reading, characters) -> {
                String sound =
                    Normalizer.normalize(reading, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                for (int i = 0; i < characters.length(); i++) {
                  sounds.computeIfAbsent(characters.charAt(i), c -> new HashSet<>(2)).add(sound);
                }
              });
      return sounds;
    }
  }

  private NearestNames() {}

  /**
   * Returns the nearest names, the nearest first. Of equally near ones the first given comes first.
   *
   * @param most the maximum number of names
   */
  static List<String> of(String word, Collection<String> names, int most) {
    String written = word.substring(0, Math.min(word.length(), LONGEST));
    return names.stream()
        .sorted(Comparator.comparingDouble(name -> distance(written, name)))
        .limit(most)
        .toList();
  }

  /** Edit distance in which replacing a character by one with the same sound costs half. */
  private static double distance(String a, String b) {
    double[] row = new double[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      double diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        double replaced = diagonal + cost(a.charAt(i - 1), b.charAt(j - 1));
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static double cost(char a, char b) {
    if (a == b) return 0;
    Set<String> sounds = Sounds.BY_CHARACTER.getOrDefault(a, Set.of());
    return Sounds.BY_CHARACTER.getOrDefault(b, Set.of()).stream().anyMatch(sounds::contains)
        ? 0.5
        : 1;
  }
}
