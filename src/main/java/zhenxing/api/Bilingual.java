package zhenxing.api;

import java.util.Objects;

/** A message in both languages of the interface. Whoever displays it chooses one. */
public record Bilingual(String chinese, String english) {

  public Bilingual {
    Objects.requireNonNull(chinese, "chinese");
    Objects.requireNonNull(english, "english");
  }

  /** Returns the message in a language. */
  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
