package zhenxing.engine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a page of hits ended, so that the next one can begin there: the sort key and the id of its
 * last hit, with what the search was. It holds all there is to know, so nothing need be kept
 * between requests, and any engine that orders hits as {@link SearchEngine} says can go on from it.
 *
 * @param sort the order of the search it belongs to
 * @param key the score, or the date's sort key, 0 for an undated article; finite and not negative
 * @param id the id of the last hit, not empty
 * @param match how the query was taken, {@link Match#WORDS} or {@link Match#PHRASE}
 * @param search the {@linkplain SearchRequest#fingerprint fingerprint} of the search
 * @param state names the state of the index that the page showed
 */
public record Cursor(
    SortOrder sort, double key, String id, Match match, String search, String state) {

  private static final char BETWEEN = ' ';
  private static final int PARTS = 6;

  public Cursor {
    Objects.requireNonNull(sort, "sort");
    if (!Double.isFinite(key) || key < 0) throw new IllegalArgumentException("key " + key);
    if (id.isEmpty()) throw new IllegalArgumentException("no id");
    if (match == Match.AUTO) throw new IllegalArgumentException("match " + match);
    requireName(search);
    requireName(state);
  }

  private static void requireName(String name) {
    if (name.isEmpty() || name.indexOf(BETWEEN) >= 0) {
      throw new IllegalArgumentException("name '" + name + "'");
    }
  }

  /** The opaque form, safe in a URL. */
  public String encode() {
    String text =
        String.join(
            String.valueOf(BETWEEN),
            sort.label(),
            match.label(),
            String.valueOf(key),
            search,
            state,
            id);
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
              .split(String.valueOf(BETWEEN), PARTS);
      if (parts.length < PARTS) return Optional.empty();
      Optional<SortOrder> sort = SortOrder.of(parts[0]);
      Optional<Match> match = Match.of(parts[1]);
      if (sort.isEmpty() || match.isEmpty()) return Optional.empty();
      double key = Double.parseDouble(parts[2]);
      return Optional.of(new Cursor(sort.get(), key, parts[5], match.get(), parts[3], parts[4]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
