package zhenxing.catalog;

/** How much a mention of a place says about the subject, by the words around it. */
final class PlaceRoles {

  private static final String[] MEDIA = {
    "日报", "晚报", "晨报", "早报", "青年报", "都市报", "商报", "报道", "报讯", "网讯", "电视台", "频道", "客户端", "新闻网", "新闻频道"
  };
  private static final String[] ELSEWHERE = {"大学", "学院", "交易所", "银行", "商会", "籍"};
  private static final String[] INSTITUTE = {"大学", "学院", "研究院", "研究所", "研究中心", "律师事务所"};
  private static final String[] VENUE = {"会展中心", "博览中心", "会议中心", "展览中心", "展览馆", "大会堂"};
  private static final String[] HELD = {
    "举行", "召开", "开幕", "举办", "发布", "闭幕", "会见", "成立", "启动", "表示", "介绍"
  };

  /** What happens at a place that is only the venue: 大会8月16日在汕头开幕. */
  private static final String[] TAKES_PLACE = {
    "举行", "召开", "开幕", "举办", "闭幕", "揭幕", "启幕", "拉开", "揭晓", "落幕"
  };

  /** Events that carry the name of their venue: 第十七届深圳文博会. */
  private static final String[] EVENT = {
    "博览会", "文博会", "智博会", "高交会", "峰会", "论坛", "年会", "展演", "锦标赛", "联赛", "洽谈会", "交易会"
  };

  private static final String[] OF_ALL = {"中国", "国际", "世界", "全球", "全国", "亚洲", "国家", "联合国", "两岸"};

  private PlaceRoles() {}

  /**
   * A factor for the weight of the mention between two positions, 1 for a plain one.
   *
   * @param wide whether the place is a whole province
   */
  static double factor(String text, int start, int end, boolean wide) {
    if (startsWith(text, ELSEWHERE, end)) return 0.2;
    if (within(text, end, 4, MEDIA)) return 0.5;
    boolean capital = text.startsWith("北京", start);
    if (isDateline(text, start, end)) return capital ? 0.1 : wide ? 0.3 : 0.6;
    // What is held in the capital is seldom about it.
    if (capital && startsWith(text, HELD, end)) return 0.2;
    if (within(text, end, 10, VENUE)) return 0.3;
    if (within(text, end, 12, INSTITUTE)) return 0.3;
    if (isVenue(text, start, end)) return 0.15;
    return company(text, end) ? 0.4 : 1;
  }

  /** 新华社北京6月17日电, 中新网昆明7月25日电. */
  static boolean isDateline(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - 6), start);
    if (before.contains("中新") || before.contains("新华社") || before.endsWith("发自")) return true;
    String after = text.substring(end, Math.min(text.length(), end + 12));
    return after.matches("(?s)\\d{1,2}月\\d{1,2}日[讯电].*|[讯电][（( ].*");
  }

  static boolean startsWith(String text, String[] words, int at) {
    for (String word : words) if (text.startsWith(word, at)) return true;
    return false;
  }

  /** Whether words follow within so many characters, before any mark. */
  private static boolean within(String text, int from, int most, String[] words) {
    for (int i = from; i < Math.min(text.length(), from + most); i++) {
      if (startsWith(text, words, i)) return true;
      if ("，。、；：,;“”《》（）() \n".indexOf(text.charAt(i)) >= 0) return false;
    }
    return false;
  }

  /** Whether a place is only where an event of the country or the world is held. */
  private static boolean isVenue(String text, int start, int end) {
    int in = text.lastIndexOf('在', start);
    boolean there = in >= Math.max(0, start - 5) && within(text, end, 12, TAKES_PLACE);
    if (there) return isNational(text, start);
    boolean numbered = start > 0 && text.charAt(start - 1) == '届';
    return within(text, end, 8, EVENT) && (numbered || isNational(text, start));
  }

  /** Whether the sentence around a position names its event as one of the country or the world. */
  private static boolean isNational(String text, int at) {
    int from = at;
    while (from > 0 && "。！？\n".indexOf(text.charAt(from - 1)) < 0) from--;
    for (int i = from; i < text.length() && "。！？\n".indexOf(text.charAt(i)) < 0; i++) {
      if (startsWith(text, OF_ALL, i)) return true;
    }
    return false;
  }

  private static boolean company(String text, int from) {
    for (int i = from; i < Math.min(text.length() - 1, from + 16); i++) {
      char c = text.charAt(i);
      if ("，。、；,;“”《》\n".indexOf(c) >= 0) return false;
      if (c == '公' && text.charAt(i + 1) == '司' || c == '集' && text.charAt(i + 1) == '团') {
        return true;
      }
    }
    return false;
  }
}
