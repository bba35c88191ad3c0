package zhenxing.journal;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes the names of files in a folder durable. */
final class FolderSync {

  private FolderSync() {}

  /** Syncs a folder. The name of a new or renamed file is on disk once its folder is. */
  static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      // Windows opens no folders; its file system keeps names by itself.
      if (File.separatorChar == '/') throw e;
    }
  }
}
