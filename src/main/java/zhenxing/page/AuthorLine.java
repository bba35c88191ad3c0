package zhenxing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The authors that a passage names in one of the usual forms: 本报记者　王　晓　李明宇, 作者：王晓（辽宁大学教授）,
 * 新华社大连3月30日电（记者王晓）. Reporters come first, then correspondents. Departments, places, editors,
 * photographers and media are not authors.
 *
 * <p>Example: the passage {@code 本报记者　王　晓　李明宇} gives the names 王晓 and 李明宇.
 *
 * @param names the authors, without the spaces that pad names of two characters
 * @param words the part of the passage that names the first authors, for the evidence; empty when
 *     there are none
 */
public record AuthorLine(List<String> names, String words) {

  /** Only this many characters of a passage are read. */
  private static final int LONGEST = 600;

  /** The maximum number of names taken from a byline. */
  private static final int MOST = 12;

  /** Words that announce the author, and a pattern for what stands between them and the names. */
  private static final String[] REPORTERS = {
    "记者", "作者", "撰文", "撰稿", "采写", "执笔", "文/", "文／", "文：", "文:", "文|", "文｜"
  };

  private static final Pattern REPORTER =
      Pattern.compile(
          "记者[\\s　:：/／|｜]{0,6}|(?:作者|撰文|撰稿|采写|执笔)(?:[\\s　]{0,3}[:：/／|｜][\\s　]{0,3}|[\\s　]{1,3})"
              + "|文[/／:：|｜]图?[\\s　:：]{0,3}");

  private static final String[] CORRESPONDENTS = {"通讯员", "特约撰稿", "实习生"};

  private static final Pattern CORRESPONDENT =
      Pattern.compile("(?:通讯员|特约撰稿人?|实习生)[\\s　:：/／|｜]{0,6}");

  /** Brackets with a short text; it counts as names only when it holds nothing else. */
  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）\\n，。]{2,40})[)）]");

  /** Text directly before the brackets that follow a dateline. */
  private static final Pattern DATELINE = Pattern.compile("[日社网报][\\s　]?[电讯][\\s　]{0,2}$");

  /** Text directly before, and after, the brackets at the end of an article. */
  private static final Pattern SENTENCE_END = Pattern.compile("[。”！!][\\s　]{0,2}$");

  private static final Pattern TEXT_END =
      Pattern.compile("[\\s　]{0,40}(?:$|\\n|返回|责任编辑|编辑|分享|来源|【|\\[)");

  /** Words that end a list of names. */
  private static final Pattern STOP =
      Pattern.compile(
          "通讯员|特约|见习|实习|首席|本报|记者|作者|摄影|摄像|供图|图片|责任|责编|编辑|校对|审核|监制|来源|报道|综合|发自|联合|整理|撰文|撰稿|编译|编导|翻译|出品|返回|分享|文[/／]|图[/／]|文图");

  /** Words before 记者 that make it the credit of a photographer or cameraman, not of the author. */
  private static final Set<String> PICTURES = Set.of("视频", "摄影", "摄像", "图片", "音频", "出镜", "海报");

  private static final Pattern PICTURE =
      Pattern.compile(
          "[\\s　]{0,3}[/／]?[\\s　]{0,2}(?:摄(?!像|影报道|影\\s?[:：])|图(?![文片/／:：｜|])|供图|制图|绘)");

  /** Words that begin a sentence directly after a name, without punctuation: 李明 为进一步. */
  private static final Pattern SENTENCE = Pattern.compile("[从在为自对近今日随当据由于经以是将获]");

  private static final Pattern DOTTED =
      Pattern.compile("[\\p{IsHan}]{1,7}(?:[·•‧・․][\\p{IsHan}]{1,8}){1,3}");

  private static final String BETWEEN = " 　、，,;；/／";

  /**
   * Words after 记者 that form a sentence although their first character is also a surname: 记者向专家了解.
   */
  private static final Pattern VERB = Pattern.compile("[向连曾时应于和从查通都还也经又就].*|代表.*");

  /** Common words and names of places and media that begin with a surname. */
  private static final Set<String> NO_NAMES =
      Set.of(
          ("方面 方才 单位 简介 万里 高度 高兴 全程 温馨 常见 安全 安排 强调 项目 严格 明确 成功 支持 金融 景区 路线 路透 水利 应急 党员 党组 团委 法院 政府 宣传"
                  + " 税务 公安 国家 中国 全国 全文 续完 陆续 时间 关注 原创 平台 本站 佚名 匿名 网络 资料 安徽 江苏 江西 河南 湖北 山东 山西 海南 云南 广东 广西 甘肃 宁夏"
                  + " 吉林 新华 常州 温州 安阳 洛阳 马鞍山 华商 解放 文汇 梅州 汕头 东方 易车 柳州 安庆 池州 滁州 宿州 宿迁 宁波 金华 衡水 衡阳 娄底 怀化 阳江 云浮 韶关"
                  + " 包头 通辽 通化 白山 白城 盘锦 石家庄 邢台 石河子 连云港 江门 江阴 乐山 乐清 广元 广安 安顺 安康 和田 常德 景德镇 黄山 黄石 黄冈 祁阳 邵阳 成都 武汉 武威"
                  + " 海口 海东 宜宾 丰台 大庆")
              .split(" "));

  private static final Pattern NO_NAME = Pattern.compile(".*[了到的过着会们].*|系.*");

  private static final Set<String> COMPOUND =
      Set.of(
          "欧阳", "上官", "司马", "司徒", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "端木", "东方", "独孤",
          "南宫", "夏侯", "轩辕", "申屠", "澹台", "鲜于", "闾丘", "呼延", "拓跋", "完颜", "赫连", "西门", "百里", "太史", "公冶",
          "濮阳");

  private static final String SURNAMES =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄"
          + "和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚"
          + "程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴郁胥能苍双"
          + "闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空"
          + "曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况有琴商牟佘佴伯赏墨哈谯笪年爱阳佟肖闫涂邸代付仝兰冶展原买卿才揣布战敬蹇栗撒初粟苑檀闪曝苟佀衣鹿修门仉宛覃韦苏岱仁覃朴玄南竹矫逯逄牟呼楚初麦官楼刑";

  /**
   * Reads the authors from a passage.
   *
   * @param passage a line or a few lines; only the first 600 characters are read
   * @return the authors; its list of names is empty when the passage names none
   */
  public static AuthorLine read(String passage) {
    String text = passage.length() > LONGEST ? passage.substring(0, LONGEST) : passage;
    Row reporters = new Row(text);
    reporters.takeAll(REPORTERS, REPORTER);
    reporters.takeAll(CORRESPONDENTS, CORRESPONDENT);
    if (reporters.names.isEmpty()) {
      reporters.takeBrackets();
    }
    return new AuthorLine(List.copyOf(reporters.names), reporters.words);
  }

  /** Reads lists of names from a text and collects them. */
  private static final class Row {
    private final String text;
    private final List<String> names = new ArrayList<>();
    private String words = "";
    private int cursor;

    Row(String text) {
      this.text = text;
    }

    /** Collects the names after each occurrence of the label, in text order. */
    void takeAll(String[] words, Pattern label) {
      Matcher m = label.matcher(text);
      int from = 0;
      while (names.size() < MOST) {
        int at = next(words, from);
        if (at < 0) return;
        from = at + 1;
        if (!m.region(at, text.length()).lookingAt()) continue;
        if (at >= 2 && PICTURES.contains(text.substring(at - 2, at))) continue;
        List<String> row = row(m.end(), text.length());
        if (row.isEmpty() || PICTURE.matcher(text).region(cursor, text.length()).lookingAt()) {
          continue;
        }
        add(row, text.substring(at, cursor));
        from = Math.max(from, cursor);
      }
    }

    private int next(String[] words, int from) {
      int next = -1;
      for (String word : words) {
        int at = text.indexOf(word, from);
        if (at >= 0 && (next < 0 || at < next)) next = at;
      }
      return next;
    }

    /**
     * Collects the names in brackets that follow a dateline or end the article and hold nothing
     * else.
     */
    void takeBrackets() {
      Matcher m = BRACKETS.matcher(text);
      for (int at = 0; at < text.length(); at++) {
        if (text.charAt(at) != '（' && text.charAt(at) != '(') continue;
        if (!m.region(at, text.length()).lookingAt()) continue;
        String before = text.substring(Math.max(0, at - 5), at);
        boolean signed =
            SENTENCE_END.matcher(before).find()
                && TEXT_END.matcher(text).region(m.end(), text.length()).lookingAt();
        if (!signed && !DATELINE.matcher(before).find()) continue;
        List<String> row = row(m.start(1), m.end(1));
        if (row.isEmpty() || cursor < m.end(1)) continue;
        add(row, m.group());
        return;
      }
    }

    private void add(List<String> row, String said) {
      for (String name : row) if (!names.contains(name)) names.add(name);
      if (words.isEmpty()) words = said.strip();
    }

    /**
     * Reads the names that start at a position. Afterwards {@code cursor} is the index after the
     * last one.
     */
    private List<String> row(int from, int limit) {
      List<String> row = new ArrayList<>();
      cursor = from;
      int at = from;
      while (row.size() < MOST) {
        int start = at;
        while (at < limit && at - start < 6 && BETWEEN.indexOf(text.charAt(at)) >= 0) at++;
        boolean apart =
            row.isEmpty()
                ? at == from && from > 0 && !Character.isIdeographic(text.charAt(from - 1))
                : at > start;
        int end = nameEnd(at, limit, apart);
        if (end < 0) break;
        String name = text.substring(at, end).replaceAll("[\\s　]", "").replaceAll("[•‧・․]", "·");
        if (MediaNames.builtIn().named(name).isPresent()) break;
        row.add(name);
        cursor = end;
        at = end;
        if (at < limit && BETWEEN.indexOf(text.charAt(at)) < 0) break;
      }
      return row;
    }

    /** Returns the end of the name that starts at a position, or -1 if there is no name. */
    private int nameEnd(int at, int limit, boolean apart) {
      Matcher dotted = DOTTED.matcher(text).region(at, Math.min(limit, at + 24));
      if (dotted.lookingAt()) {
        boolean clean =
            dotted.end() == limit || !Character.isIdeographic(text.charAt(dotted.end()));
        return clean && dotted.group().indexOf('的') < 0 ? dotted.end() : -1;
      }
      int end = runEnd(at, limit);
      int length = end - at;
      if (length == 1) return padded(at, limit);
      if (length > 4 || length == 4 && !isCompound(at)) {
        if (!apart && names.isEmpty()) return -1;
        end = sentence(at, end);
        length = end - at;
      }
      if (length < 2 || length > (isCompound(at) ? 4 : 3)) return -1;
      if (!isCompound(at) && SURNAMES.indexOf(text.charAt(at)) < 0) return -1;
      String name = text.substring(at, end);
      boolean glued = at > 0 && Character.isIdeographic(text.charAt(at - 1));
      if (glued && VERB.matcher(name).matches()) return -1;
      return NO_NAMES.contains(name) || NO_NAME.matcher(name).matches() ? -1 : end;
    }

    /** Returns where a sentence starts that follows the name without a separator. */
    private int sentence(int at, int end) {
      Matcher m = SENTENCE.matcher(text).region(at + 2, end);
      return m.find() ? m.start() : at;
    }

    private boolean isCompound(int at) {
      return at + 2 <= text.length() && COMPOUND.contains(text.substring(at, at + 2));
    }

    /**
     * The end of a name whose characters are separated by spaces (王　晓, 马 晓 东), or -1 if there is
     * none.
     */
    private int padded(int at, int limit) {
      if (SURNAMES.indexOf(text.charAt(at)) < 0) return -1;
      int second = behindBlanks(at + 1, limit);
      if (second < 0 || runEnd(second, limit) != second + 1) return -1;
      int third = behindBlanks(second + 1, limit);
      if (third < 0
          || runEnd(third, limit) != third + 1
          || SURNAMES.indexOf(text.charAt(third)) >= 0) return second + 1;
      return third + 1;
    }

    /** The index after one to three spaces, or -1 if there are none. */
    private int behindBlanks(int from, int limit) {
      int at = from;
      while (at < limit && at < from + 3 && (text.charAt(at) == ' ' || text.charAt(at) == '　'))
        at++;
      return at > from && at < limit ? at : -1;
    }

    /**
     * Returns the end of the run of Chinese characters that starts here. The run ends early at a
     * word that cannot be part of a name, such as 摄影.
     */
    private int runEnd(int at, int limit) {
      int end = at;
      while (end < limit && end < at + 24 && Character.isIdeographic(text.charAt(end))) end++;
      Matcher stop = STOP.matcher(text).region(at, Math.min(limit, end + 1));
      if (stop.find()) end = Math.min(end, stop.start());
      if (end - at >= 3 && text.charAt(end - 1) == '摄') end--;
      return end;
    }
  }
}
