package zhenxing.api;

import java.util.Objects;

/** A message in both languages of the interface; the caller chooses one. */
public record Bilingual(String chinese, String english) {

  public Bilingual {
    Objects.requireNonNull(chinese, "chinese");
    Objects.requireNonNull(english, "english");
  }

  /** The message in this language. */
  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
