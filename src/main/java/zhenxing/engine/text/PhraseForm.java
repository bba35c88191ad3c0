package zhenxing.engine.text;

import java.util.Set;
import zhenxing.engine.text.WordRuns.Word;

/**
 * Decides by the words at both ends whether a sequence of words can be a meaningful phrase. 数字化转型
 * can; 推进数字化转型 (a verb that goes with anything) and 转型的 cannot.
 */
public final class PhraseForm {

  /** Function words, and verbs that go with anything. No phrase begins or ends with one. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("的 了 和 与 及 在 是 对 为 等 将 以 并 从 到 把 被 向 于 之 其 这 那 也 都 就 而 或 有 让 使 由 给 还 又 再 已 更 最 很"
                  + " 不 没 没有 要 会 能 可 可以 应 应该 需 需要 必须 我 你 他 她 它 我们 你们 他们 它们 自己 各 各个 每 每个 该 此 本 某"
                  + " 这个 这些 那个 那些 这样 这里 一个 一些 一种 一批 一系列 个 位 项 家 名 条 次 年 月 日 时 元 万元 亿元 万 亿 余 多 约 近 超"
                  + " 个人 以及 以来 以上 以下 之间 之一 其中 其他 通过 随着 根据 按照 围绕 由于 因此 因为 但 但是 同时 此外 目前 今年 去年 明年"
                  + " 今天 昨天 明天 日前 近日 近年来 当前 如今 已经 正在 正 着 过 地 得 上 下 中 内 外 里 前 后 间 来 去 起 所 者 们"
                  + " 了解 记者 报道 表示 指出 介绍 认为 说 称 据 讯 电 消息 透露 强调 要求 提出 达 达到 达成 占 增 比 同比 分别 累计 共 共有 均 较"
                  + " 进行 开始 成为 作为 具有 包括 实现 推动 推进 加快 加强 促进 开展 坚持 进一步 不断 持续 全面 深入 积极 大力 着力 努力 切实 扎实"
                  + " 完善 提升 提高 增强 打造 建立 形成 构建 落实 实施 深化 优化 扩大 做好 做 做强 做大 抓 抓好 抓住 用 用好 支持 鼓励 引导 带动 助力"
                  + " 发挥 突出 聚焦 保障 确保 强化 巩固 拓展 培育 参与 带来 取得 举行 召开 参加 出席 主持 当天 任 至 第 几 如 像 则 却 只"
                  + " 仅 才 便 即 且 跟 同 凡 若 如果 虽然 无 非 未 向着 有关 相关 方面 情况 问题 进 出 入 走 看 见 想 好 新的 很多 许多 多个"
                  + " 全 仍 仍然 依然 更加 尤其 特别 特别是 主要 重要 重大 什么 怎么 为什么 谁 哪")
              .split(" "));

  /** The maximum number of words in a phrase; more are a sentence. */
  public static final int MAX_WORDS = 5;

  private PhraseForm() {}

  /**
   * Whether a word can be at either end of a phrase: it is neither a function word nor a number.
   */
  public static boolean canBeEdge(Word word) {
    return !FUNCTION_WORDS.contains(word.term()) && !isNumber(word.term());
  }

  private static boolean isNumber(String term) {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c >= 0x250 || Character.isLetter(c)) return false;
    }
    return true;
  }
}
