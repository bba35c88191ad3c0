package zhenxing.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

/** What is said about failures of the file system, whose messages are often only a name. */
class FailureReasonTest {

  @Test
  void missingPermissionIsSaid() {
    IOException denied = new AccessDeniedException("/srv/corpus/submitted");
    Bilingual said =
        new Bilingual(
            "没有权限：/srv/corpus/submitted", "permission is missing for /srv/corpus/submitted");
    assertThat(FailureReason.explained(denied)).isEqualTo(said);
    assertThat(FailureReason.explained(new UncheckedIOException(denied))).isEqualTo(said);
    // Another thread throws it again with the same message.
    assertThat(FailureReason.explained(new IOException(denied.getMessage(), denied)))
        .isEqualTo(said);
  }

  @Test
  void otherMessagesAreQuoted() {
    assertThat(FailureReason.of(new FileSystemException("/srv/a", null, "Input/output error")))
        .isEqualTo("/srv/a: Input/output error");
    assertThat(FailureReason.of(new FileSystemException("/srv/a"))).isEqualTo("/srv/a");
    assertThat(FailureReason.explained(new IOException("odd")).chinese()).contains("“odd”");
    assertThat(FailureReason.of(new OutOfMemoryError())).contains("OutOfMemoryError");
  }
}
