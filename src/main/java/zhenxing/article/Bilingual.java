package zhenxing.article;

import java.util.Objects;

/** A text in both languages of the interface; whoever shows it chooses one. */
public record Bilingual(String chinese, String english) {

  public Bilingual {
    Objects.requireNonNull(chinese, "chinese");
    Objects.requireNonNull(english, "english");
  }

  /** The text behind a beginning, as a subject before what is said of it. */
  public Bilingual after(String chineseBeginning, String englishBeginning) {
    return new Bilingual(chineseBeginning + chinese, englishBeginning + english);
  }
}
