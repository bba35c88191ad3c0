package zhenxing.indexing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands a run over to the server that holds the writer of an index. Both communicate through a
 * socket file that only the user who started the server can open. The client sends its request as
 * one line of JSON; the server answers with lines of progress and the outcome. If the request waits
 * for vectors, lines about these follow until the server has no more to say. The calling thread
 * closes the socket. A virtual thread reads the lines into a queue, so that the caller can notice a
 * server that sends nothing; closing the socket ends it.
 */
public final class Handover {

  static final JsonMapper JSON = new JsonMapper();

  /**
   * File that contains the path of the socket. A socket in the index folder itself could have too
   * long a path.
   */
  static final String FILE = "writer.socket";

  /** Interval at which the server reports that it is still working. */
  static final int BEAT_SECONDS = 2;

  private static final int SILENCE_SECONDS = 60;

  /**
   * Waiting for vectors is given up if their number has not grown for this time, for example
   * because searches take all processors. A round of embedding takes half a minute.
   */
  private static final long STANDSTILL_NANOS = TimeUnit.MINUTES.toNanos(10);

  /**
   * A request for a run.
   *
   * @param corpus absolute paths of the corpus folders or files
   * @param taxonomy fingerprint of the taxonomy
   * @param office whether office files are read
   * @param allowDeletions whether any number of articles may be deleted
   * @param outsideLinks whether links to files outside the corpus are followed
   * @param rebuild whether the index is rebuilt from scratch
   * @param vectors whether to wait until the articles can be found by meaning
   */
  public record Request(
      List<String> corpus,
      String taxonomy,
      boolean office,
      boolean allowDeletions,
      boolean outsideLinks,
      boolean rebuild,
      boolean vectors) {}

  /**
   * How many articles of a server can be found by meaning.
   *
   * @param done number of articles that can
   * @param of number of all articles
   * @param complete whether all of them can in their present state
   * @param problem why there is no progress, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Vectors(long done, long of, boolean complete, String problem) {

    /** Whether there is nothing to wait for. */
    boolean isEnd() {
      return complete || problem != null;
    }
  }

  /**
   * The outcome of a run.
   *
   * @param summary what was indexed
   * @param vectors the state of the vectors when waiting for them ended; null if that was not asked
   *     for, or if the server finds articles by their words alone
   */
  public record Outcome(IndexSummary summary, Vectors vectors) {}

  /** A line of the answer: progress, the outcome of indexing, or afterwards the vectors. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(Long done, Long of, IndexSummary summary, String stopped, Vectors vectors) {

    static Line progress(long done, long of) {
      return new Line(done, of, null, null, null);
    }

    static Line of(IndexSummary summary) {
      return new Line(null, null, summary, null, null);
    }

    static Line stopped(String reason) {
      return new Line(null, null, null, reason, null);
    }

    static Line of(Vectors vectors) {
      return new Line(null, null, null, null, vectors);
    }
  }

  private Handover() {}

  /**
   * Hands a run over and waits for its outcome. Waiting for vectors ends when all are there, when
   * the server reports a problem, when no article has been added to them for ten minutes, or when
   * the server ends; the server goes on with them if this process is ended.
   *
   * @param folder folder of the index
   * @param indexing receives how far the run is
   * @param embedding receives how many articles of how many have vectors, while these are awaited
   * @return the outcome, or empty if no server has the writer of this index
   * @throws IndexingStoppedException if the server could not do the run; the message says why
   * @throws IOException if the server has ended or does not answer
   */
  public static Optional<Outcome> run(
      Path folder, Request request, Indexer.Progress indexing, Indexer.Progress embedding)
      throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) return Optional.empty();
    UnixDomainSocketAddress address =
        UnixDomainSocketAddress.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    try (SocketChannel channel = SocketChannel.open(address)) {
      write(channel, request);
      BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
      Thread.ofVirtual().start(() -> read(channel, lines));
      IndexSummary summary = summary(lines, indexing);
      return Optional.of(new Outcome(summary, request.vectors ? vectors(lines, embedding) : null));
    } catch (SocketException e) {
      // The socket was left behind by a server that was killed.
      return Optional.empty();
    }
  }

  /** Writes a value as one line of JSON. */
  static void write(SocketChannel channel, Object value) throws IOException {
    byte[] line = (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    for (ByteBuffer out = ByteBuffer.wrap(line); out.hasRemaining(); ) channel.write(out);
  }

  private static IndexSummary summary(
      BlockingQueue<Optional<String>> lines, Indexer.Progress progress) throws IOException {
    while (true) {
      Optional<String> text = next(lines);
      if (text.isEmpty()) {
        throw new IOException(
            "the server ended before the index was up to date: index again, it goes on from there");
      }
      Line line = JSON.readValue(text.get(), Line.class);
      if (line.stopped != null) throw new IndexingStoppedException(line.stopped);
      if (line.summary != null) return line.summary;
      progress.at(line.done, line.of);
    }
  }

  /** Returns the last state of the vectors, or null if the server says nothing of any. */
  private static Vectors vectors(BlockingQueue<Optional<String>> lines, Indexer.Progress progress)
      throws IOException {
    Vectors last = null;
    long since = System.nanoTime();
    while (true) {
      Optional<String> text = next(lines);
      if (text.isEmpty()) return last;
      Vectors vectors = JSON.readValue(text.get(), Line.class).vectors;
      // A report on indexing may be sent at the same time as the outcome.
      if (vectors == null) continue;
      progress.at(vectors.done, vectors.of);
      if (last == null || vectors.done > last.done) since = System.nanoTime();
      last = vectors;
      if (vectors.isEnd() || System.nanoTime() - since > STANDSTILL_NANOS) return last;
    }
  }

  private static Optional<String> next(BlockingQueue<Optional<String>> lines) throws IOException {
    try {
      Optional<String> line = lines.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
      if (line != null) return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("the server that has the index does not answer: stop it and index again");
  }

  private static void read(SocketChannel channel, BlockingQueue<Optional<String>> lines) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(Optional.of(line));
      }
    } catch (IOException e) {
      // The other side closed the connection. The end of the lines is reported below.
    }
    lines.add(Optional.empty());
  }
}
