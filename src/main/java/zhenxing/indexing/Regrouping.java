package zhenxing.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import zhenxing.article.PublicationDate;
import zhenxing.catalog.Reprints;
import zhenxing.engine.SketchView;

/**
 * Recomputes the groups of reprints around the articles that changed. The groups are a function of
 * the articles in the index, so they do not depend on the order of updates.
 *
 * <p>Articles that share a band are compared, and each connected component of links becomes a group
 * or several. A changed article affects those that it was linked to before the change and those
 * that it is linked to now: only {@link AffectedGroups} are computed again.
 */
final class Regrouping {

  /** Number of articles that are looked up by one walk through the bands. */
  static final int BLOCK = 32_768;

  private final SketchView before;
  private final SketchView now;
  private final SketchView.Reader reader;
  private final BandMeetings meetings;
  private final Comparison comparison;

  /**
   * @param before the index at the last grouping, or null if there was none
   * @param now the index with all changes since
   * @param hubs number of articles of a band that are compared with all others
   */
  Regrouping(SketchView before, SketchView now, int hubs) {
    this.before = before;
    this.now = now;
    this.reader = now.reader();
    this.meetings = new BandMeetings(now, hubs);
    this.comparison = new Comparison(now);
  }

  /** Receives the articles whose group differs from that in the index. */
  interface Moves {

    /**
     * Receives an article.
     *
     * @param group name of its group, or null if it has no reprints
     */
    void of(String id, String group) throws IOException;
  }

  /**
   * Regroups around some articles.
   *
   * @param changed ids of the articles put or deleted since the last grouping
   */
  void around(Collection<String> changed, Moves moves) throws IOException {
    List<Probe> gone = new ArrayList<>();
    if (before != null) {
      SketchView.Reader old = before.reader();
      for (int article : before.numbers(changed)) gone.add(Probe.gone(old, article));
    }
    List<Probe> fresh = probes(now.numbers(changed));
    BitSet isFresh = new BitSet(now.size());
    for (Probe probe : fresh) isFresh.set(probe.article());
    BitSet open = (BitSet) isFresh.clone();
    List<Probe> wide = new ArrayList<>(gone);
    for (int shifted : meetings.shiftedHubs(gone, fresh)) {
      open.set(shifted);
      wide.add(Probe.of(reader, shifted));
    }
    BitSet linked = new BitSet(now.size());
    for (int at = 0; at < wide.size(); at += BLOCK) {
      List<Probe> block = wide.subList(at, Math.min(wide.size(), at + BLOCK));
      long[] pairs = meetings.touched(block, isFresh);
      for (Comparison.Link link : comparison.links(block, pairs)) linked.set(link.article());
    }
    AffectedGroups affected = new AffectedGroups(reader, meetings, comparison);
    affected.find(open, linked);
    affected.tell(moves);
  }

  /** Regroups all articles. */
  void all(Moves moves) throws IOException {
    int[] articles = now.all();
    BitSet done = new BitSet(now.size());
    Links links = new Links();
    for (int at = 0; at < articles.length; at += BLOCK) {
      int[] block = Arrays.copyOfRange(articles, at, Math.min(articles.length, at + BLOCK));
      List<Probe> probes = probes(block);
      // If both articles of a pair are looked up, they are compared only once.
      long[] pairs = meetings.met(probes, done);
      for (int article : block) done.set(article);
      for (Comparison.Link link : comparison.links(probes, pairs)) {
        links.add(link.probe(), link.article(), link.similarity());
      }
    }
    tell(done, links, moves);
  }

  private List<Probe> probes(int[] articles) throws IOException {
    List<Probe> probes = new ArrayList<>(articles.length);
    for (int article : articles) probes.add(Probe.of(reader, article));
    return probes;
  }

  private void tell(BitSet articles, Links links, Moves moves) throws IOException {
    for (Links.Component component : links.components()) {
      Reprints reprints = new Reprints();
      for (int article : component.articles()) {
        int date = reader.date(article);
        reprints.add(reader.id(article), date(date), reader.sketch(article).size());
        articles.clear(article);
      }
      for (Links.Link link : component.links()) {
        reprints.link(link.a(), link.b(), link.similarity());
      }
      String[] names = reprints.groups();
      for (int i = 0; i < names.length; i++) tell(component.articles()[i], names[i], moves);
    }
    // The remaining articles have no link.
    for (int article : articles.stream().toArray()) tell(article, null, moves);
  }

  private void tell(int article, String group, Moves moves) throws IOException {
    if (!Objects.equals(group, reader.group(article))) moves.of(reader.id(article), group);
  }

  static PublicationDate date(int key) {
    return key == SketchView.UNDATED ? null : PublicationDate.ofSortKey(key);
  }
}
