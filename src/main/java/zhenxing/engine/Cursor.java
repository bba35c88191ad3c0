package zhenxing.engine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a page of hits ended, so that the next one can begin there: the sort key and the id of its
 * last hit. It holds all there is to know, so nothing is kept between requests, and any engine that
 * orders hits as {@link SearchEngine} says can go on from it.
 *
 * @param sort the order of the search it belongs to
 * @param key the score, or the date's sort key, 0 for an undated article; finite and not negative
 * @param id the id of the last hit, not empty
 */
public record Cursor(SortOrder sort, double key, String id) {

  private static final char BETWEEN = ' ';

  public Cursor {
    Objects.requireNonNull(sort, "sort");
    if (!Double.isFinite(key) || key < 0) throw new IllegalArgumentException("key " + key);
    if (id.isEmpty()) throw new IllegalArgumentException("no id");
  }

  /** The opaque form, safe in a URL. */
  public String encode() {
    String text = sort.label() + BETWEEN + key + BETWEEN + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the opaque form.
   *
   * @throws IllegalArgumentException when it was not made by {@link #encode()}
   */
  public static Cursor decode(String text) {
    return read(text)
        // Whatever else can be read as one was not given out either.
        .filter(cursor -> cursor.encode().equals(text))
        .orElseThrow(() -> new IllegalArgumentException("it was not given out by this server"));
  }

  private static Optional<Cursor> read(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
              .split(String.valueOf(BETWEEN), 3);
      if (parts.length < 3) return Optional.empty();
      double key = Double.parseDouble(parts[1]);
      return SortOrder.of(parts[0]).map(sort -> new Cursor(sort, key, parts[2]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
