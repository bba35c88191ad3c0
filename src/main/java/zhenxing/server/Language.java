package zhenxing.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import zhenxing.article.Industry;
import zhenxing.engine.query.QueryWarning;

/** The language of labels and messages. */
public enum Language {
  ZH,
  EN;

  /** The language of this name in requests ({@code zh}, {@code en}). */
  static Optional<Language> of(String name) {
    return Arrays.stream(values())
        .filter(language -> language.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  String choose(String chinese, String english) {
    return this == ZH ? chinese : english;
  }

  String label(Industry industry) {
    return choose(industry.nameZh(), industry.nameEn());
  }

  String message(QueryWarning warning) {
    return choose(warning.chinese(), warning.english());
  }
}
