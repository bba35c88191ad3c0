package zhenxing.indexing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import zhenxing.article.FailureReason;
import zhenxing.indexing.Handover.Line;
import zhenxing.indexing.Handover.Request;
import zhenxing.indexing.Handover.Vectors;

/**
 * Accepts runs from other processes while this process holds the writer of the index. The socket is
 * in a folder that only this user can enter; a file next to the index contains its path.
 *
 * <p>One thread accepts connections and starts a thread for each; all are daemons and end with the
 * process. {@link #close} closes the server socket, which ends the accepting thread; runs that were
 * already accepted continue, because {@link Intake} does one run at a time and must not be
 * interrupted. Progress and outcome are written by different threads, so each write holds the
 * monitor of its channel.
 */
public final class HandoverListener implements AutoCloseable {

  /** Maximum length of a request, which is one line with paths. */
  private static final int MAX_REQUEST_CHARACTERS = 1_000_000;

  /** Pause after a connection could not be accepted, for example for lack of file descriptors. */
  private static final long PAUSE_SECONDS = 1;

  private static final String SOCKET = "writer";

  private final Path file;
  private final Runs runs;

  /** Null until started. */
  private volatile ServerSocketChannel server;

  private Path socketFolder;

  /** Carries out runs. */
  public interface Runs {

    /**
     * Carries out a run.
     *
     * @throws IOException if it could not be done; the message says why
     */
    IndexSummary run(Request request, Indexer.Progress progress) throws IOException;

    /** Returns the state of the vectors, or empty if articles are found by their words alone. */
    Optional<Vectors> vectors();
  }

  /**
   * @param folder folder of the index
   */
  public HandoverListener(Path folder, Runs runs) {
    this.file = folder.resolve(Handover.FILE);
    this.runs = runs;
  }

  /** Starts listening, until closed. */
  public synchronized void start() throws IOException {
    // Only the owner can enter a temporary folder.
    socketFolder = Files.createTempDirectory("zhenxing");
    Path socket = socketFolder.resolve(SOCKET);
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    Files.writeString(file, socket.toString(), StandardCharsets.UTF_8);
    ServerSocketChannel started = server;
    Thread.ofPlatform().daemon().name("handover").start(() -> accept(started));
  }

  private void accept(ServerSocketChannel server) {
    try {
      while (true) {
        try {
          SocketChannel client = server.accept();
          Thread.ofPlatform().daemon().name("handed over").start(() -> serve(client));
        } catch (ClosedChannelException e) {
          // The listener was closed.
          return;
        } catch (IOException e) {
          TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(SocketChannel channel) {
    try (channel;
        ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor()) {
      AtomicReference<Line> last = new AtomicReference<>(Line.progress(0, 0));
      AtomicReference<Request> request = new AtomicReference<>();
      beat.scheduleAtFixedRate(
          () -> send(channel, last.get()), 0, Handover.BEAT_SECONDS, TimeUnit.SECONDS);
      Line outcome = outcome(channel, request, last);
      // Not shutdownNow(): interrupting a thread while it writes would close the channel.
      beat.shutdown();
      if (send(channel, outcome) && outcome.summary() != null && request.get().vectors()) {
        reportVectors(channel);
      }
    } catch (IOException e) {
      // The client has gone. The run was completed anyway.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reports on the vectors until there is nothing to wait for or the client has gone. */
  private void reportVectors(SocketChannel channel) throws InterruptedException {
    Optional<Vectors> vectors = runs.vectors();
    while (vectors.isPresent() && server.isOpen()) {
      if (!send(channel, Line.of(vectors.get())) || vectors.get().isEnd()) return;
      TimeUnit.SECONDS.sleep(Handover.BEAT_SECONDS);
      vectors = runs.vectors();
    }
  }

  private Line outcome(
      SocketChannel channel, AtomicReference<Request> received, AtomicReference<Line> last) {
    try {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
      Request request = Handover.JSON.readValue(line(reader), Request.class);
      received.set(request);
      return Line.of(runs.run(request, (done, of) -> last.set(Line.progress(done, of))));
    } catch (IOException | RuntimeException | Error e) {
      return Line.stopped(FailureReason.of(e));
    }
  }

  private static String line(BufferedReader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = reader.read(); c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() == MAX_REQUEST_CHARACTERS) throw new IOException("the request is too long");
      line.append((char) c);
    }
    return line.toString();
  }

  /** Writes a line. Returns false if the client no longer reads; the line is dropped then. */
  private static boolean send(SocketChannel channel, Line line) {
    try {
      synchronized (channel) {
        Handover.write(channel, line);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (socketFolder == null) return;
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(socketFolder.resolve(SOCKET));
      Files.deleteIfExists(socketFolder);
    } finally {
      if (server != null) server.close();
    }
  }
}
