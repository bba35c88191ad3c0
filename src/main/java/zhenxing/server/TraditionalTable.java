package zhenxing.server;

import com.github.houbb.opencc4j.support.datamap.IDataMap;
import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.article.Bilingual;

/**
 * {@code GET /data/traditional.txt}: the table by which the page displays itself in traditional
 * characters, generated from the dictionaries of the conversion library on first use. The first
 * line contains pairs of a character and its traditional form. Each further line contains a phrase,
 * a space, and its traditional form. Phrases whose form already follows from their characters and
 * shorter phrases are left out. With {@code words=taiwan}, the forms are the words and characters
 * used in Taiwan; with {@code words=hongkong}, the characters used in Hong Kong. Safe for use by
 * many threads: the map computes each table once, and requests for the same table wait for it.
 */
final class TraditionalTable {

  private static final String ONE_DAY = "max-age=86400";

  private static final Set<String> WORDS = Set.of("", "taiwan", "hongkong");

  /** The generated tables by the value of {@code words}. */
  private final Map<String, String> tables = new ConcurrentHashMap<>();

  void get(Context ctx) {
    String words = QueryParameters.of(ctx).getOrDefault("words", List.of("")).getFirst();
    if (!WORDS.contains(words)) {
      throw new ProblemException(
          Problem.badParameter(
              "words",
              new Bilingual("words 应为 taiwan 或 hongkong", "words must be taiwan or hongkong")));
    }
    ctx.header("Cache-Control", ONE_DAY);
    ctx.contentType("text/plain; charset=utf-8")
        .result(tables.computeIfAbsent(words, TraditionalTable::make));
  }

  private static String make(String words) {
    return switch (words) {
      case "taiwan" -> make(DataMaps.taiwan(), Map.of());
      case "hongkong" -> make(DataMaps.defaults(), DataMaps.hongKongSelf().stChar());
      default -> make(DataMaps.defaults(), Map.of());
    };
  }

  /**
   * Returns a table.
   *
   * @param variants the characters that replace traditional ones in the end
   */
  private static String make(IDataMap library, Map<String, List<String>> variants) {
    Map<String, String> forms = new HashMap<>();
    StringBuilder table = new StringBuilder();
    for (var entry : new TreeMap<>(library.stChar()).entrySet()) {
      String form = varied(first(entry.getValue(), entry.getKey()), variants);
      if (form.equals(entry.getKey())) continue;
      forms.put(entry.getKey(), form);
      table.append(entry.getKey()).append(form);
    }
    table.append('\n');
    int longest = 1;
    List<String> phrases =
        library.stPhrase().keySet().stream()
            .sorted(Comparator.comparingInt(String::length).thenComparing(s -> s))
            .toList();
    for (String phrase : phrases) {
      String form = varied(first(library.stPhrase().get(phrase), phrase), variants);
      if (phrase.contains(" ") || form.equals(convert(phrase, forms, longest))) continue;
      forms.put(phrase, form);
      longest = phrase.length();
      table.append(phrase).append(' ').append(form).append('\n');
    }
    return table.toString();
  }

  private static String varied(String text, Map<String, List<String>> variants) {
    StringBuilder varied = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> varied.append(first(variants.getOrDefault(c, List.of()), c)));
    return varied.toString();
  }

  private static String first(List<String> forms, String otherwise) {
    return forms.isEmpty() ? otherwise : forms.get(0);
  }

  /**
   * Converts text by the longest matching phrase, otherwise character by character, as the page
   * does.
   */
  private static String convert(String text, Map<String, String> forms, int longest) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int character = Character.charCount(text.codePointAt(at));
      int length = Math.max(character, Math.min(longest, text.length() - at));
      while (length > character && !forms.containsKey(text.substring(at, at + length))) length--;
      String piece = text.substring(at, at + length);
      out.append(forms.getOrDefault(piece, piece));
      at += length;
    }
    return out.toString();
  }
}
