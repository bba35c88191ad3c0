package zhenxing.engine.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates that the JDK's keytool makes: an authority, and one that it signs for a node. */
public final class TestCertificates {

  private static final String PASSWORD = "changeit";

  private final Path folder;
  private final Path nodes;

  private TestCertificates(Path folder) {
    this.folder = folder;
    this.nodes = folder.resolve("nodes.p12");
  }

  /**
   * Makes an authority and a certificate of a node.
   *
   * @param folder is created
   * @param name what the certificate of the node names, as {@code ip:127.0.0.1}
   */
  public static TestCertificates make(Path folder, String name) throws IOException {
    TestCertificates made = new TestCertificates(Files.createDirectories(folder));
    Path authority = folder.resolve("authority.p12");
    made.pair(authority, "authority", "bc:c");
    made.pair(made.nodes, "node", "san=" + name);
    made.keytool(authority, "-exportcert", "-rfc", "-alias", "authority", "-file", "ca.pem");
    made.keytool(made.nodes, "-certreq", "-alias", "node", "-file", "node.csr");
    made.keytool(
        authority,
        "-gencert",
        "-alias",
        "authority",
        "-ext",
        "san=" + name,
        "-infile",
        "node.csr",
        "-outfile",
        "node.pem",
        "-rfc");
    made.keytool(made.nodes, "-importcert", "-noprompt", "-alias", "authority", "-file", "ca.pem");
    made.keytool(made.nodes, "-importcert", "-noprompt", "-alias", "node", "-file", "node.pem");
    return made;
  }

  private void pair(Path store, String alias, String extension) throws IOException {
    keytool(
        store,
        "-genkeypair",
        "-alias",
        alias,
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + alias,
        "-ext",
        extension);
  }

  private void keytool(Path store, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    Path log = folder.resolve("keytool.log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor() != 0) throw new IOException(command + ": " + Files.readString(log));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The certificate of the authority in PEM. */
  public Path authority() {
    return folder.resolve("ca.pem");
  }

  /** What the node shows. */
  public SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(nodes)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
