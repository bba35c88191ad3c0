package zhenxing.article;

import java.util.Objects;

/** A text in both languages of the interface. The code that displays it chooses one. */
public record Bilingual(String chinese, String english) {

  public Bilingual {
    Objects.requireNonNull(chinese, "chinese");
    Objects.requireNonNull(english, "english");
  }

  /** Returns a text that needs no translation, such as a quotation from an article. */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  /** Returns this text as a label followed by a quotation, such as {@code dateline: 新华社大连3月5日电}. */
  public Bilingual quoting(String words) {
    return new Bilingual(chinese + "：" + words, english + ": " + words);
  }

  /** Returns this text followed by another one, separated by a semicolon. */
  public Bilingual and(Bilingual other) {
    return new Bilingual(chinese + "；" + other.chinese, english + "; " + other.english);
  }

  /**
   * Returns this text with a beginning put before it in each language, such as the subject before
   * its predicate.
   */
  public Bilingual after(String chineseBeginning, String englishBeginning) {
    return new Bilingual(chineseBeginning + chinese, englishBeginning + english);
  }
}
