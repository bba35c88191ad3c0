package zhenxing.server;

import io.javalin.config.StaticFilesConfig;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** Serves the files of Swagger UI, which come as a WebJar, for the page that describes the API. */
final class ApiPage {

  private static final String VERSION = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private static final String HOSTED = "/swagger-ui";

  private ApiPage() {}

  static void addTo(StaticFilesConfig config) {
    config.add(
        files -> {
          files.hostedPath = HOSTED;
          files.directory = "/META-INF/resources/webjars/swagger-ui/" + version();
          files.location = Location.CLASSPATH;
          files.headers = Map.of("Cache-Control", "no-cache");
          // The pages of Swagger UI itself are not served, because they can load API descriptions
          // from elsewhere.
          files.skipFileFunction =
              request ->
                  !request.getRequestURI().endsWith("/swagger-ui.css")
                      && !request.getRequestURI().endsWith("/swagger-ui-bundle.js");
        });
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = ApiPage.class.getResourceAsStream(VERSION)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the version of Swagger UI cannot be read", e);
    }
    return properties.getProperty("version");
  }
}
