package zhenxing.engine.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends documents that are there as lines to an index, two requests at a time, and does nothing
 * else, as the client of ../shared/bench does.
 */
final class PlainClient {

  private static final int CLIENTS = 2;
  private static final int BULK_CHARACTERS = 2 * 1024 * 1024;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI node;
  private final String index;

  PlainClient(URI node, String index) {
    this.node = node;
    this.index = index;
  }

  /** Sends all lines, refreshes the index and merges it into one segment. */
  void load(Path file) throws IOException, InterruptedException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(Thread.ofPlatform().start(() -> sendAll(lines)));
      }
      for (Thread sender : clients) sender.join();
    }
    post("/" + index + "/_refresh", "");
    post("/" + index + "/_forcemerge?max_num_segments=1", "");
    post("/" + index + "/_refresh", "");
  }

  private void sendAll(BufferedReader lines) {
    try {
      for (String bulk = next(lines); !bulk.isEmpty(); bulk = next(lines)) {
        String answer = post("/" + index + "/_bulk?filter_path=errors", bulk);
        if (!answer.contains("false")) throw new IOException(answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of the next request: of each document its action and itself. */
  private static synchronized String next(BufferedReader lines) throws IOException {
    StringBuilder bulk = new StringBuilder();
    while (bulk.length() < BULK_CHARACTERS) {
      String action = lines.readLine();
      if (action == null) break;
      bulk.append(action).append('\n').append(lines.readLine()).append('\n');
    }
    return bulk.toString();
  }

  String post(String path, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve(path))
            .header(
                "Content-Type",
                path.contains("_bulk") ? "application/x-ndjson" : "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) throw new IOException(answer.body());
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
