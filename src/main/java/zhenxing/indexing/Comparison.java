package zhenxing.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import zhenxing.catalog.Print;
import zhenxing.catalog.Reprints;
import zhenxing.catalog.Sketch;
import zhenxing.engine.SketchView;

/**
 * Compares pairs of articles on all processors. Most pairs are excluded by their sketches; only for
 * the others are the texts read.
 */
final class Comparison {

  /** Memory that a print takes, in bytes. */
  private static final int PRINT_BYTES = 3_000;

  /** The share of the heap that the prints of articles that are looked up may take. */
  private static final int SHARE_OF_HEAP = 8;

  /** Number of pairs whose texts an index on another machine is asked for together. */
  private static final int READ_TOGETHER = 256;

  /** A thread is used for this many pairs. For fewer, a second thread does not pay. */
  private static final int PAIRS_FOR_A_THREAD = 4_096;

  private final SketchView view;
  private final long mostPrints;

  Comparison(SketchView view) {
    this.view = view;
    this.mostPrints = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / PRINT_BYTES;
  }

  /**
   * Two similar articles.
   *
   * @param probe number of the article that was looked up, or {@link Probe#GONE} for one that no
   *     longer exists
   * @param article number of the other article
   * @param similarity how similar they are, greater than 0
   */
  record Link(int probe, int article, double similarity) {}

  /**
   * Returns the pairs that are similar.
   *
   * @param pairs pairs of an article and the index of a probe, sorted
   */
  List<Link> links(List<Probe> probes, long[] pairs) throws IOException {
    // Most commits change articles that have no reprints and need no threads.
    if (pairs.length == 0) return List.of();
    int threads =
        Math.min(Runtime.getRuntime().availableProcessors(), 1 + pairs.length / PAIRS_FOR_A_THREAD);
    Map<Integer, Print> prints = new ConcurrentHashMap<>();
    List<Callable<List<Link>>> parts = new ArrayList<>();
    for (int part = 0; part < threads; part++) {
      int from = (int) ((long) pairs.length * part / threads);
      int to = (int) ((long) pairs.length * (part + 1) / threads);
      parts.add(() -> new Part(probes, prints).links(pairs, from, to));
    }
    List<Link> links = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<List<Link>> part : pool.invokeAll(parts)) links.addAll(part.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while grouping reprints", e);
    } catch (ExecutionException e) {
      throw new IOException("grouping reprints failed: " + e.getCause().getMessage(), e.getCause());
    }
    return links;
  }

  /**
   * Two articles that may be similar, by their sketches.
   *
   * @param article number of the second one
   */
  private record Candidate(Probe probe, int article) {}

  /** The comparisons of one thread. */
  private final class Part {

    private final List<Probe> probes;
    private final SketchView.Reader reader = view.reader();
    private final SketchView.Reader texts = view.reader();

    /**
     * The prints of articles that are looked up, shared by all threads. In a corpus with many
     * reprints each of them is compared many times.
     */
    private final Map<Integer, Print> prints;

    /** The last of the other articles, which follow each other in the pairs, and its print. */
    private int last = Probe.GONE;

    private Print lastPrint;

    Part(List<Probe> probes, Map<Integer, Print> prints) {
      this.probes = probes;
      this.prints = prints;
    }

    List<Link> links(long[] pairs, int from, int to) throws IOException {
      List<Link> links = new ArrayList<>();
      List<Candidate> candidates = new ArrayList<>();
      int article = Probe.GONE;
      Sketch sketch = null;
      for (int i = from; i < to; i++) {
        if (Pairs.article(pairs[i]) != article) {
          article = Pairs.article(pairs[i]);
          sketch = reader.sketch(article);
        }
        Probe probe = probes.get(Pairs.probe(pairs[i]));
        if (!Reprints.mayBeAlike(probe.sketch(), sketch)) continue;
        candidates.add(new Candidate(probe, article));
        if (candidates.size() == READ_TOGETHER) compare(candidates, links);
      }
      compare(candidates, links);
      return links;
    }

    /** Compares the texts of some pairs, and empties the list. */
    private void compare(List<Candidate> candidates, List<Link> links) throws IOException {
      texts.prepare(unread(candidates));
      for (Candidate candidate : candidates) {
        Probe probe = candidate.probe;
        double similarity =
            Reprints.similarity(
                Regrouping.date(probe.date()),
                print(probe),
                Regrouping.date(reader.date(candidate.article)),
                print(candidate.article));
        if (similarity > 0) links.add(new Link(probe.article(), candidate.article, similarity));
      }
      candidates.clear();
    }

    private Set<Integer> unread(List<Candidate> candidates) {
      Set<Integer> unread = new TreeSet<>();
      for (Candidate candidate : candidates) {
        unread.add(candidate.article);
        if (candidate.probe.print() == null) unread.add(candidate.probe.article());
      }
      unread.removeAll(prints.keySet());
      return unread;
    }

    private Print print(Probe probe) throws IOException {
      if (probe.print() != null) return probe.print();
      Print known = prints.get(probe.article());
      if (known != null) return known;
      Print print = Print.of(texts.body(probe.article()));
      if (prints.size() < mostPrints) prints.put(probe.article(), print);
      return print;
    }

    private Print print(int article) throws IOException {
      Print known = prints.get(article);
      if (known != null) return known;
      if (article != last) {
        lastPrint = Print.of(texts.body(article));
        last = article;
      }
      return lastPrint;
    }
  }
}
