package zhenxing.engine.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Makes the connections to the nodes of a cluster: addresses, encryption, secret. */
final class Transports {

  private static final int CONNECTIONS_TO_A_NODE = 32;
  private static final int CONNECTIONS = 256;
  private static final int CONNECT_MILLIS = 1_000;

  /** Longer than the time limit of any request. */
  private static final int SILENCE_MINUTES = 5;

  /** A connection that was idle for longer is tested before it is used. */
  private static final int IDLE_SECONDS = 1;

  private final ClusterSettings settings;

  Transports(ClusterSettings settings) {
    this.settings = settings;
  }

  OpenSearchTransport transport() throws IOException {
    HttpHost[] hosts =
        settings.nodes().stream()
            .map(node -> new HttpHost(node.getScheme(), node.getHost(), port(node)))
            .toArray(HttpHost[]::new);
    PoolingAsyncClientConnectionManager connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setTlsStrategy(ClientTlsStrategyBuilder.create().setSslContext(tls()).buildAsync())
            .setMaxConnPerRoute(CONNECTIONS_TO_A_NODE)
            .setMaxConnTotal(CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.ofMilliseconds(CONNECT_MILLIS))
                    .setSocketTimeout(Timeout.ofMinutes(SILENCE_MINUTES))
                    .setValidateAfterInactivity(TimeValue.ofSeconds(IDLE_SECONDS))
                    .build())
            .build();
    return ApacheHttpClient5TransportBuilder.builder(hosts)
        .setMapper(new JacksonJsonpMapper())
        .setDefaultHeaders(headers())
        // To compress and expand an answer takes longer than to send it from one machine to the
        // next.
        .setHttpClientConfigCallback(
            client -> client.setConnectionManager(connections).disableContentCompression())
        .build();
  }

  private static int port(java.net.URI node) {
    if (node.getPort() >= 0) return node.getPort();
    return node.getScheme().equals("https") ? 443 : 80;
  }

  private Header[] headers() {
    return switch (settings.access()) {
      case ClusterSettings.Access.Open open -> new Header[0];
      case ClusterSettings.Access.Password login ->
          authorization("Basic " + base64(login.user() + ":" + login.password()));
      case ClusterSettings.Access.Token token -> authorization("Bearer " + token.token());
    };
  }

  private static Header[] authorization(String value) {
    return new Header[] {new BasicHeader("Authorization", value)};
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private SSLContext tls() throws IOException {
    try {
      if (settings.certificates() == null) return SSLContext.getDefault();
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      try (InputStream file = Files.newInputStream(settings.certificates())) {
        for (Certificate certificate :
            CertificateFactory.getInstance("X.509").generateCertificates(file)) {
          trusted.setCertificateEntry("certificate" + number++, certificate);
        }
      }
      if (number == 0) throw new GeneralSecurityException("there is no certificate in it");
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(
          settings.certificates()
              + " cannot be used: "
              + e.getMessage()
              + "; --ca-file needs a file of certificates in PEM",
          e);
    }
  }
}
