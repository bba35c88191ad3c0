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
 * one line of JSON; the server answers with lines of progress and, last, the outcome.
 */
public final class Handover {

  static final JsonMapper JSON = new JsonMapper();

  /** Says where the socket is: its own path may be too long for a socket. */
  static final String FILE = "writer.socket";

  /** How often the server says that it is still at work. */
  static final int BEAT_SECONDS = 2;

  private static final int SILENCE_SECONDS = 60;

  /**
   * What is wanted.
   *
   * @param corpus absolute paths of the corpus folders or files
   * @param taxonomy fingerprint of the industries to file under
   * @param office whether office files are read
   * @param allowDeletions whether any number of articles may go
   * @param outsideLinks whether links to files outside the corpus are followed
   * @param rebuild whether the index is built anew
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
   * Hands a run over, and waits for its outcome.
   *
   * @param folder the folder of the index
   * @return nothing where no server has the writer of this index
   * @throws IndexingStoppedException when the server could not do it; the message says why
   * @throws IOException when the server is gone or silent
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
      // Left behind by a server that was killed.
      return Optional.empty();
    }
  }

  /** Writes a value as a line of JSON. */
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
      // Closed by the other side, which the end of the lines says too.
    }
    lines.add(Optional.empty());
  }
}
