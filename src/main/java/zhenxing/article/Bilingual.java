package zhenxing.article;

import java.util.Objects;

/** A text in both languages of the interface. The code that displays it chooses one. */
public record Bilingual(String chinese, String english) {

  public Bilingual {
    Objects.requireNonNull(chinese, "chinese");
    Objects.requireNonNull(english, "english");
  }

  /**
   * Returns this text with a beginning put before it in each language, such as the subject before
   * its predicate.
   */
  public Bilingual after(String chineseBeginning, String englishBeginning) {
    return new Bilingual(chineseBeginning + chinese, englishBeginning + english);
  }
}
