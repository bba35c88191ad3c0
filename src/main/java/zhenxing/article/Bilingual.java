package zhenxing.article;

import java.util.Objects;

/** A text in both languages of the interface; whoever shows it chooses one. */
public record Bilingual(String chinese, String english) {

  public Bilingual {
    Objects.requireNonNull(chinese, "chinese");
    Objects.requireNonNull(english, "english");
  }

  /** A text that needs no translation, such as a quotation from an article. */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  /** This text as the label of words that are quoted, such as {@code dateline: 新华社大连3月5日电}. */
  public Bilingual quoting(String words) {
    return new Bilingual(chinese + "：" + words, english + ": " + words);
  }

  /** This text and another one behind it, separated by a semicolon. */
  public Bilingual and(Bilingual other) {
    return new Bilingual(chinese + "；" + other.chinese, english + "; " + other.english);
  }

  /** The text behind a beginning, as a subject before what is said of it. */
  public Bilingual after(String chineseBeginning, String englishBeginning) {
    return new Bilingual(chineseBeginning + chinese, englishBeginning + english);
  }
}
