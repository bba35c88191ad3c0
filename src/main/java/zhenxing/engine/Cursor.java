package zhenxing.engine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * The position after the last hit of a page, from which the next page continues. A cursor is
 * complete in itself: the server stores nothing between two requests, and any engine that sorts as
 * {@link SearchEngine} prescribes can continue from it.
 *
 * @param sort sort order of the search
 * @param key sort key of the last hit: its score, or the sort key of its date (0 if it has no
 *     date); finite and not negative
 * @param id id of the last hit, not empty
 * @param match how the query was interpreted, {@link Match#WORDS} or {@link Match#PHRASE}
 * @param search the {@linkplain SearchRequest#fingerprint fingerprint} of the search
 * @param state name of the index snapshot that the page came from
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

  /** Encodes the cursor as an opaque string that is safe in a URL. */
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
   * Decodes a string made by {@link #encode()}.
   *
   * @throws IllegalArgumentException if the string was not made by {@link #encode()}
   */
  public static Cursor decode(String text) {
    return read(text)
        // A string can decode to a valid cursor without being the exact string encode() makes of
        // it.
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
