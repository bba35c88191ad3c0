package zhenxing.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.catalog.LabelledNews.Item;

/**
 * Cuts long articles in two at the line break nearest to the middle, to measure related coverage.
 */
public final class Halves {

  /** Minimum length of a half, as a share of its article. */
  private static final double LEAST_HALF = 0.25;

  private Halves() {}

  /** Returns the longest articles that can be cut. */
  public static List<Item> longest(List<Item> items, int most) {
    return items.stream()
        .filter(item -> middle(item.body()) > 0)
        .sorted(Comparator.comparingInt((Item item) -> item.body().length()).reversed())
        .limit(most)
        .toList();
  }

  /**
   * Writes articles as JSON Lines. Those in {@code cut} are written as two articles without titles.
   */
  public static void write(Path file, List<Item> items, List<Item> cut, boolean dates)
      throws IOException {
    Set<String> ids = new HashSet<>();
    cut.forEach(item -> ids.add(item.id()));
    ObjectMapper json = new ObjectMapper();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Item item : items) {
        if (!ids.contains(item.id())) {
          line(out, json, item.id(), item.title(), item.body(), item.date());
        }
      }
      for (Item item : cut) {
        int middle = middle(item.body());
        String date = dates ? item.date() : null;
        line(out, json, item.id() + "-front", null, item.body().substring(0, middle), date);
        line(out, json, item.id() + "-back", null, item.body().substring(middle + 1), date);
      }
    }
  }

  private static void line(
      BufferedWriter out, ObjectMapper json, String id, String title, String body, String date)
      throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    if (title != null) fields.put("title", title);
    fields.put("body", body);
    if (date != null) fields.put("date", date);
    out.write(json.writeValueAsString(fields));
    out.write('\n');
  }

  /**
   * Returns the line break nearest to the middle, or -1 if it leaves less than a quarter on one
   * side.
   */
  static int middle(String body) {
    int half = body.length() / 2;
    int before = body.lastIndexOf('\n', half);
    int after = body.indexOf('\n', half);
    int middle = after < 0 || before >= 0 && half - before <= after - half ? before : after;
    double least = Math.min(middle, body.length() - middle) / (double) body.length();
    return least >= LEAST_HALF ? middle : -1;
  }
}
