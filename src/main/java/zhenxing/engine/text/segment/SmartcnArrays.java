package zhenxing.engine.text.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamConstants;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/**
 * Reads the dictionaries in smartcn's jar, which are arrays of numbers in Java's serialization
 * format. Of this format (Java Object Serialization Specification, chapter 6) only arrays of
 * primitives are understood, so nothing else can be created. Java's own reader takes several times
 * as long for the tens of thousands of small arrays, and the first search after a start waits for
 * them.
 */
final class SmartcnArrays {

  private static final String FOLDER = "hhmm/";

  /** The types of elements, by the names of the arrays' classes. */
  private static final Map<String, Class<?>> ELEMENTS =
      Map.of(
          "[S", short.class,
          "[C", char.class,
          "[I", int.class,
          "[J", long.class,
          "[[I", int[].class,
          "[[C", char[].class,
          "[[[C", char[][].class);

  /** The flags, the number of fields, the end and the superclass in a class of arrays. */
  private static final byte[] REST_OF_CLASS = {
    ObjectStreamConstants.SC_SERIALIZABLE,
    0,
    0,
    ObjectStreamConstants.TC_ENDBLOCKDATA,
    ObjectStreamConstants.TC_NULL
  };

  /** The number that stands for the version of a class. */
  private static final int VERSION_BYTES = Long.BYTES;

  private final ByteBuffer in;

  /** Types of elements and arrays, to which later parts of the file refer by their number here. */
  private final List<Object> known = new ArrayList<>();

  private SmartcnArrays(ByteBuffer in) {
    this.in = in;
  }

  /**
   * Returns the first {@code count} arrays of a file.
   *
   * @throws IllegalStateException if the jar has no such file or its content is different
   */
  static Object[] read(String file, int count) {
    try (InputStream resource = HMMChineseTokenizer.class.getResourceAsStream(FOLDER + file)) {
      if (resource == null) throw unusable(file, null);
      return new SmartcnArrays(ByteBuffer.wrap(resource.readAllBytes())).arrays(count);
    } catch (StreamCorruptedException | BufferUnderflowException | ArrayStoreException e) {
      throw unusable(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " in the jar of smartcn", e);
    }
  }

  private Object[] arrays(int count) throws StreamCorruptedException {
    require(in.getShort() == ObjectStreamConstants.STREAM_MAGIC);
    require(in.getShort() == ObjectStreamConstants.STREAM_VERSION);
    Object[] arrays = new Object[count];
    for (int i = 0; i < count; i++) arrays[i] = array();
    return arrays;
  }

  /** Reads an array, or null where the file has null. */
  private Object array() throws StreamCorruptedException {
    byte kind = in.get();
    if (kind == ObjectStreamConstants.TC_NULL) return null;
    if (kind == ObjectStreamConstants.TC_REFERENCE) return referredTo();
    require(kind == ObjectStreamConstants.TC_ARRAY);
    Class<?> element = element();
    int length = in.getInt();
    // Each element takes at least a byte. This keeps a damaged length from taking all memory.
    require(length >= 0 && length <= in.remaining());
    Object array = Array.newInstance(element, length);
    known.add(array);
    if (array instanceof Object[] arrays) {
      for (int i = 0; i < length; i++) arrays[i] = array();
    } else {
      in.position(in.position() + numbers(array));
    }
    return array;
  }

  /** Fills an array with the next numbers, without moving on. Returns how many bytes they take. */
  private int numbers(Object array) {
    if (array instanceof char[] chars) {
      in.asCharBuffer().get(chars);
      return chars.length * Character.BYTES;
    }
    if (array instanceof int[] ints) {
      in.asIntBuffer().get(ints);
      return ints.length * Integer.BYTES;
    }
    if (array instanceof long[] longs) {
      in.asLongBuffer().get(longs);
      return longs.length * Long.BYTES;
    }
    short[] shorts = (short[]) array;
    in.asShortBuffer().get(shorts);
    return shorts.length * Short.BYTES;
  }

  /** Reads the class of an array and returns the type of its elements. */
  private Class<?> element() throws StreamCorruptedException {
    byte kind = in.get();
    if (kind == ObjectStreamConstants.TC_REFERENCE) {
      Object known = referredTo();
      require(known instanceof Class<?>);
      return (Class<?>) known;
    }
    require(kind == ObjectStreamConstants.TC_CLASSDESC);
    String name = new String(bytes(in.getShort()), StandardCharsets.ISO_8859_1);
    Class<?> element = ELEMENTS.get(name);
    require(element != null);
    bytes(VERSION_BYTES);
    require(Arrays.equals(bytes(REST_OF_CLASS.length), REST_OF_CLASS));
    known.add(element);
    return element;
  }

  private byte[] bytes(int count) throws StreamCorruptedException {
    require(count >= 0);
    byte[] bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }

  private Object referredTo() throws StreamCorruptedException {
    int number = in.getInt() - ObjectStreamConstants.baseWireHandle;
    require(number >= 0 && number < known.size());
    return known.get(number);
  }

  private static void require(boolean isAsExpected) throws StreamCorruptedException {
    if (!isAsExpected) throw new StreamCorruptedException("no array of numbers");
  }

  private static IllegalStateException unusable(String file, Exception cause) {
    return new IllegalStateException(
        "the jar of lucene-analysis-smartcn has no usable "
            + file
            + "; is its version that of the build?",
        cause);
  }
}
