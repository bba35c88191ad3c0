package zhenxing.restore;

/** The script in which a text as a whole is written. */
enum Script {
  SIMPLIFIED,
  TRADITIONAL,
  JAPANESE;

  /** A text with more kana than this share of its Han characters is Japanese. */
  private static final double JAPANESE_SHARE = 0.25;

  /**
   * From this share of traditional characters on, a text is in traditional script; fewer may be
   * names.
   */
  private static final double TRADITIONAL_SHARE = 0.05;

  /** The script of texts that belong together. */
  static Script of(String... texts) {
    ScriptConverter script = ScriptConverter.get();
    int han = 0;
    int traditional = 0;
    int simplified = 0;
    int kana = 0;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (CharacterClass.isKana(c)) kana++;
        if (!CharacterClass.isHan(c)) continue;
        han++;
        if (script.isOnlyTraditional(c)) traditional++;
        else if (script.isOnlySimplified(c)) simplified++;
      }
    }
    // Japanese has characters of its own and some that are traditional in Chinese.
    if (kana > JAPANESE_SHARE * han) return JAPANESE;
    boolean mostly = traditional > TRADITIONAL_SHARE * han && traditional > simplified;
    return mostly ? TRADITIONAL : SIMPLIFIED;
  }
}
