package zhenxing.catalog;

import java.util.Random;

/** Makes texts of random characters, of which no two are alike. */
public final class RandomText {

  private static final int DIFFERENT = 3_000;

  private RandomText() {}

  /**
   * @param characters the length of the text
   */
  public static String of(Random random, int characters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < characters; i++) text.append((char) ('一' + random.nextInt(DIFFERENT)));
    return text.toString();
  }
}
