package zhenxing.restore;

/**
 * The words of the language together with those of one text: what an article says once it tends to
 * say again, names above all.
 */
final class Vocabulary {

  /** The weight of a pair of characters that the text has elsewhere. */
  private static final double FAMILIARITY = 1.2;

  private final LanguageModel model = LanguageModel.get();
  private final FrequencyTable pairs;

  Vocabulary(String text) {
    ScriptConverter script = ScriptConverter.get();
    pairs = new FrequencyTable(Math.min(text.length(), 1 << 16));
    char before = '\n';
    for (int i = 0; i < text.length(); i++) {
      char c = script.simplify(text.charAt(i));
      if (CharacterClass.isHan(c) && CharacterClass.isHan(before)) pairs.add(key(before, c), 1);
      before = c;
    }
  }

  private static long key(char a, char b) {
    // Spread over all bits, as the table takes keys for hashes.
    return ((long) a << 16 | b) * 0x9E3779B97F4A7C15L;
  }

  LanguageModel model() {
    return model;
  }

  /** What speaks for two simplified characters in a row, from the text alone. */
  double familiarity(char a, char b) {
    int count = pairs.get(key(a, b));
    return count == 0 ? 0 : FAMILIARITY * Math.log(1 + count);
  }

  /** The traditional characters with this first byte that are read so. */
  char[] charactersRead(String reading, int lead) {
    String all = Readings.get().charactersRead(reading);
    StringBuilder fitting = new StringBuilder();
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      boolean traditional = ScriptConverter.get().simplify(c) != c;
      if (traditional && GbkCodec.encode(c) >> 8 == lead) fitting.append(c);
    }
    return fitting.toString().toCharArray();
  }

  /** Whether a character is in the dictionary once it is simplified. */
  boolean isCommon(char c) {
    char plain = ScriptConverter.get().simplify(c);
    return model.count(LanguageModel.hash(LanguageModel.EMPTY, plain)) > 0;
  }
}
