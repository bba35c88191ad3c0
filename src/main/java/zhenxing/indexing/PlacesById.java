package zhenxing.indexing;

import java.util.Optional;

/**
 * The positions of the articles of a run by their ids. A corpus may have millions of articles, so
 * an entry takes 32 to 64 bytes however long the id is. An id is represented by a hash of 64 bits.
 * Two ids among ten million have the same hash with a probability of one in 300,000; they would be
 * reported as a duplicate id.
 */
final class PlacesById {

  /**
   * A position in the corpus.
   *
   * @param file index of the file
   * @param line line in it, counted from 1, or 0 for the whole file
   */
  record Place(int file, int line) {}

  private long[] hashes = new long[1024];
  private int[] files = new int[1024];
  private int[] lines = new int[1024];
  private int size;

  /**
   * Records the position of an article.
   *
   * @return the position recorded earlier for the id, in which case nothing changes; otherwise
   *     empty
   */
  Optional<Place> putIfAbsent(String id, Place place) {
    if (2 * size >= hashes.length) grow();
    long hash = hash(id);
    int at = at(hash);
    if (hashes[at] == hash) return Optional.of(new Place(files[at], lines[at]));
    put(at, hash, place.file, place.line);
    size++;
    return Optional.empty();
  }

  boolean has(String id) {
    long hash = hash(id);
    return hashes[at(hash)] == hash;
  }

  private void put(int at, long hash, int file, int line) {
    hashes[at] = hash;
    files[at] = file;
    lines[at] = line;
  }

  private int at(long hash) {
    int at = (int) (hash >>> 20) & hashes.length - 1;
    while (hashes[at] != 0 && hashes[at] != hash) at = at + 1 & hashes.length - 1;
    return at;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldFiles = files;
    int[] oldLines = lines;
    hashes = new long[2 * oldHashes.length];
    files = new int[hashes.length];
    lines = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) put(at(oldHashes[i]), oldHashes[i], oldFiles[i], oldLines[i]);
    }
  }

  /** Returns a hash of the id. It is never 0, which marks an empty slot. */
  private static long hash(String id) {
    long hash = id.length();
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    hash *= 0xD6E8FEB86659FD93L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
