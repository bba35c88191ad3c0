package zhenxing.api;

import java.util.List;
import java.util.function.Function;
import zhenxing.article.Bilingual;

/**
 * The values that a parameter accepts.
 *
 * @param parse converts text to a value, or throws {@link IllegalArgumentException}
 * @param rule describes the accepted values, in words that follow the name of the parameter
 */
public record Expected<T>(Function<String, T> parse, Bilingual rule) {

  /** Accepts any text. */
  public static final Expected<String> TEXT =
      new Expected<>(Function.identity(), new Bilingual("应为文字", "must be text"));

  /** Accepts {@code true} and {@code false}. */
  public static final Expected<Boolean> TRUE_OR_FALSE =
      oneOf(List.of(true, false), String::valueOf);

  /** Accepts whole numbers between two bounds, both inclusive. */
  public static Expected<Integer> number(int least, int most) {
    return new Expected<>(
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) throw new IllegalArgumentException();
          return number;
        },
        new Bilingual(
            "应为 " + least + " 到 " + most + " 的整数",
            "must be a whole number from " + least + " to " + most));
  }

  /**
   * Accepts the label of one of several values.
   *
   * @param values at least two
   */
  public static <T> Expected<T> oneOf(List<T> values, Function<T, String> label) {
    List<String> labels = values.stream().map(label).toList();
    List<String> first = labels.subList(0, labels.size() - 1);
    String last = labels.get(labels.size() - 1);
    return new Expected<>(
        text -> {
          int at = labels.indexOf(text);
          if (at < 0) throw new IllegalArgumentException();
          return values.get(at);
        },
        new Bilingual(
            "应为 " + String.join("、", first) + " 或 " + last,
            "must be " + String.join(", ", first) + " or " + last));
  }
}
