package zhenxing.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import zhenxing.catalog.Sketch;
import zhenxing.engine.SketchView;

/**
 * Determines which articles have to be compared: those that share a band.
 *
 * <p>If many articles share a band (a text printed everywhere, or a phrase that everybody uses),
 * comparing all of them with each other would take quadratic time. Then only the earliest, the
 * hubs, are compared with all others. When a change turns other articles into hubs, those are
 * compared again as well.
 */
final class BandMeetings {

  /** Number of bands that are looked up together. */
  private static final int BANDS_AT_ONCE = 262_144;

  private final SketchView view;
  private final SketchView.Reader reader;
  private final int hubs;

  BandMeetings(SketchView view, int hubs) {
    this.view = view;
    this.reader = view.reader();
    this.hubs = hubs;
  }

  /** An article among those that share a band. */
  private record Sharer(int article, int date, String id) implements Comparable<Sharer> {

    private static final Comparator<Sharer> EARLIER =
        Comparator.comparingInt(Sharer::date).thenComparing(Sharer::id);

    @Override
    public int compareTo(Sharer other) {
      return EARLIER.compare(this, other);
    }
  }

  /** Receives the articles that share a band with some of the probes. */
  private interface BandUse {

    /**
     * Receives a band.
     *
     * @param owners indexes of the probes that have the band
     * @param articles all articles of the index that have it
     */
    void of(int[] owners, int[] articles) throws IOException;
  }

  /**
   * Returns the pairs of a probe and an article that have to be compared. If both are probes, the
   * pair is returned once, from the probe with the smaller article number.
   *
   * @param without articles whose pairs were returned earlier
   */
  long[] met(List<Probe> probes, BitSet without) throws IOException {
    BitSet own = new BitSet(view.size());
    for (Probe probe : probes) own.set(probe.article());
    Pairs pairs = new Pairs();
    forEachBand(
        probes,
        (owners, articles) -> {
          if (articles.length < 2) return;
          int[] earliest = articles.length <= hubs ? articles : numbers(earliest(articles, hubs));
          for (int owner : owners) {
            int itself = probes.get(owner).article();
            boolean meetsAll = earliest == articles || contains(earliest, itself);
            for (int article : meetsAll ? articles : earliest) {
              if (without.get(article) || own.get(article) && article <= itself) continue;
              pairs.add(article, owner);
            }
          }
        });
    return pairs.ascending();
  }

  /**
   * Returns the pairs of a probe and an article that may have been compared before the change.
   *
   * @param probes articles that are gone, or that may have ceased to be hubs
   * @param fresh articles that are new or changed
   */
  long[] touched(List<Probe> probes, BitSet fresh) throws IOException {
    Pairs pairs = new Pairs();
    forEachBand(
        probes,
        (owners, articles) -> {
          int[] old = Arrays.stream(articles).filter(article -> !fresh.get(article)).toArray();
          List<Sharer> hubsBefore = old.length < hubs ? null : earliest(old, hubs);
          for (int owner : owners) {
            Probe probe = probes.get(owner);
            boolean metAll =
                hubsBefore == null
                    || probe.article() != Probe.GONE
                    || probe.isBefore(hubsBefore.getLast().date, hubsBefore.getLast().id);
            int[] met = metAll ? old : numbers(hubsBefore);
            for (int article : met) if (article != probe.article()) pairs.add(article, owner);
          }
        });
    return pairs.ascending();
  }

  /** Returns the articles that may have become hubs of a band, or ceased to be, by a change. */
  TreeSet<Integer> shiftedHubs(List<Probe> gone, List<Probe> fresh) throws IOException {
    List<Probe> all = new ArrayList<>(gone);
    all.addAll(fresh);
    TreeSet<Integer> shifted = new TreeSet<>();
    forEachBand(
        all,
        (owners, articles) -> {
          if (articles.length + owners.length <= hubs) return;
          TreeSet<Sharer> ranked = new TreeSet<>(earliest(articles, hubs + 2 * owners.length));
          for (int owner : owners) {
            Probe probe = all.get(owner);
            ranked.add(new Sharer(probe.article(), probe.date(), probe.id()));
          }
          List<Sharer> ranks = List.copyOf(ranked);
          if (ranks.size() <= hubs) return;
          Sharer last = ranks.get(hubs - 1);
          boolean behind =
              Arrays.stream(owners)
                  .mapToObj(all::get)
                  .noneMatch(probe -> probe.isBefore(last.date, last.id) || isAt(probe, last));
          if (behind) return;
          // The number of hubs that change is at most the number of articles that changed.
          ranks.stream()
              .skip(Math.max(0, hubs - owners.length))
              .limit(2L * owners.length)
              .map(Sharer::article)
              .filter(article -> article != Probe.GONE)
              .forEach(shifted::add);
        });
    return shifted;
  }

  private static boolean isAt(Probe probe, Sharer sharer) {
    return probe.date() == sharer.date && probe.id().equals(sharer.id);
  }

  /** Returns the earliest of some articles, sorted by date and id. */
  private List<Sharer> earliest(int[] articles, int most) throws IOException {
    int[] ascending = articles.clone();
    Arrays.sort(ascending);
    PriorityQueue<Sharer> kept = new PriorityQueue<>(Comparator.reverseOrder());
    for (int article : ascending) {
      int date = reader.date(article);
      // Most articles are later than those kept, so their ids need not be read.
      if (kept.size() == most && date > kept.peek().date) continue;
      kept.add(new Sharer(article, date, reader.id(article)));
      if (kept.size() > most) kept.poll();
    }
    return kept.stream().sorted().toList();
  }

  /** Returns the numbers of some articles in ascending order. */
  private static int[] numbers(List<Sharer> sharers) {
    return sharers.stream().mapToInt(Sharer::article).sorted().toArray();
  }

  private static boolean contains(int[] ascending, int article) {
    return Arrays.binarySearch(ascending, article) >= 0;
  }

  /** Looks up every band of the probes once. The number of bands looked up together is bounded. */
  private void forEachBand(List<Probe> probes, BandUse use) throws IOException {
    long[] owned = ownedBands(probes);
    for (int start = 0; start < owned.length; ) {
      int end = Math.min(owned.length, start + BANDS_AT_ONCE);
      while (end < owned.length && band(owned[end]) == band(owned[end - 1])) end++;
      lookUp(owned, start, end, use);
      start = end;
    }
  }

  private void lookUp(long[] owned, int start, int end, BandUse use) throws IOException {
    int[] bands = new int[end - start];
    int[] firsts = new int[end - start + 1];
    int count = 0;
    for (int at = start; at < end; at++) {
      if (at > start && band(owned[at]) == band(owned[at - 1])) continue;
      firsts[count] = at;
      bands[count++] = band(owned[at]);
    }
    firsts[count] = end;
    view.sharers(
        Arrays.copyOf(bands, count),
        (place, articles) -> {
          int[] owners = new int[firsts[place + 1] - firsts[place]];
          for (int i = 0; i < owners.length; i++) owners[i] = (int) owned[firsts[place] + i];
          use.of(owners, articles);
        });
  }

  /**
   * Returns the bands of the probes, sorted, with the band in the upper half of each number and the
   * index of the probe in the lower half.
   */
  private static long[] ownedBands(List<Probe> probes) {
    long[] owned = new long[probes.size() * Sketch.BANDS];
    int n = 0;
    for (int probe = 0; probe < probes.size(); probe++) {
      for (int band : probes.get(probe).sketch().bands()) owned[n++] = (long) band << 32 | probe;
    }
    Arrays.sort(owned, 0, n);
    int kept = 0;
    for (int i = 0; i < n; i++) if (i == 0 || owned[i] != owned[i - 1]) owned[kept++] = owned[i];
    return Arrays.copyOf(owned, kept);
  }

  private static int band(long owned) {
    return (int) (owned >> 32);
  }
}
