package zhenxing.engine.lucene;

import org.apache.lucene.util.BitUtil;

/**
 * Numbers from 0 in as few bytes each as the greatest of them needs, one, two or four. They are
 * read at scattered places, so what counts is how much of them fits into the processor's caches.
 * Immutable.
 */
final class NarrowInts {

  private final byte[] bytes;
  private final int size;

  /** Number of bytes of a number as a power of two: 0, 1 or 2. */
  private final int widthBits;

  /**
   * @param numbers the numbers, from 0 to {@code most}
   */
  NarrowInts(int[] numbers, int most) {
    size = numbers.length;
    widthBits = most < 1 << Byte.SIZE ? 0 : most < 1 << Short.SIZE ? 1 : 2;
    bytes = new byte[Math.multiplyExact(size, 1 << widthBits)];
    for (int i = 0; i < size; i++) {
      int at = i << widthBits;
      switch (widthBits) {
        case 0 -> bytes[at] = (byte) numbers[i];
        case 1 -> BitUtil.VH_LE_SHORT.set(bytes, at, (short) numbers[i]);
        default -> BitUtil.VH_LE_INT.set(bytes, at, numbers[i]);
      }
    }
  }

  int size() {
    return size;
  }

  int get(int index) {
    int at = index << widthBits;
    return switch (widthBits) {
      case 0 -> Byte.toUnsignedInt(bytes[at]);
      case 1 -> Short.toUnsignedInt((short) BitUtil.VH_LE_SHORT.get(bytes, at));
      default -> (int) BitUtil.VH_LE_INT.get(bytes, at);
    };
  }
}
