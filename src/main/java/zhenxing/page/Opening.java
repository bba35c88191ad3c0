package zhenxing.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes everything that precedes the news when a report is a single paragraph: 原标题, source,
 * dateline, byline, and words such as 近日 that headlines leave out. Example: in {@code
 * 新华社大连6月17日电（记者 杨光）近日，港口投入使用} the opening ends before 港口.
 */
final class Opening {

  /** The maximum length of an opening in characters. */
  private static final int REACH = 200;

  /** The maximum number of parts of an opening. */
  private static final int MOST_PARTS = 8;

  private static final String KNOWN =
      "新华社|新华网|新华财经|中新社|中新网|中国新闻网|人民网|央视网|央视新闻|央广网|光明网|中国网|中国日报网|中国台湾网|中国经济网|中国青年网|国际在线|红网|荆楚网|大众网|齐鲁网|东北网|南海网|澎湃新闻|界面新闻|南都|羊城派|封面新闻|红星新闻|极目新闻|上证报|中证网|中国证券网|每日经济新闻|IT之家|中国青年报|中国消费者报|长江日报大武汉"
          + "|本报|本网|本台|本刊|本站";

  private static final String FORM =
      "(?:日报|晚报|晨报|早报|时报|商报|都市报|青年报|社区报|企业报|导报|周报|教育报|工人报|消费者报|经济报|法治报|法制报|新闻网|新闻|在线|卫视|电视台|广播电视台|广电|客户端|融媒体中心|网)";

  private static final String BRANCH = "(?:报?社|客户端|新媒体|全媒体|融媒体|全媒|APP|报业集团)?";

  private static final String MEDIUM = "(?:" + KNOWN + "|[\\p{IsHan}]{2,6}?" + FORM + ")" + BRANCH;

  /**
   * A medium after other words. To find where its name starts, the place at its beginning is taken
   * to have two characters, apart from a few longer ones.
   */
  private static final Pattern INNER_MEDIUM =
      Pattern.compile(
          "(?:"
              + KNOWN
              + "|(?:黑龙江|内蒙古|石家庄|连云港|张家口|秦皇岛|[\\p{IsHan}]{2})"
              + FORM
              + ")"
              + BRANCH
              + "|记者|通讯员|（记者|[（(]记者");

  private static final String MEDIA =
      MEDIUM + "(?:[（(][^）)\\n]{1,12}[）)])?(?:[\\s]?[、/／·\\-－—–][\\s]?" + MEDIUM + "){0,3}";

  private static final String DAY = "(?:\\d{4}\\s?年\\s?)?(?:\\d{1,2}\\s?月\\s?)?\\d{1,2}\\s?日";

  /** Places or desks between the medium and the day. */
  private static final String SEAT = "[\\p{IsHan}、\\s]{0,8}?";

  private static final String ASIDE = "(?:[\\s　]{0,3}[（(【][^）)】\\n]{0,60}[）)】])?";

  /** The words that end a dateline (电, 讯, 消息, 报道), except where they are part of another word. */
  private static final String SENT =
      "(?:(?<=日)电|(?<![供用发充停核水光火风热家机输变售购弱强来送放省节带通贺致唁问函])电(?![力商网动视子站价池器车])|(?<![资通简快喜音腾传审问])讯(?![息问飞])|(?<![好新坏利确])消息|(?<![踪题列续闻度追面传])报道)";

  /** A dateline: 新华社大连6月17日电, 荆楚网（湖北日报网）讯, 央视网消息（新闻联播）：. */
  private static final Pattern DATELINE =
      Pattern.compile(
          MEDIA
              + SEAT
              + "(?:"
              + DAY
              + ")?[\\s　]{0,3}"
              + SENT
              + ASIDE
              + "(?:[\\s　]{0,3}[:：，,])?"
              + ASIDE);

  /** A dateline of any reporter with a day: IT之家 7 月 31 日消息，. */
  private static final Pattern DATED =
      Pattern.compile(
          "[^，。；！？,“”\\n]{0,10}?"
              + DAY
              + "[\\s　]{0,3}"
              + SENT
              + ASIDE
              + "[\\s　]{0,3}[:：，,]?"
              + ASIDE);

  private static final String NAME =
      "(?:[\\p{IsHan}]{2,4}?|[\\p{IsHan}][\\s　][\\p{IsHan}])(?=[\\s　、,，/／)）“”\"‘《\\d]|近日|日前|今年|昨日|昨天|今天|为[进了推加全深切做贯抓]|通讯员|记者|报道|摄|发自|在|视频|图片|编辑|剪辑)";

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:"
              + MEDIA
              + ")?(?:首席|全媒体?|融媒体?|见习|实习|特约|特派|驻[\\p{IsHan}]{2,4}){0,3}(?:记者|通讯员|文[/／])[\\s　:：]{0,3}(?!从|在|获悉|了解|采访|来到|走进)"
              + NAME
              + "(?:[\\s　、,，/／]{1,3}(?:通讯员|实习生|记者)?[\\s　]{0,2}"
              + NAME
              + "){0,8}"
              + "(?:[\\s　]{0,3}(?:发自[\\p{IsHan}]{2,4}?(?=[\\s　])|[\\p{IsHan}]{2,3}?(?:摄影)?报道|(?:摄影|综合)?报道|文[/／]图|摄))?");

  private static final Pattern REPORTER =
      Pattern.compile("(?:" + MEDIA + "|本报)(?:首席|全媒体?|融媒体?)?记者[\\s　:：]{0,2}");

  /** Characters with which a text often begins and a name seldom ends. */
  private static final String TEXT_BEGINS = "为在近今据对从走随当一如上本目此自经是有这我";

  /** A medium directly before the day of the event: 呼和浩特日报8月5日. */
  private static final Pattern BARE_MEDIUM = Pattern.compile(MEDIUM + "(?=" + DAY + "[，,上下])");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:#{1,6}[\\s　]|(?:来源|稿源|文章来源)[\\s　]{0,3}[:：][\\s　]{0,3}(?:"
              + MEDIA
              + "(?:[-－—·][\\p{IsHan}]{2,4}?(?:频道|站)|[-－—·]《[^》\n]{2,14}》)?|《[^》\\n]{2,14}》|[^\\s　，。\\d]{2,14}(?=[\\s　]))"
              + "|(?:编者按|编者的话|导读|导语|摘要|核心提示|提要|内容提要|阅读提示)[\\s　]{0,3}[:：|｜丨]|[▲△▼■◆●★☆※◎”’》）)]{1,4}|\\d{1,2}[、.．](?!\\d)|[｜|丨][^｜|丨\\n]{1,10}[｜|丨]"
              + "|(?:本文|文章)?(?:转自|转载自|来源于?|来自)[\\s　:：]{0,3}[【《“][^】》”\\n]{2,16}[】》”][；;，,。]?"
              + "|【[^】\\n]{2,14}】|[（(\\[〔](?:[^）)\\]〕\\n]{0,40}(?:记者|通讯员|来源|摄|图|点击|视频)[^）)\\]〕\\n]{0,30}|[\\p{IsHan}]{2,4}(?:[\\s　、]{1,2}[\\p{IsHan}]{2,4}){0,4})[）)\\]〕])");

  /** Words without information for a headline, including their comma. */
  private static final Pattern FILLER =
      Pattern.compile(
          "(?:近日|日前|近期|连日来|目前|当前|据悉|据了解|据介绍|据报道|有媒体报道|昨日|昨天|今天|今日|获悉|最近|近年来|据[^，。；“《\\n]{2,24}|据[^，。；“《\\n]{2,60}?(?:消息|通报|统计|介绍|报道)|(?:记者|笔者)[^，。；\\n]{0,30}?(?:获悉|了解到|从[^，。；\\n]{2,30}?获悉)|今天（\\d{1,2}日）)[，,：:]");

  /** A dateline in brackets: 【深圳商报讯】. */
  private static final Pattern BRACKETED =
      Pattern.compile("[【\\[][^】\\]\\n]{2,12}(?:讯|消息|报道|电)[】\\]]|[（(][^）)\\n]{0,12}记者");

  /** 题：, which announces a headline after a dateline. */
  static final Pattern THEME = Pattern.compile("题\\s{0,2}[:：][\\s　]{0,3}");

  /** A phrase that names the organizer, which a derived headline omits: 由省工信厅主办的. */
  static final Pattern HOSTED =
      Pattern.compile("由[^，。；\\n]{2,80}?(?:主办|承办|举办|合办|协办|指导|组织|发起|打造|建设|建造|建管|运营|参建|制作|出品|研制)的");

  /** A statement of purpose up to the words that begin the news: 为优化营商环境，…，日前，. */
  static final Pattern PURPOSE =
      Pattern.compile(
          "为[^。！？；\\n]{4,90}?[，,](?:近日|日前|近期|连日来|(?:\\d{1,2}月)?\\d{1,2}日(?:[上下]午)?)[，,]?");

  /** An introduction to the news: 8月14日，记者从成都海关获悉，. */
  static final Pattern LEADS_UP =
      Pattern.compile(
          "[^。！？；\\n]{0,30}?(?:记者|笔者)[^，。！？；\\n]{0,30}?(?:获悉|了解到|看到|发现|采访)[，,：:][\\s　]{0,3}");

  static final Pattern ORIGINAL =
      Pattern.compile("[【\\[（(]?(?:原标题|原文标题|标题)[】\\]）)]?[\\s　]{0,3}[:：|｜]?[\\s　]{0,3}");

  /** Anything that ends with a reporter's name and 报道: 导报 网站 王晓、记者李强报道. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "[^，。；！？“”：\\n]{0,40}?(?:记者|通讯员)[\\s　]?[\\p{IsHan}]{2,4}?(?:[\\s　][\\p{IsHan}]{2,4})?(?:摄影|综合)?报道[\\s　:：]{1,3}");

  private static final Pattern[] PARTS = {
    DATELINE, REPORTED, BYLINE, LABEL, FILLER, BARE_MEDIUM, DATED
  };

  private Opening() {}

  /** Returns the index where the report proper begins, at or after {@code start}. */
  static int endOf(String text, int start) {
    int limit = Math.min(text.length(), start + REACH);
    int at = blanks(text, start, limit);
    for (int i = 0; i < MOST_PARTS; i++) {
      int next = next(text, at, limit);
      if (next <= at) break;
      at = blanks(text, next, limit);
    }
    return at;
  }

  private static int next(String text, int at, int limit) {
    for (Pattern part : PARTS) {
      int end = end(part, text, at, limit);
      if (end > at) return end;
    }
    return reporter(text, at, limit);
  }

  /**
   * Returns the index after a reporter's name that is followed by the text without a space, or -1.
   */
  private static int reporter(String text, int at, int limit) {
    int name = end(REPORTER, text, at, limit);
    if (name < 0 || name + 4 > limit || !Surnames.begins(text.substring(name))) return -1;
    char third = text.charAt(name + 2);
    boolean two = TEXT_BEGINS.indexOf(third) >= 0 || !Character.isLetter(third);
    return name + (two ? 2 : 3);
  }

  /** Whether a line is a dateline and nothing else. */
  static boolean isDateline(String line) {
    return line.length() <= REACH
        && (DATELINE.matcher(line).matches() || DATED.matcher(line).matches());
  }

  /** Whether a text begins with a dateline. */
  static boolean hasDateline(String text) {
    int limit = Math.min(text.length(), REACH);
    return end(DATELINE, text, 0, limit) > 0 || end(DATED, text, 0, limit) > 0;
  }

  /** Whether a dateline or byline begins at a position. */
  static boolean isAt(String text, int at) {
    int limit = Math.min(text.length(), at + REACH);
    if (text.startsWith("来源：", at) || end(BRACKETED, text, at, limit) > at) return true;
    int medium = end(INNER_MEDIUM, text, at, limit);
    if (medium < 0) return false;
    return text.startsWith("记者", medium)
        || text.startsWith(" |", medium)
        || text.startsWith("｜", medium)
        || end(DATELINE, text, at, limit) > at
        || end(BYLINE, text, at, limit) > at
        || end(BARE_MEDIUM, text, at, limit) > at;
  }

  private static int end(Pattern part, String text, int at, int limit) {
    Matcher m = part.matcher(text).region(at, limit);
    m.useTransparentBounds(true);
    return m.lookingAt() ? m.end() : -1;
  }

  private static int blanks(String text, int at, int limit) {
    while (at < limit && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '　')) at++;
    return at;
  }
}
