package zhenxing.engine.text.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/**
 * Reads the dictionaries in smartcn's jar, which are arrays of numbers in Java's serialization
 * format.
 */
final class SmartcnArrays {

  private static final String FOLDER = "hhmm/";

  private SmartcnArrays() {}

  /**
   * Returns the first {@code count} arrays of a file.
   *
   * @throws IllegalStateException if the jar has no such file or its content is different
   */
  static Object[] read(String file, int count) {
    try (InputStream resource = HMMChineseTokenizer.class.getResourceAsStream(FOLDER + file)) {
      if (resource == null) throw unusable(file, null);
      try (ObjectInputStream stream = new ObjectInputStream(resource)) {
        stream.setObjectInputFilter(SmartcnArrays::admits);
        Object[] arrays = new Object[count];
        for (int i = 0; i < count; i++) arrays[i] = stream.readObject();
        return arrays;
      }
    } catch (ClassNotFoundException e) {
      throw unusable(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " in the jar of smartcn", e);
    }
  }

  /** Allows the file to create arrays of primitives only. */
  private static Status admits(ObjectInputFilter.FilterInfo info) {
    Class<?> type = info.serialClass();
    if (type == null) return Status.UNDECIDED;
    while (type.isArray()) type = type.getComponentType();
    return type.isPrimitive() ? Status.ALLOWED : Status.REJECTED;
  }

  private static IllegalStateException unusable(String file, Exception cause) {
    return new IllegalStateException(
        "the jar of lucene-analysis-smartcn has no usable "
            + file
            + "; is its version that of the build?",
        cause);
  }
}
