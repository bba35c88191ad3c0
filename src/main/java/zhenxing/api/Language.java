package zhenxing.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.article.Industry;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.query.QueryWarning;

/** The language of labels and messages. */
public enum Language {
  ZH,
  EN;

  /** Returns the language with this label ({@code zh}, {@code en}), or empty if there is none. */
  public static Optional<Language> of(String name) {
    return Arrays.stream(values()).filter(language -> language.label().equals(name)).findFirst();
  }

  /** Returns the label used in requests, which is in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the text that is in this language. */
  public String choose(String chinese, String english) {
    return this == ZH ? chinese : english;
  }

  /** Returns the text in this language. */
  public String of(Bilingual text) {
    return choose(text.chinese(), text.english());
  }

  /** Returns the name of an industry. */
  public String label(Industry industry) {
    return choose(industry.nameZh(), industry.nameEn());
  }

  /** Returns the name of an industry, or its slug if the taxonomy does not have it. */
  String industry(String slug, Taxonomy taxonomy) {
    return taxonomy.bySlug(slug).map(this::label).orElse(slug);
  }

  /** Returns the text of a warning. */
  public String message(QueryWarning warning) {
    return choose(warning.chinese(), warning.english());
  }
}
