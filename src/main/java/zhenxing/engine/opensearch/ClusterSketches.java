package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import zhenxing.catalog.Sketch;
import zhenxing.engine.SketchView;

/**
 * The sketches of one state of an index, by which reprints are found. Articles are numbered in the
 * order in which they are read: those that are asked for, or all at once. Each article that was
 * read takes about 800 bytes of memory.
 */
final class ClusterSketches implements SketchView {

  private static final int PAGE = 2_000;

  /** Number of terms in one query. OpenSearch accepts more. */
  private static final int TERMS_AT_ONCE = 10_000;

  private static final List<String> READ =
      List.of(Fields.ID, Fields.NEWEST, Fields.SKETCH, Fields.GROUP);

  private static final Duration KEPT_AFTER = Duration.ofMinutes(1);
  private static final Duration KEEPING = Duration.ofSeconds(2);

  private final Connection connection;
  private final State state;
  private final int size;
  private final Consumer<ClusterSketches> closed;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Read> articles = new ArrayList<>();

  /** Null until all articles are read. */
  private BandTable bands;

  private volatile long used = System.nanoTime();

  /** An article as it was read. */
  private record Read(String id, int date, byte[] sketch, String group) {

    Sketch parsed() {
      return Sketch.ofBytes(sketch, 0, sketch.length);
    }
  }

  private ClusterSketches(
      Connection connection, State state, int size, Consumer<ClusterSketches> closed) {
    this.connection = connection;
    this.state = state;
    this.size = size;
    this.closed = closed;
  }

  /**
   * Opens the current state of an index.
   *
   * @param closed called when the view is closed
   */
  static ClusterSketches open(Connection connection, String index, Consumer<ClusterSketches> closed)
      throws IOException {
    JsonNode opened =
        connection.ask(
            new Call("POST", "/" + index + "/_search/point_in_time", Map.of(), null, null)
                .with("keep_alive", State.KEPT)
                .with("allow_partial_pit_creation", false));
    State state = new State(connection, opened, "sketches", false);
    return new ClusterSketches(connection, state, state.articles(Connection.AMPLE), closed);
  }

  /** Keeps the point in time from expiring while nothing is asked. */
  void keep() {
    if (System.nanoTime() - used < KEPT_AFTER.toNanos()) return;
    used = System.nanoTime();
    try {
      state.total(Dsl.nothing(), 1, KEEPING);
    } catch (IOException e) {
      // The next request fails and says so.
      return;
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public synchronized int[] all() throws IOException {
    if (bands == null) {
      read(Dsl.everything());
      bands = BandTable.of(articles.size(), article -> articles.get(article).parsed());
    }
    return IntStream.range(0, articles.size()).toArray();
  }

  @Override
  public synchronized int[] numbers(Collection<String> ids) throws IOException {
    TreeSet<Integer> found = new TreeSet<>();
    List<String> unread = new ArrayList<>();
    for (String id : ids) {
      Integer number = numbers.get(id);
      if (number != null) found.add(number);
      else if (bands == null) unread.add(id);
    }
    for (int at = 0; at < unread.size(); at += TERMS_AT_ONCE) {
      List<String> part = unread.subList(at, Math.min(unread.size(), at + TERMS_AT_ONCE));
      found.addAll(read(Dsl.terms(Fields.ID, part)));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public synchronized void sharers(int[] wanted, Sharers sharers) throws IOException {
    for (int at = 0; at < wanted.length; at += TERMS_AT_ONCE) {
      int[] part = Arrays.copyOfRange(wanted, at, Math.min(wanted.length, at + TERMS_AT_ONCE));
      Map<Integer, List<Integer>> found = bands == null ? asked(part) : Map.of();
      for (int i = 0; i < part.length; i++) {
        int[] articles =
            bands == null
                ? found.getOrDefault(part[i], List.of()).stream().mapToInt(n -> n).toArray()
                : bands.articles(part[i]);
        sharers.of(at + i, articles);
      }
    }
  }

  /** Returns the articles that have some bands, by band. */
  private Map<Integer, List<Integer>> asked(int[] part) throws IOException {
    ObjectNode terms = Dsl.object();
    for (int band : part) terms.withArray(Fields.BANDS).add(band);
    Map<Integer, List<Integer>> found = new HashMap<>();
    for (int article : read(Dsl.of("terms", terms))) {
      for (int band : new TreeSet<>(bandsOf(article))) {
        if (Arrays.binarySearch(part, band) < 0) continue;
        found.computeIfAbsent(band, b -> new ArrayList<>()).add(article);
      }
    }
    return found;
  }

  private List<Integer> bandsOf(int article) {
    return Arrays.stream(articles.get(article).parsed().bands()).boxed().toList();
  }

  /** Reads the articles that a query finds, and returns their numbers. */
  private Set<Integer> read(ObjectNode query) throws IOException {
    Set<Integer> found = new TreeSet<>();
    ObjectNode body = Dsl.object().put("size", PAGE).put("track_total_hits", false);
    body.set("query", Dsl.constant(query, 1));
    body.putArray("sort").addObject().put(Fields.ID, "asc");
    // Read from the columns: for the source, a node would expand and parse the whole article.
    body.put("_source", false).set("docvalue_fields", Dsl.strings(READ));
    while (true) {
      List<JsonNode> hits = Pages.hits(whole(body));
      for (JsonNode hit : hits) {
        // What somebody else wrote into the index has none.
        if (hit.path("fields").has(Fields.SKETCH)) found.add(number(hit.path("fields")));
      }
      if (hits.size() < PAGE) return found;
      body.set("search_after", hits.getLast().path("sort"));
    }
  }

  private JsonNode whole(ObjectNode body) throws IOException {
    used = System.nanoTime();
    JsonNode found = state.search(body, Connection.AMPLE);
    if (state.isCutOff(found)) {
      throw new IOException("parts of the index cannot be read now; reprints are grouped later");
    }
    return found;
  }

  private int number(JsonNode columns) {
    String id = columns.path(Fields.ID).path(0).asText();
    Integer known = numbers.get(id);
    if (known != null) return known;
    articles.add(
        new Read(
            id,
            ArticleSource.groupedDate(columns.path(Fields.NEWEST).path(0).asInt()),
            Base64.getDecoder().decode(columns.path(Fields.SKETCH).path(0).asText()),
            columns.path(Fields.GROUP).path(0).asText(null)));
    numbers.put(id, articles.size() - 1);
    return articles.size() - 1;
  }

  private synchronized Read article(int number) {
    return articles.get(number);
  }

  @Override
  public Reader reader() {
    return new Reader() {
      private Map<String, String> bodies = Map.of();

      @Override
      public String id(int article) {
        return article(article).id;
      }

      @Override
      public int date(int article) {
        return article(article).date;
      }

      @Override
      public Sketch sketch(int article) {
        return article(article).parsed();
      }

      @Override
      public String group(int article) {
        return article(article).group;
      }

      @Override
      public void prepare(Collection<Integer> articles) throws IOException {
        List<String> ids = articles.stream().map(this::id).toList();
        bodies = ids.isEmpty() ? Map.of() : bodies(ids);
      }

      @Override
      public String body(int article) throws IOException {
        String id = id(article);
        String body = bodies.containsKey(id) ? bodies.get(id) : bodies(List.of(id)).get(id);
        if (body == null) throw new IOException("the article '" + id + "' is gone");
        return body;
      }
    };
  }

  private Map<String, String> bodies(List<String> ids) throws IOException {
    ObjectNode body = Dsl.object().put("size", ids.size()).put("track_total_hits", false);
    body.set("query", Dsl.constant(Dsl.terms(Fields.ID, ids), 1));
    // The whole source, since a node would parse it to send a part of it.
    Map<String, String> bodies = new HashMap<>();
    for (JsonNode hit : Pages.hits(whole(body))) {
      JsonNode source = hit.path("_source");
      bodies.put(source.path(Fields.ID).asText(), source.path(Fields.BODY).asText());
    }
    return bodies;
  }

  @Override
  public void close() {
    closed.accept(this);
    States.delete(connection, state);
  }
}
