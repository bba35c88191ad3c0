package zhenxing.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import zhenxing.engine.SketchView;

/** Finds the links of articles. Each pair is compared once, even if both articles are looked up. */
final class LinkSearch {

  /** Number of articles that are looked up by one walk through the bands. */
  static final int BLOCK = 32_768;

  private final SketchView.Reader reader;
  private final BandMeetings meetings;
  private final Comparison comparison;

  /** Articles all of whose links are known. */
  private final BitSet done = new BitSet();

  LinkSearch(SketchView.Reader reader, BandMeetings meetings, Comparison comparison) {
    this.reader = reader;
    this.meetings = meetings;
    this.comparison = comparison;
  }

  /** Receives a link. */
  interface Receiver {
    void of(Comparison.Link link) throws IOException;
  }

  /** Looks up those articles that were not looked up before. */
  void lookUp(BitSet articles, Receiver receiver) throws IOException {
    BitSet unknown = (BitSet) articles.clone();
    unknown.andNot(done);
    while (!unknown.isEmpty()) {
      int[] block = unknown.stream().limit(BLOCK).toArray();
      List<Probe> probes = probes(reader, block);
      long[] pairs = meetings.met(probes, done);
      for (int article : block) {
        done.set(article);
        unknown.clear(article);
      }
      for (Comparison.Link link : comparison.links(probes, pairs)) receiver.of(link);
    }
  }

  static List<Probe> probes(SketchView.Reader reader, int[] articles) throws IOException {
    List<Probe> probes = new ArrayList<>(articles.length);
    for (int article : articles) probes.add(Probe.of(reader, article));
    return probes;
  }
}
