package zhenxing.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.article.Industry;
import zhenxing.engine.query.QueryWarning;

/** The language of labels and messages. */
public enum Language {
  ZH,
  EN;

  /** The language of this name in requests ({@code zh}, {@code en}). */
  public static Optional<Language> of(String name) {
    return Arrays.stream(values()).filter(language -> language.label().equals(name)).findFirst();
  }

  /** The name in requests: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** That of two texts which is in this language. */
  public String choose(String chinese, String english) {
    return this == ZH ? chinese : english;
  }

  /** The text in this language. */
  public String of(Bilingual text) {
    return choose(text.chinese(), text.english());
  }

  /** The name of an industry. */
  public String label(Industry industry) {
    return choose(industry.nameZh(), industry.nameEn());
  }

  /** What a warning says. */
  public String message(QueryWarning warning) {
    return choose(warning.chinese(), warning.english());
  }
}
