package zhenxing.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Describes why the file system could not read something, without the name of the file. */
final class Unreadable {

  private Unreadable() {}

  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "cannot be read: permission is missing";
      case NoSuchFileException missing -> "cannot be read: it links to what is not there";
      case FileSystemException other -> "cannot be read: " + detail(other);
      default -> "cannot be read: " + e.getMessage();
    };
  }

  private static String detail(FileSystemException e) {
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }
}
