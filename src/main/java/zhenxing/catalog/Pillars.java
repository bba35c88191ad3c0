package zhenxing.catalog;

/**
 * The stretches of a text that name the industries a place builds on: 形成石化、钢铁、汽车等支柱产业. Each
 * industry is named once there, and meant all the same.
 */
final class Pillars {

  private static final String[] LISTS = {
    "产业集群", "主导产业", "支柱产业", "优势产业", "特色产业", "新兴产业", "重点产业", "先导产业", "未来产业", "传统产业", "优势行业", "传统行业",
    "重点行业", "产业基地", "产业体系", "产业链", "千亿级", "万亿级", "百亿级", "大产业", "等产业", "为代表的", "制造业集群", "新赛道"
  };

  /** A list ends so many characters before or behind the words that tell of it. */
  private static final int BEFORE = 70;

  private static final int BEHIND = 50;

  /** How close a mark stands to an item of a list. */
  private static final int NEAR = 4;

  private static final TermTrie TRIE = trie();

  private final String text;
  private int start; // of the stretch looked at last
  private int end;
  private int seen; // where to look on

  Pillars(String text) {
    this.text = text;
  }

  private static TermTrie trie() {
    TermTrie.Builder builder = new TermTrie.Builder();
    for (String word : LISTS) builder.add(word, 0);
    return builder.build();
  }

  /** Whether a position is in such a stretch; positions must not descend. */
  boolean contains(int at) {
    while (at >= end && seen < text.length()) next();
    return at >= start && at < end;
  }

  /** Finds the next stretch; where there is none, an empty one at the end. */
  private void next() {
    for (int i = seen; i < text.length(); i++) {
      long found = TRIE.longestAt(text, i);
      if (found == TermTrie.NONE) continue;
      int from = i;
      while (from > Math.max(0, i - BEFORE) && !isEnd(text.charAt(from - 1))) from--;
      int to = i + TermTrie.length(found);
      while (to < Math.min(text.length(), i + BEHIND) && !isEnd(text.charAt(to))) to++;
      seen = i + TermTrie.length(found);
      if (!lists(from, to)) continue;
      start = Math.max(from, end);
      end = to;
      return;
    }
    seen = text.length();
  }

  /** Whether a term stands in a list, a mark of which is close before or behind it. */
  boolean isItem(int from, int to) {
    int mark = text.indexOf('、', Math.max(0, from - NEAR));
    return mark >= 0 && mark < to + NEAR;
  }

  private static boolean isEnd(char c) {
    return "。；！？\n".indexOf(c) >= 0;
  }

  private boolean lists(int from, int to) {
    int mark = text.indexOf('、', from);
    return mark >= 0 && mark < to;
  }
}
