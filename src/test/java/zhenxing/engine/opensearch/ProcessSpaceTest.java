package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Process numbers are compared only where they mean the same processes. */
class ProcessSpaceTest {

  @TempDir private Path folder;

  private Path proc(String name, String boot, String namespace) throws IOException {
    Path proc = folder.resolve(name);
    Files.createDirectories(proc.resolve("sys/kernel/random"));
    Files.createDirectories(proc.resolve("self/ns"));
    Files.writeString(proc.resolve("sys/kernel/random/boot_id"), boot + "\n");
    Files.createSymbolicLink(proc.resolve("self/ns/pid"), Path.of("pid:[" + namespace + "]"));
    return proc;
  }

  @Test
  void containersAndMachinesOfOneNameAreToldApart() throws IOException {
    String one = ProcessSpace.of(proc("a", "b1", "1"), "news");
    assertThat(ProcessSpace.of(proc("b", "b1", "1"), "renamed")).isEqualTo(one);
    assertThat(ProcessSpace.of(proc("c", "b1", "2"), "news")).isNotEqualTo(one);
    assertThat(ProcessSpace.of(proc("d", "b2", "1"), "news")).isNotEqualTo(one);
  }

  @Test
  void withoutAKernelThatTellsTheHostNameCountsUnlessItIsNone() {
    Path none = folder.resolve("none");
    assertThat(ProcessSpace.of(none, "news")).isEqualTo("news");
    assertThat(ProcessSpace.of(none, "localhost")).isEmpty();
    assertThat(ProcessSpace.of(none, "localhost.localdomain")).isEmpty();
    assertThat(ProcessSpace.of(none, "")).isEmpty();
  }
}
