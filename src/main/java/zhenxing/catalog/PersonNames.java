package zhenxing.catalog;

/**
 * Names of persons that contain the name of a place, 李金华 or 欧阳海南: a surname before it, and a title
 * before that or what a person does behind.
 */
final class PersonNames {

  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊陆郝孔白崔康毛邱秦史顾侯邵孟"
          + "龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温季俞章鲁葛毕聂焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边";

  /** Surnames that are oftener the end of another word: they need a title before. */
  private static final String DOUBTFUL = "于高方安时路成位向常龙万关文武左强解单包司宁盛华车边游齐";

  private static final String[] COMPOUND = {
    "欧阳", "上官", "诸葛", "司马", "司徒", "皇甫", "慕容", "尉迟", "公孙", "令狐", "长孙", "端木", "夏侯", "东方", "轩辕", "宇文"
  };

  /** Titles and trades that stand before a person's name. */
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

  /** What is said of persons and hardly of places; it stands right behind the name. */
  private static final String[] DEEDS = {
    "说", "表示", "介绍", "认为", "告诉", "指出", "坦言", "强调", "感慨", "回忆", "解释", "透露", "直言", "笑着", "带领", "带着",
    "同志", "先生", "女士", "教授", "院士", "博士", "老师", "师傅", "一家人", "夫妇", "一干就是", "出任", "担任", "当选", "家里",
        "家中",
    "（右", "（左", "（中", "（男", "（女", "(右", "(左", "(中", "(男", "(女", "出生于", "毕业于", "主持会议", "等领导", "的团队",
        "获评"
  };

  /** Forms of address: what stands before them is a person, even where it is a name of a place. */
  private static final String[] ADDRESSES = {"同志", "先生", "女士", "教授", "院士"};

  private PersonNames() {}

  /** Where a surname right before a position begins, or the position itself where none does. */
  static int surname(String text, int start) {
    for (String name : COMPOUND) {
      if (text.startsWith(name, start - name.length())) return start - name.length();
    }
    boolean one = start > 0 && SURNAMES.indexOf(text.charAt(start - 1)) >= 0;
    return one ? start - 1 : start;
  }

  /** Whether a surname and what stands between the positions are the name of a person. */
  static boolean isPerson(String text, int surname, int start, int end) {
    if (surname == start) return isAddressed(text, start, end);
    boolean acts = NameUses.startsWith(text, DEEDS, end);
    // 同志于延安逝世 has a place.
    if (hasTitle(text, surname)) return acts || text.charAt(surname) != '于';
    boolean doubtful = start - surname == 1 && DOUBTFUL.indexOf(text.charAt(surname)) >= 0;
    return acts && !doubtful && beginsClause(text, surname);
  }

  /** 吴忠同志: the place's name itself is that of a person, its first character the surname. */
  private static boolean isAddressed(String text, int start, int end) {
    return end - start == 2
        && SURNAMES.indexOf(text.charAt(start)) >= 0
        && (NameUses.startsWith(text, ADDRESSES, end)
            || hasTitle(text, start) && NameUses.startsWith(text, DEEDS, end));
  }

  private static boolean hasTitle(String text, int at) {
    int end = at;
    while (end > 0 && at - end < 2 && " 　：:、".indexOf(text.charAt(end - 1)) >= 0) end--;
    for (String title : TITLES) {
      if (text.startsWith(title, end - title.length())) return true;
    }
    return false;
  }

  /** Whether what stands before is no part of a longer word. */
  private static boolean beginsClause(String text, int at) {
    return at == 0 || "，。、；：！？“”（）()《》 　\n,;:!?和与对由被让跟是叫为".indexOf(text.charAt(at - 1)) >= 0;
  }
}
