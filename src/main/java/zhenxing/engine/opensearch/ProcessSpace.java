package zhenxing.engine.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Identifies among which processes a process number is unique: those of one machine since it was
 * started, or of one container on it. Containers may have the same host name, and so may machines.
 */
final class ProcessSpace {

  /** What a machine is called whose name is not known. */
  private static final String NAMELESS = "localhost";

  private ProcessSpace() {}

  /** Returns the name of the space of this process; empty if it is not known. */
  static String here(String host) {
    return of(Path.of("/proc"), host);
  }

  /**
   * @param proc what the kernel of Linux says about itself; it need not exist
   * @param host name of this machine
   */
  static String of(Path proc, String host) {
    try {
      String start = Files.readString(proc.resolve("sys/kernel/random/boot_id")).strip();
      return start + " " + Files.readSymbolicLink(proc.resolve("self/ns/pid"));
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      // Systems without this have no containers either that share a host name.
      return host.startsWith(NAMELESS) ? "" : host;
    }
  }
}
