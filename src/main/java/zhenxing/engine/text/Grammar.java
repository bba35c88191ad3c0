package zhenxing.engine.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Function words and question words, which tell little about what a query is looking for. */
public final class Grammar {

  private static final Set<String> INTERROGATIVES =
      Set.of(("什么 怎么 怎样 怎么样 如何 为什么 为何 是否 有没有 多少 谁 哪 哪些 哪个 哪里 哪儿 何 几 吗 呢" + " 么 什 怎 请问").split(" "));

  private static final Set<String> FUNCTION_WORDS = functionWords();

  private Grammar() {}

  private static Set<String> functionWords() {
    Set<String> words = new HashSet<>(INTERROGATIVES);
    words.addAll(
        List.of(
            ("的 了 和 与 及 在 是 对 为 等 将 以 并 从 到 把 被 向 于 之 其 这 那 也 都 就 而 或 有 中 吧 呀 没有 还 又 只 才 会 能 可以"
                    + " 要 让 给 由 当 所以 因为 它 他 她 我 你 得 地 着 过")
                .split(" ")));
    return Set.copyOf(words);
  }

  /** Whether a word of the segmenter is a function word, without a meaning to search for. */
  public static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word);
  }

  /**
   * Whether a text is a question.
   *
   * @param words the words of the text
   */
  public static boolean isQuestion(String text, List<String> words) {
    return text.indexOf('?') >= 0
        || text.indexOf('？') >= 0
        || words.stream().anyMatch(INTERROGATIVES::contains);
  }
}
