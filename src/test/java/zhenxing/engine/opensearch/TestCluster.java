package zhenxing.engine.opensearch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;

/** A cluster of real nodes on this machine. */
public final class TestCluster implements AutoCloseable {

  /** Another cluster to test with, instead of one of nodes that are started. */
  private static final String OTHER = System.getenv("ZHENXING_TEST_CLUSTER");

  private static final Segmenter SEGMENTER = new Segmenter();

  static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"));

  private static TestCluster shared;
  private static TestCluster three;

  private final List<TestNode> nodes;

  /** Tells the indexes of this run from those of others. */
  private final String run = "t" + UUID.randomUUID().toString().substring(0, 8);

  private TestCluster(List<TestNode> nodes) {
    this.nodes = nodes;
  }

  /** One node for all tests that do no harm to it; it ends with this process. */
  public static synchronized TestCluster shared() throws IOException {
    if (shared == null) shared = new TestCluster(OTHER == null ? TestNode.start(1) : List.of());
    return shared;
  }

  /**
   * Three nodes for all tests that bring them back when they did harm; they end with this process.
   */
  public static synchronized TestCluster three() throws IOException {
    if (three == null) three = of(3);
    return three;
  }

  /** Nodes of one's own. */
  static TestCluster of(int nodes) throws IOException {
    return new TestCluster(TestNode.start(nodes));
  }

  /** Nodes of one's own with the code and collector of a real one, for measurements. */
  static TestCluster measured(int nodes) throws IOException {
    return new TestCluster(TestNode.start(nodes, List.of("-Xms1g", "-Xmx1g")));
  }

  /** The nodes; none where another cluster is tested with. */
  public List<TestNode> nodes() {
    return nodes;
  }

  /** The addresses of the nodes. */
  public List<URI> addresses() {
    if (nodes.isEmpty()) return List.of(URI.create(OTHER));
    return nodes.stream().map(TestNode::address).toList();
  }

  /** An engine with an index of its own. */
  OpenSearchEngine engine(String name) throws IOException {
    return engine(name, addresses(), 0);
  }

  OpenSearchEngine engine(String name, List<URI> addresses, int replicas) throws IOException {
    return new OpenSearchEngine(
        settings(name, addresses, replicas),
        Taxonomy.builtIn(),
        Vocabulary.builtIn(),
        SEGMENTER,
        SCRATCH);
  }

  ClusterSettings settings(String name, List<URI> addresses, int replicas) {
    return new ClusterSettings(
        new ArrayList<>(addresses),
        new ClusterSettings.Access.Open(),
        null,
        run + "-" + name,
        1,
        replicas);
  }

  @Override
  public void close() {
    nodes.forEach(TestNode::close);
  }
}
