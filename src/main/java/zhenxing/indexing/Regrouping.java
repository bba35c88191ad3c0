package zhenxing.indexing;

import java.io.IOException;
import java.util.ArrayList;
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
    List<Probe> fresh = LinkSearch.probes(reader, now.numbers(changed));
    BitSet isFresh = new BitSet(now.size());
    for (Probe probe : fresh) isFresh.set(probe.article());
    BitSet open = (BitSet) isFresh.clone();
    List<Probe> wide = new ArrayList<>(gone);
    for (int shifted : meetings.shiftedHubs(gone, fresh)) {
      open.set(shifted);
      wide.add(Probe.of(reader, shifted));
    }
    BitSet linked = new BitSet(now.size());
    for (int at = 0; at < wide.size(); at += LinkSearch.BLOCK) {
      List<Probe> block = wide.subList(at, Math.min(wide.size(), at + LinkSearch.BLOCK));
      long[] pairs = meetings.touched(block, isFresh);
      for (Comparison.Link link : comparison.links(block, pairs)) linked.set(link.article());
    }
    AffectedGroups affected = new AffectedGroups(reader, search());
    affected.find(open, linked);
    affected.tell(moves);
  }

  /** Regroups all articles. */
  void all(Moves moves) throws IOException {
    BitSet articles = new BitSet(now.size());
    for (int article : now.all()) articles.set(article);
    Links links = new Links();
    search().lookUp(articles, link -> links.add(link.probe(), link.article(), link.similarity()));
    tell(articles, links, moves);
  }

  private LinkSearch search() {
    return new LinkSearch(reader, meetings, comparison);
  }

  private void tell(BitSet articles, Links links, Moves moves) throws IOException {
    for (Links.Component component : links.components()) {
      Reprints reprints = new Reprints();
      for (int article : component.articles()) {
        add(article, reader, reprints);
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

  /** Adds an article to those that are grouped, and returns its number among them. */
  static int add(int article, SketchView.Reader reader, Reprints reprints) throws IOException {
    PublicationDate date = date(reader.date(article));
    return reprints.add(reader.id(article), date, reader.sketch(article).size());
  }

  static PublicationDate date(int key) {
    return key == SketchView.UNDATED ? null : PublicationDate.ofSortKey(key);
  }
}
