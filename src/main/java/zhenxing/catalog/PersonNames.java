package zhenxing.catalog;

import java.util.BitSet;

/**
 * Recognizes personal names that contain the name of a place, such as 李金华 or 欧阳海南: a surname
 * precedes it, and a title precedes that or a typical activity of persons follows.
 */
final class PersonNames {

  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊陆郝孔白崔康毛邱秦史顾侯邵孟"
          + "龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温季俞章鲁葛毕聂焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边";

  /** Surnames that are more often the end of another word; they also need a title. */
  private static final String DOUBTFUL = "于高方安时路成位向常龙万关文武左强解单包司宁盛华车边游齐";

  private static final String[] COMPOUND = {
    "欧阳", "上官", "诸葛", "司马", "司徒", "皇甫", "慕容", "尉迟", "公孙", "令狐", "长孙", "端木", "夏侯", "东方", "轩辕", "宇文"
  };

  /** Titles and occupations that precede a personal name. */
  private static final String[] TITLES = {
    "书记", "主任", "局长", "市长", "县长", "省长", "部长", "厅长", "处长", "科长", "院长", "校长", "所长", "会长", "社长", "行长",
    "站长", "队长", "班长", "团长", "连长", "排长", "组长", "村长", "镇长", "乡长", "区长", "州长", "园长", "馆长", "台长", "厂长",
    "董事长", "经理", "总裁", "总监", "工程师", "教授", "副教授", "研究员", "院士", "专家", "博士", "医生", "医师", "护士", "老师",
    "教师", "记者", "通讯员", "编辑", "摄影", "作者", "律师", "法官", "检察官", "民警", "警察", "战士", "同志", "烈士", "英雄",
    "代表", "委员", "村民", "居民", "市民", "农民", "牧民", "渔民", "工人", "职工", "员工", "师傅", "司机", "游客", "老将", "演员",
    "导演", "作家", "画家", "诗人", "歌手", "选手", "球员", "教练", "创始人", "负责人", "企业家", "传承人", "种植户", "养殖户", "大户",
    "党员", "干部", "男子", "女子", "老人", "大爷", "大妈", "网友", "店主", "老板", "嫌疑人", "被告人", "主席", "总理", "理事长",
    "秘书长", "发言人", "技师", "工匠", "劳模", "大使", "司令员", "政委", "少将", "中将", "上将", "校友", "馆员", "学者", "带头人",
    "志愿者", "裁判"
  };

  /** Words said of persons and rarely of places; they directly follow the name. */
  private static final String[] DEEDS = {
    "说", "表示", "介绍", "认为", "告诉", "指出", "坦言", "强调", "感慨", "回忆", "解释", "透露", "直言", "笑着", "带领", "带着",
    "同志", "先生", "女士", "教授", "院士", "博士", "老师", "师傅", "一家人", "夫妇", "一干就是", "出任", "担任", "当选", "家里",
        "家中",
    "（右", "（左", "（中", "（男", "（女", "(右", "(左", "(中", "(男", "(女", "出生于", "毕业于", "主持会议", "等领导", "的团队",
        "获评"
  };

  /** Forms of address. What precedes them is a person, even if it is also the name of a place. */
  private static final String[] ADDRESSES = {"同志", "先生", "女士", "教授", "院士"};

  // Called for every name of a place, so most cases are rejected by a single look-up.
  private static final BitSet SURNAME = characters(SURNAMES);
  private static final BitSet COMPOUND_END = lastOf(COMPOUND);
  private static final BitSet TITLE_END = lastOf(TITLES);

  private PersonNames() {}

  private static BitSet characters(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  private static BitSet lastOf(String[] words) {
    BitSet set = new BitSet();
    for (String word : words) set.set(word.charAt(word.length() - 1));
    return set;
  }

  /**
   * Returns the start of a surname directly before a position, or the position itself if there is
   * none.
   */
  static int surname(String text, int start) {
    if (start == 0) return start;
    char before = text.charAt(start - 1);
    if (COMPOUND_END.get(before)) {
      for (String name : COMPOUND) {
        if (text.startsWith(name, start - name.length())) return start - name.length();
      }
    }
    return SURNAME.get(before) ? start - 1 : start;
  }

  /** Whether a surname and the text between {@code start} and {@code end} form a personal name. */
  static boolean isPerson(String text, int surname, int start, int end) {
    if (surname == start) return isAddressed(text, start, end);
    boolean acts = NameUses.startsWith(text, DEEDS, end);
    // 同志于延安逝世 is about a place.
    if (hasTitle(text, surname)) return acts || text.charAt(surname) != '于';
    boolean doubtful = start - surname == 1 && DOUBTFUL.indexOf(text.charAt(surname)) >= 0;
    return acts && !doubtful && beginsClause(text, surname);
  }

  /**
   * Whether the name of a place is itself a personal name, its first character the surname: 吴忠同志.
   */
  private static boolean isAddressed(String text, int start, int end) {
    return end - start == 2
        && SURNAME.get(text.charAt(start))
        && (NameUses.startsWith(text, ADDRESSES, end)
            || hasTitle(text, start) && NameUses.startsWith(text, DEEDS, end));
  }

  private static boolean hasTitle(String text, int at) {
    int end = at;
    while (end > 0 && at - end < 2 && " 　：:、".indexOf(text.charAt(end - 1)) >= 0) end--;
    if (end == 0 || !TITLE_END.get(text.charAt(end - 1))) return false;
    for (String title : TITLES) {
      if (text.startsWith(title, end - title.length())) return true;
    }
    return false;
  }

  /** Whether the text before is not part of a longer word. */
  private static boolean beginsClause(String text, int at) {
    return at == 0 || "，。、；：！？“”（）()《》 　\n,;:!?和与对由被让跟是叫为".indexOf(text.charAt(at - 1)) >= 0;
  }
}
