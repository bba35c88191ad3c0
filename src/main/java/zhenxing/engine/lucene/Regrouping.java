package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import zhenxing.catalog.Reprints;
import zhenxing.catalog.Sketch;
import zhenxing.engine.lucene.SketchedArticles.Entry;
import zhenxing.engine.lucene.SketchedArticles.Rank;

/**
 * Finds the groups of reprints anew around the articles that changed. The groups are a function of
 * the articles in the index: whatever the order of updates, they come out the same.
 *
 * <p>Articles that share a band are compared, and all that links connect is grouped as a whole. A
 * change touches what it is linked to, before or after; so everything that hangs together with that
 * is looked up and grouped again, and nothing else is read.
 *
 * <p>A band that many articles share (a text printed everywhere, a phrase that everybody writes)
 * does not make everyone meet everyone: its earliest articles, the hubs, meet all others, and the
 * others meet the hubs. When a change makes other articles the hubs, those are touched too.
 */
final class Regrouping {

  /** How many articles of a band meet all others. */
  static final int HUBS = 64;

  /** How many articles are looked up by one walk through the bands. */
  private static final int BLOCK = 4_096;

  private final DirectoryReader before;
  private final DirectoryReader now;
  private final SketchedArticles articles;
  private final int hubs;

  /**
   * @param before the index as last grouped, or null where there was none
   * @param now the index with all changes since
   * @param hubs how many articles of a band meet all others
   */
  Regrouping(DirectoryReader before, DirectoryReader now, int hubs) {
    this.before = before;
    this.now = now;
    this.articles = new SketchedArticles(now);
    this.hubs = hubs;
  }

  /** An article whose bands are looked up; one that is {@link #GONE} has no document any more. */
  private record Probe(int document, Entry entry) {}

  private static final int GONE = -1;

  /** Is told which articles share a band with which probes. */
  private interface BandUse {

    /**
     * @param owners places of the probes that have the band
     * @param documents all articles of the index that have it
     */
    void of(int[] owners, int[] documents) throws IOException;
  }

  /** Is told that a probe and an article are alike. */
  private interface LinkUse {
    void of(Probe probe, int document, Entry entry, double similarity);
  }

  /**
   * The articles that belong to another group than their documents say.
   *
   * @param changed ids of the articles put or deleted since the index was last grouped
   * @return the name of the group by id, null for an article that stands alone
   */
  Map<String, String> moved(Collection<String> changed) throws IOException {
    List<Probe> gone = new ArrayList<>();
    if (before != null) {
      SketchedArticles old = new SketchedArticles(before);
      for (int document : old.documents(changed)) gone.add(new Probe(GONE, old.read(document)));
    }
    List<Probe> fresh = probes(articles.documents(changed));
    Set<Integer> shifted = shiftedHubs(gone, fresh);
    TreeSet<Integer> touched = new TreeSet<>(shifted);
    for (Probe probe : fresh) touched.add(probe.document);
    List<Probe> wide = new ArrayList<>(gone);
    wide.addAll(probes(shifted));
    for (int at = 0; at < wide.size(); at += BLOCK) {
      compare(
          wide.subList(at, Math.min(wide.size(), at + BLOCK)),
          Integer.MAX_VALUE,
          (probe, document, entry, similarity) -> touched.add(document));
    }
    return clusters(touched).moved();
  }

  private List<Probe> probes(Collection<Integer> documents) throws IOException {
    List<Probe> probes = new ArrayList<>(documents.size());
    for (int document : documents) probes.add(new Probe(document, articles.read(document)));
    return probes;
  }

  /** The articles that may have become hubs of a band, or ceased to be, by these changes. */
  private Set<Integer> shiftedHubs(List<Probe> gone, List<Probe> fresh) throws IOException {
    List<Probe> all = new ArrayList<>(gone);
    all.addAll(fresh);
    Set<Integer> shifted = new TreeSet<>();
    forEachBand(
        all,
        (owners, documents) -> {
          if (documents.length + owners.length <= hubs) return;
          TreeMap<Rank, Integer> ranks = new TreeMap<>();
          for (int document : documents) ranks.put(articles.rankOf(document), document);
          for (int owner : owners) ranks.putIfAbsent(all.get(owner).entry.rank(), GONE);
          if (ranks.size() <= hubs) return;
          Rank last = ranks.keySet().stream().skip(hubs - 1).findFirst().orElseThrow();
          boolean behind =
              IntStream.of(owners)
                  .allMatch(owner -> all.get(owner).entry.rank().compareTo(last) > 0);
          if (behind) return;
          // No more hubs come or go than articles changed.
          ranks.values().stream()
              .skip(Math.max(0, hubs - owners.length))
              .limit(2L * owners.length)
              .filter(document -> document != GONE)
              .forEach(shifted::add);
        });
    return shifted;
  }

  /** Everything that hangs together with these articles. */
  private Cluster clusters(TreeSet<Integer> open) throws IOException {
    Cluster cluster = new Cluster();
    Set<Integer> done = new HashSet<>();
    while (!open.isEmpty()) {
      List<Integer> block = new ArrayList<>();
      while (!open.isEmpty() && block.size() < BLOCK) block.add(open.pollFirst());
      done.addAll(block);
      List<Probe> probes = probes(block);
      for (Probe probe : probes) cluster.number(probe.document, probe.entry);
      compare(
          probes,
          hubs,
          (probe, document, entry, similarity) -> {
            cluster.link(probe, document, entry, similarity);
            if (!done.contains(document)) open.add(document);
          });
    }
    return cluster;
  }

  /** Articles with their links and the groups they were in. */
  private static final class Cluster {

    private final Reprints reprints = new Reprints();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    int number(int document, Entry entry) {
      Integer known = numbers.get(document);
      if (known != null) return known;
      ids.add(entry.rank().id());
      groups.add(entry.group());
      int number = reprints.add(entry.rank().id(), entry.date(), entry.sketch().size());
      numbers.put(document, number);
      return number;
    }

    /** Each pair comes twice, once from either side. */
    void link(Probe probe, int document, Entry entry, double similarity) {
      int other = number(document, entry);
      if (probe.document < document) {
        reprints.link(number(probe.document, probe.entry), other, similarity);
      }
    }

    Map<String, String> moved() {
      Map<String, String> moved = new HashMap<>();
      String[] names = reprints.groups();
      for (int i = 0; i < names.length; i++) {
        if (!Objects.equals(names[i], groups.get(i))) moved.put(ids.get(i), names[i]);
      }
      return moved;
    }
  }

  /**
   * Compares probes with the articles that share a band.
   *
   * @param most how many articles of a band meet all others
   */
  private void compare(List<Probe> probes, int most, LinkUse use) throws IOException {
    Pairs pairs = new Pairs();
    forEachBand(
        probes,
        (owners, documents) -> {
          int[] met = documents.length <= most ? documents : earliest(documents, most);
          for (int owner : owners) {
            boolean meetsAll = met == documents || contains(met, probes.get(owner).document);
            for (int document : meetsAll ? documents : met) {
              if (document != probes.get(owner).document) pairs.add(document, owner);
            }
          }
        });
    int document = GONE;
    Entry entry = null;
    for (long pair : pairs.ascending()) {
      if (Pairs.document(pair) != document) {
        document = Pairs.document(pair);
        entry = articles.read(document);
      }
      Probe probe = probes.get(Pairs.probe(pair));
      double similarity =
          Reprints.similarity(
              probe.entry.date(), probe.entry.sketch(), entry.date(), entry.sketch());
      if (similarity > 0) use.of(probe, document, entry, similarity);
    }
  }

  private int[] earliest(int[] documents, int most) throws IOException {
    Map<Rank, Integer> byRank = new TreeMap<>();
    for (int document : documents) byRank.put(articles.rankOf(document), document);
    return byRank.values().stream().limit(most).mapToInt(Integer::intValue).toArray();
  }

  private static boolean contains(int[] documents, int document) {
    return IntStream.of(documents).anyMatch(d -> d == document);
  }

  /** Looks up every band of the probes, each once; a bounded number at a time. */
  private void forEachBand(List<Probe> probes, BandUse use) throws IOException {
    long[] owned = ownedBands(probes);
    for (int start = 0; start < owned.length; ) {
      int end = Math.min(owned.length, start + BLOCK * Sketch.BANDS);
      while (end < owned.length && band(owned[end]) == band(owned[end - 1])) end++;
      long[] part = Arrays.copyOfRange(owned, start, end);
      int[] bands = LongStream.of(part).mapToInt(Regrouping::band).distinct().toArray();
      BandLists lists = BandLists.of(now, bands);
      int at = 0;
      for (int place = 0; place < bands.length; place++) {
        int first = at;
        while (at < part.length && band(part[at]) == bands[place]) at++;
        int[] owners = Arrays.stream(part, first, at).mapToInt(owner -> (int) owner).toArray();
        use.of(owners, lists.documents(place));
      }
      start = end;
    }
  }

  /** Each band in the upper half with its probe in the lower, ascending. */
  private static long[] ownedBands(List<Probe> probes) {
    long[] owned = new long[probes.size() * Sketch.BANDS];
    int n = 0;
    for (int probe = 0; probe < probes.size(); probe++) {
      for (int band : probes.get(probe).entry.sketch().bands())
        owned[n++] = (long) band << 32 | probe;
    }
    return LongStream.of(owned).limit(n).sorted().distinct().toArray();
  }

  private static int band(long owned) {
    return (int) (owned >> 32);
  }
}
