package zhenxing.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page. The addresses of its files contain a hash of their state, as in {@code
 * /v/1f0c.../js/main.js}, and may be cached forever. The page itself contains the hash and is
 * requested again on every visit. So a repeated visit fetches only data, and an edited file is used
 * after the next reload. All addresses in the files are relative and need no rewriting.
 */
final class PageResource {

  /** The references in {@code index.html} to files of the page. */
  private static final Pattern FILE = Pattern.compile("(href|src)=\"((?:css|js)/|favicon\\.svg\")");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "html", "text/html; charset=utf-8");

  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String ASKED_FOR_ANEW = "no-cache";

  private final Path web;

  /**
   * The files as they were when the page was last requested. Replaced as a whole, so that it may be
   * read by many threads.
   */
  private volatile State known = new State("", Map.of());

  /**
   * The files of the page at some moment.
   *
   * @param name a hash of all files
   * @param files size and modification time of each file
   */
  private record State(String name, Map<Path, String> files) {

    /** Whether a file is still as it was. */
    boolean has(Path file, String described) {
      return described.equals(files.get(file));
    }
  }

  /**
   * @param web the folder of the page's files
   */
  PageResource(Path web) {
    this.web = web.toAbsolutePath().normalize();
  }

  void index(Context ctx) throws IOException {
    State now = state();
    known = now;
    String page = Files.readString(web.resolve("index.html"));
    String named = FILE.matcher(page).replaceAll("$1=\"v/" + now.name + "/$2");
    byte[] bytes = named.getBytes(StandardCharsets.UTF_8);
    if (!EntityTag.of(bytes).settles(ctx)) ctx.contentType(TYPES.get("html")).result(bytes);
  }

  /**
   * Answers with a file. If the hash in the address is outdated, the current file is sent, but must
   * not be cached.
   */
  void file(Context ctx) throws IOException {
    Path file = web.resolve(ctx.pathParam("path")).normalize();
    String name = file.toString();
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (!file.startsWith(web) || type == null || !Files.isRegularFile(file)) {
      throw new NotFoundResponse();
    }
    boolean now = isOf(ctx.pathParam("state"), file);
    ctx.header("Cache-Control", now ? FOR_GOOD : ASKED_FOR_ANEW);
    ctx.contentType(type).result(Files.readAllBytes(file));
  }

  /**
   * Whether a file is as it is in the state with this name. All files are looked at only if that is
   * not the state known last, or if the file has changed since.
   */
  private boolean isOf(String state, Path file) throws IOException {
    String described = described(file);
    State last = known;
    if (!last.name.equals(state) || !last.has(file, described)) {
      last = state();
      known = last;
    }
    return last.name.equals(state) && last.has(file, described);
  }

  /** Looks at all files. The name changes if the name, size or time of any file does. */
  private State state() throws IOException {
    Map<Path, String> described = new TreeMap<>();
    try (Stream<Path> files = Files.walk(web)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        described.put(file, described(file));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    String all = String.join("\n", described.values());
    String hash = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    return new State(hash.replace("-", "").substring(0, 12), Map.copyOf(described));
  }

  private String described(Path file) throws IOException {
    return web.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
  }
}
