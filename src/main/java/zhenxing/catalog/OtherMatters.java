package zhenxing.catalog;

import zhenxing.page.TermTrie;

/**
 * Measures how much an article is about matters outside all industries: crime and courts,
 * diplomacy, the military, the party, accidents. If it is mainly about these, a few terms of an
 * industry are not enough to file it there. The words are in {@code other-matters.txt}.
 */
final class OtherMatters {

  private static final String[] WORDS = {
    // crime, police, courts
    "犯罪嫌疑人",
    "嫌疑人",
    "诈骗",
    "公安局",
    "公安机关",
    "民警",
    "警方",
    "检察院",
    "检察官",
    "检察机关",
    "法院",
    "法官",
    "案件",
    "判决",
    "被告",
    "原告",
    "涉嫌",
    "起诉",
    "刑事",
    "立案",
    "调解",
    "执法",
    "合规",
    "反诈",
    "律师",
    "仲裁",
    "受贿",
    "执行案",
    // diplomacy and war
    "总统",
    "首相",
    "外长",
    "外交部",
    "会见",
    "两国",
    "双边关系",
    "国事访问",
    "战略伙伴",
    "大使",
    "制裁",
    "联合国",
    "袭击",
    "军事",
    "军队",
    "官兵",
    "部队",
    "国防",
    "停火",
    "议会",
    // the party and the administration
    "党支部",
    "主题党日",
    "党课",
    "纪委",
    "监委",
    "巡视",
    "巡察",
    "从严治党",
    "主题教育",
    "党中央集中统一领导",
    "政协",
    "统战部",
    "全会精神",
    "放管服",
    "政务服务",
    "营商环境",
    "行政审批",
    "减税降费",
    "纳税人",
    "税务局",
    "消防",
    "志愿者",
    // accidents, rescue
    "遇难",
    "地震",
    "洪水",
    "台风",
    "暴雨",
    "救援",
    "受灾",
    "抢险",
    "伤亡",
  };

  private static final TermTrie TRIE = trie();

  private OtherMatters() {}

  private static TermTrie trie() {
    TermTrie.Builder builder = new TermTrie.Builder();
    for (String word : WORDS) builder.add(word, 0);
    return builder.build();
  }

  /**
   * The number of such words in a text; each one before {@code titleEnd} counts as {@code inTitle}.
   */
  static double count(String text, int titleEnd, double inTitle) {
    // In the title, in the text.
    int[] times = new int[2];
    TRIE.scan(text, (word, start, end) -> times[start < titleEnd ? 0 : 1]++);
    return times[0] * inTitle + times[1];
  }
}
