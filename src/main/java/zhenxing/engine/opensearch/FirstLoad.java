package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenxing.catalog.Sketch;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.SketchView;
import zhenxing.engine.opensearch.BulkQueue.Operation;

/**
 * The articles that were written into an empty index, until their reprints are grouped. A group
 * that becomes known after an article was sent costs a second write of the whole article. So each
 * article is put aside for a while, and if a later one resembles it, both are held back until the
 * groups are known. The groups are computed without reading the index. Safe for many threads.
 */
final class FirstLoad implements AutoCloseable {

  /** How much is put aside before the oldest is sent. */
  private static final long BYTES_PUT_ASIDE = 256L * 1024 * 1024;

  /** How long nothing is noted as indexed, and so how much work a kill can lose. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Memory of an article in bytes, here and while it is grouped. */
  private static final int ARTICLE_BYTES = 1_000;

  private static final int SHARE_OF_HEAP = 3;

  /** Each takes some 8 KB of the disk. */
  private static final int MOST_ARTICLES = 500_000;

  private final BulkQueue queue;
  private final Scratch scratch;
  private final long most;

  /** The articles as they were added. */
  private final List<Loaded> added = new ArrayList<>();

  private final EarlierSketches earlier = new EarlierSketches();

  /** What the index has, or will have, under each id. */
  private final Map<String, Loaded> articles = new HashMap<>();

  /** The latest articles, oldest first. */
  private final LinkedHashMap<String, Loaded> latest = new LinkedHashMap<>();

  private long bytesOfLatest;

  /** Articles that resemble others. */
  private final Map<String, Loaded> held = new LinkedHashMap<>();

  private long lastNoted = System.nanoTime();
  private boolean hasEnded;

  /**
   * An article.
   *
   * @param number the number of its version
   * @param date sort key of its date
   * @param sketch where the sketch of its body was put aside
   * @param document where its document was put aside
   * @param group the name of its group; null if it has none, or none yet
   */
  record Loaded(
      String id,
      long number,
      int date,
      Scratch.Place sketch,
      Scratch.Place document,
      String group) {

    private Loaded in(String otherGroup) {
      return new Loaded(id, number, date, sketch, document, otherGroup);
    }

    /** Reads the sketch. */
    Sketch sketch(Scratch scratch) throws IOException {
      byte[] bytes = scratch.read(sketch);
      return Sketch.ofBytes(bytes, 0, bytes.length);
    }

    /** Reads the document. */
    JsonNode document(Scratch scratch) throws IOException {
      return Dsl.JSON.readTree(scratch.read(document));
    }
  }

  /**
   * @param queue receives what need not be held back
   * @param folder where articles can be put aside
   */
  FirstLoad(BulkQueue queue, Path folder) throws IOException {
    this.queue = queue;
    this.scratch = Scratch.in(folder);
    this.most =
        Math.min(MOST_ARTICLES, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / ARTICLE_BYTES);
  }

  /** Whether it is time to send everything and to note what is indexed. */
  synchronized boolean isDue() {
    return isFull() || System.nanoTime() - lastNoted > LONGEST.toNanos();
  }

  /** Learns that everything was sent, and noted. */
  synchronized void noted() {
    lastNoted = System.nanoTime();
  }

  /** Whether there are more articles than can be remembered. */
  synchronized boolean isFull() {
    return added.size() > most;
  }

  /**
   * Takes an article, which is sent some time later.
   *
   * @param number the number of its version
   * @return false if the load has ended, and the article was not taken
   */
  boolean put(String id, long number, ObjectNode document) throws IOException {
    byte[] bytes = document.path(Fields.SKETCH).binaryValue();
    Sketch sketch = Sketch.ofBytes(bytes, 0, bytes.length);
    byte[] source = Dsl.JSON.writeValueAsBytes(document);
    int date = ArticleSource.groupedDate(document.path(Fields.NEWEST).asInt());
    synchronized (this) {
      if (hasEnded) return false;
      Loaded article = new Loaded(id, number, date, scratch.add(bytes), scratch.add(source), null);
      int resembled = earlier.add(sketch, other -> added.get(other).sketch(scratch));
      added.add(article);
      articles.put(id, article);
      forget(id);
      if (resembled == EarlierSketches.NONE) {
        latest.put(id, article);
        bytesOfLatest += source.length;
      } else {
        held.put(id, article);
        holdBack(added.get(resembled).id);
      }
      while (bytesOfLatest > BYTES_PUT_ASIDE) sendOldest();
      return true;
    }
  }

  /** Forgets an article that is deleted. */
  synchronized void delete(String id) {
    articles.remove(id);
    forget(id);
  }

  /** Drops what waits under an id. */
  private void forget(String id) {
    held.remove(id);
    Loaded article = latest.remove(id);
    if (article != null) bytesOfLatest -= article.document.length();
  }

  /** Lets an article wait for its group, unless it was sent. */
  private void holdBack(String id) {
    Loaded article = latest.get(id);
    if (article == null) return;
    forget(id);
    held.put(id, article);
  }

  private void sendOldest() throws IOException {
    Loaded oldest = latest.firstEntry().getValue();
    send(oldest, null);
    forget(oldest.id);
  }

  /** Returns where an article came from, which the index may not have yet. */
  Optional<Provenance> provenance(String id) throws IOException {
    Loaded article;
    synchronized (this) {
      article = articles.get(id);
    }
    if (article == null) return Optional.empty();
    return Optional.of(ArticleSource.provenance(article.document(scratch)));
  }

  /** Returns a view of all articles, which can be read until this object is closed. */
  SketchView view() throws IOException {
    List<Loaded> all;
    synchronized (this) {
      all = List.copyOf(articles.values());
    }
    return new LoadedSketches(all, scratch);
  }

  /**
   * Assigns an article to a group.
   *
   * @param group name of the group, or null
   * @return false if the article was sent before, so that it must be written again
   */
  synchronized boolean group(String id, String group) throws IOException {
    articles.computeIfPresent(id, (same, article) -> article.in(group));
    Loaded waiting = held.getOrDefault(id, latest.get(id));
    if (waiting == null) return false;
    send(waiting, group);
    forget(id);
    return true;
  }

  /** Sends everything that was not sent yet. */
  synchronized void release() throws IOException {
    while (!latest.isEmpty()) sendOldest();
    for (Loaded article : List.copyOf(held.values())) {
      send(article, null);
      forget(article.id);
    }
  }

  /** Sends everything, and takes no more articles. */
  synchronized void end() throws IOException {
    release();
    hasEnded = true;
  }

  private void send(Loaded article, String group) throws IOException {
    byte[] source = scratch.read(article.document);
    if (group != null) source = with(group, source);
    queue.add(Operation.put(ArticleSource.name(article.id), article.number, source));
  }

  /** Returns a document with its group as the last field. */
  private static byte[] with(String group, byte[] source) throws IOException {
    byte[] field =
        (",\"" + Fields.GROUP + "\":" + Dsl.JSON.writeValueAsString(group) + "}")
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream(source.length + field.length);
    // Without the brace at the end.
    whole.write(source, 0, source.length - 1);
    whole.writeBytes(field);
    return whole.toByteArray();
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
