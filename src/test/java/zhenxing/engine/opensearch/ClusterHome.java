package zhenxing.engine.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The programs of a node. The profile {@code cluster} fetches their parts; what no jar has is
 * written here: descriptions of modules, what they may do, and how a node logs.
 */
final class ClusterHome {

  private static final Path HOME = Path.of("target", "opensearch").toAbsolutePath();
  private static final String VERSION = "3.8.0";

  /** The class of each module, and the module that it extends. */
  private static final Map<String, List<String>> MODULES =
      Map.of(
          "modules/transport-netty4",
          List.of("org.opensearch.transport.Netty4ModulePlugin", ""),
          "modules/lang-painless",
          List.of("org.opensearch.painless.PainlessModulePlugin", ""),
          "modules/analysis-common",
          List.of("org.opensearch.analysis.common.CommonAnalysisModulePlugin", "lang-painless"));

  private static final Map<String, String> POLICIES =
      Map.of(
          "modules/transport-netty4",
          """
          grant {
            permission java.io.FilePermission "/proc/sys/net/core/somaxconn", "read";
            permission java.net.SocketPermission "*", "accept,connect";
          };
          """,
          "modules/lang-painless",
          """
          grant {
            permission java.lang.RuntimePermission "createClassLoader";
            permission java.lang.RuntimePermission "getClassLoader";
          };
          """);

  private static final String LOGGING =
      """
      status = error
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
      rootLogger.level = info
      rootLogger.appenderRef.console.ref = console
      """;

  private static Path ready;

  private ClusterHome() {}

  /** The folder, where any user can read it. */
  static synchronized Path get() throws IOException {
    if (ready == null) {
      if (!Files.isDirectory(HOME.resolve("lib"))) {
        throw new IOException(HOME + " is missing: run Maven with -Pcluster");
      }
      complete();
      ready = isOpen(HOME) ? HOME : copied();
    }
    return ready;
  }

  static Path agent() throws IOException {
    return get().resolve("agent/opensearch-agent-" + VERSION + ".jar");
  }

  private static void complete() throws IOException {
    Files.createDirectories(HOME.resolve("bin"));
    Files.createDirectories(HOME.resolve("config"));
    // A node does not start without it, even though there is nothing in it.
    Files.createDirectories(HOME.resolve("plugins"));
    Files.writeString(HOME.resolve("config/log4j2.properties"), LOGGING);
    for (Map.Entry<String, List<String>> module : MODULES.entrySet()) {
      Path folder = HOME.resolve(module.getKey());
      deleteWhatTheServerHas(folder);
      Files.writeString(
          folder.resolve("plugin-descriptor.properties"),
          description(folder.getFileName().toString(), module.getValue()));
      String policy = POLICIES.get(module.getKey());
      if (policy != null) Files.writeString(folder.resolve("plugin-security.policy"), policy);
    }
  }

  private static String description(String name, List<String> module) {
    return """
    name=%1$s
    description=%1$s
    version=%2$s
    opensearch.version=%2$s
    java.version=21
    classname=%3$s
    custom.foldername=
    extended.plugins=%4$s
    has.native.controller=false
    """
        .formatted(name, VERSION, module.get(0), module.get(1));
  }

  /** A node refuses to start with the same class in two places. */
  private static void deleteWhatTheServerHas(Path folder) throws IOException {
    try (Stream<Path> jars = Files.list(folder)) {
      for (Path jar : jars.toList()) {
        if (Files.exists(HOME.resolve("lib").resolve(jar.getFileName()))) Files.delete(jar);
      }
    }
  }

  private static boolean isOpen(Path folder) throws IOException {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private static Path copied() throws IOException {
    Path copy = Files.createTempDirectory("zhenxing-opensearch");
    copy.toFile().setReadable(true, false);
    copy.toFile().setExecutable(true, false);
    try (Stream<Path> all = Files.walk(HOME)) {
      for (Path path : all.toList()) {
        Path to = copy.resolve(HOME.relativize(path));
        if (Files.isDirectory(path)) Files.createDirectories(to);
        else Files.copy(path, to);
      }
    }
    return copy;
  }
}
