package zhenxing.article;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Describes a failure in one line. */
public final class FailureReason {

  private FailureReason() {}

  /** Returns the reason in English, for logs and the command line. */
  public static String of(Throwable failure) {
    return explained(failure).english();
  }

  /**
   * Returns the reason in both languages. The message of a file system is often only the name of
   * the file, so the kind of failure is put into words. Other messages exist in English only and
   * are quoted. A failure without a message, such as an {@code OutOfMemoryError}, is named by its
   * class.
   */
  public static Bilingual explained(Throwable failure) {
    return switch (failure) {
      case ExplainedIOException known -> known.reason();
      case UncheckedIOException wrapper -> explained(wrapper.getCause());
      case AccessDeniedException denied ->
          new Bilingual(
              "没有权限：" + denied.getFile(), "permission is missing for " + denied.getFile());
      case NoSuchFileException missing ->
          new Bilingual("没有文件 " + missing.getFile(), "there is no file " + missing.getFile());
      case FileAlreadyExistsException file ->
          new Bilingual(
              file.getFile() + " 是文件：请指定目录", file.getFile() + " is a file: name a folder");
      case FileSystemException other -> ofFile(other);
      default -> ofMessage(failure);
    };
  }

  private static Bilingual ofFile(FileSystemException failure) {
    return failure.getReason() == null
        ? ofMessage(failure)
        : quoted(failure.getFile() + ": " + failure.getReason());
  }

  private static Bilingual ofMessage(Throwable failure) {
    String message = failure.getMessage();
    if (message == null) return quoted(failure.toString());
    Throwable cause = failure.getCause();
    // A failure in another thread is thrown again with the message of its cause.
    boolean isAgain = cause != null && message.equals(cause.getMessage());
    return isAgain ? explained(cause) : quoted(message);
  }

  private static Bilingual quoted(String message) {
    return new Bilingual("系统报告“" + message + "”", message);
  }
}
