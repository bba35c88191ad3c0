package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhenxing.catalog.RandomText;
import zhenxing.catalog.Sketch;
import zhenxing.engine.SketchView;

/**
 * Regrouping when more articles share a band than are compared, so that the choice of the hubs
 * matters. Sketches are invented, because real texts rarely reach this limit. The index is a list
 * in memory.
 */
class RegroupingTest {

  /**
   * An article.
   *
   * @param text articles with the same number have similar texts
   * @param band the only band that the article shares with others
   */
  private record Made(String id, int date, Sketch sketch, int text) {

    Made(String id, int date, int text, int band, Random random) {
      this(id, date, sketch(text, band, random), text);
    }

    private static Sketch sketch(int text, int band, Random random) {
      Sketch real = Sketch.of(body(text));
      char[] signature = real.signature().clone();
      // The signatures agree at every second position only, so no other band is shared.
      for (int i = 3; i < signature.length; i += 2) signature[i] = (char) random.nextInt();
      signature[0] = (char) band;
      signature[1] = (char) band;
      return new Sketch(real.size(), signature, real.shingles());
    }

    static String body(int text) {
      return RandomText.of(new Random(text), 200);
    }
  }

  private final Map<String, Made> index = new TreeMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private View grouped;

  /** The view of the current articles. */
  private final class View implements SketchView, SketchView.Reader {

    private final List<Made> articles = new ArrayList<>(index.values());

    @Override
    public int size() {
      return articles.size();
    }

    @Override
    public int[] all() {
      return IntStream.range(0, size()).toArray();
    }

    @Override
    public int[] numbers(Collection<String> ids) {
      return IntStream.range(0, size()).filter(i -> ids.contains(id(i))).toArray();
    }

    @Override
    public void sharers(int[] bands, Sharers sharers) throws IOException {
      for (int place = 0; place < bands.length; place++) {
        int band = bands[place];
        sharers.of(
            place,
            IntStream.range(0, size())
                .filter(i -> IntStream.of(sketch(i).bands()).anyMatch(own -> own == band))
                .toArray());
      }
    }

    @Override
    public Reader reader() {
      return this;
    }

    @Override
    public String id(int article) {
      return articles.get(article).id;
    }

    @Override
    public int date(int article) {
      return articles.get(article).date == 0 ? UNDATED : articles.get(article).date;
    }

    @Override
    public Sketch sketch(int article) {
      return articles.get(article).sketch;
    }

    @Override
    public String group(int article) {
      return groups.get(id(article));
    }

    @Override
    public String body(int article) {
      return Made.body(articles.get(article).text);
    }

    @Override
    public void close() {}
  }

  private void put(String id, int date, int text, int band, Random random) {
    index.put(id, new Made(id, date, text, band, random));
    // A changed article has no group yet.
    groups.remove(id);
  }

  private void delete(String id) {
    index.remove(id);
    groups.remove(id);
  }

  /** Groups around the changed articles, like a commit. */
  private void group(int hubs, List<String> changed) throws IOException {
    View now = new View();
    Map<String, String> moved = new HashMap<>();
    new Regrouping(grouped, now, hubs).around(changed, moved::put);
    groups.putAll(moved);
    groups.values().removeIf(Objects::isNull);
    grouped = now;
  }

  @Test
  void whoBecomesOrCeasesToBeHubIsGroupedAnew() throws IOException {
    Random random = new Random(1);
    put("02", 20230302, 1, 7, random);
    put("03", 20230303, 1, 7, random);
    group(1, List.of("02", "03"));
    assertThat(groups).isEqualTo(Map.of("02", "02", "03", "02"));
    put("01", 20230301, 2, 7, random);
    group(1, List.of("01"));
    assertThat(groups).isEmpty();
    delete("01");
    group(1, List.of("01"));
    assertThat(groups).isEqualTo(Map.of("02", "02", "03", "02"));
  }

  @Test
  void groupsAreThoseOfAllAtOnce() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      TreeSet<String> changed = new TreeSet<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        String id = "%02d".formatted(random.nextInt(40));
        int date = random.nextInt(3) == 0 ? 0 : 20230301 + random.nextInt(9);
        changed.add(id);
        if (random.nextInt(3) == 0) delete(id);
        else put(id, date, random.nextInt(4), random.nextInt(3), random);
      }
      group(3, List.copyOf(changed));
      Map<String, String> moved = new HashMap<>();
      new Regrouping(null, new View(), 3).all(moved::put);
      assertThat(moved).as("seed %d, round %d: what is still to move", seed, round).isEmpty();
    }
    assertThat(groups).isNotEmpty();
  }
}
