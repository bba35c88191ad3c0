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
 * one line of JSON; the server answers with lines of progress and, last, the outcome. The calling
 * thread closes the socket. A virtual thread reads the lines into a queue, so that the caller can
 * notice a server that sends nothing; closing the socket ends it.
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
   * A request for a run.
   *
   * @param corpus absolute paths of the corpus folders or files
   * @param taxonomy fingerprint of the taxonomy
   * @param office whether office files are read
   * @param allowDeletions whether any number of articles may be deleted
   * @param outsideLinks whether links to files outside the corpus are followed
   * @param rebuild whether the index is rebuilt from scratch
   */
  public record Request(
      List<String> corpus,
      String taxonomy,
      boolean office,
      boolean allowDeletions,
      boolean outsideLinks,
      boolean rebuild) {}

  /** A line of the answer: progress, or the outcome. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(Long done, Long of, IndexSummary summary, String stopped) {

    static Line progress(long done, long of) {
      return new Line(done, of, null, null);
    }
  }

  private Handover() {}

  /**
   * Hands a run over and waits for its outcome.
   *
   * @param folder folder of the index
   * @return the summary, or empty if no server has the writer of this index
   * @throws IndexingStoppedException if the server could not do the run; the message says why
   * @throws IOException if the server has ended or does not answer
   */
  public static Optional<IndexSummary> run(Path folder, Request request, Indexer.Progress progress)
      throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) return Optional.empty();
    UnixDomainSocketAddress address =
        UnixDomainSocketAddress.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    try (SocketChannel channel = SocketChannel.open(address)) {
      write(channel, request);
      return Optional.of(outcome(channel, progress));
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

  private static IndexSummary outcome(SocketChannel channel, Indexer.Progress progress)
      throws IOException {
    BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    Thread.ofVirtual().start(() -> read(channel, lines));
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
