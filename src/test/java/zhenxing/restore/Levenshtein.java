package zhenxing.restore;

/**
 * Computes the edit distance of two similar texts (Ukkonen's band, doubled until it is wide
 * enough).
 */
final class Levenshtein {

  private Levenshtein() {}

  static int distance(String a, String b) {
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) start++;
    int tail = 0;
    while (tail < shorter - start
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    a = a.substring(start, a.length() - tail);
    b = b.substring(start, b.length() - tail);
    for (int band = 8; ; band *= 2) {
      int distance = within(a, b, band);
      if (distance <= band) return distance;
    }
  }

  /** Returns the distance if it is at most {@code band}, otherwise a greater number. */
  private static int within(String a, String b, int band) {
    if (Math.abs(a.length() - b.length()) > band) return band + 1;
    int far = a.length() + b.length() + 1;
    int[] row = new int[b.length() + 2];
    int[] next = new int[b.length() + 2];
    for (int j = 0; j <= b.length(); j++) row[j] = j <= band ? j : far;
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - band);
      int to = Math.min(b.length(), i + band);
      next[from - 1] = from == 1 ? i : far;
      for (int j = from; j <= to; j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(row[j - 1] + same, 1 + Math.min(row[j], next[j - 1]));
      }
      next[to + 1] = far;
      int[] swap = row;
      row = next;
      next = swap;
    }
    return row[b.length()];
  }
}
