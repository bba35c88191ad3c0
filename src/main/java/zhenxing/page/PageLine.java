package zhenxing.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a line of the page around an article from a line of the article, by its form alone. The
 * forms are those of Chinese news sites; each is tight enough that a sentence does not fit in.
 */
final class PageLine {

  /** No line of a page is longer; the longest are notes on copyright. */
  private static final int LONGEST = 300;

  private static final String STAMP =
      "\\d{4}(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|年\\d{1,2}月\\d{1,2}日)(?:\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?";

  private static final Pattern LABELLED =
      Pattern.compile(
          "[（(\\[【]?\\s*(?:(?:本[文期]|文字|视频|图片|值班|执行|网络)?(?:责任编辑|责编|编辑|美编|编审|审核|审校|校对|校审|复审|终审|初审"
              + "|监制|主编|值班主任|值班编委|编委|总值班|统筹)|来源|稿源|文章来源|信息来源|新闻来源|内容来源|稿件来源|原文链接|本文链接"
              + "|文章链接|链接地址|网址|作者|撰稿|供稿|发布者|发布人员|发布机构|发布单位|录入|上传|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?"
              + "|点击(?:次数|量|数|率)?|访问(?:次数|量)|人气|评论数?|字号|字体|字体大小|关键词|关键字|标签|文章标签|本文标签"
              + "|[Tt][Aa][Gg][Ss]?|[Kk]eywords?|分类|栏目|所属栏目|频道|分享|分享到|分享至|上一篇|下一篇|上一条|下一条|上篇|下篇|热词|热搜词?"
              + "|索引号|主题词|责任人|微信号|投稿邮箱|投稿热线|新闻热线|热线电话|报料热线|举报电话|举报邮箱|客服电话|客服热线|联系电话"
              + "|联系邮箱|广告热线|主办|主办单位|承办单位|主管单位|技术支持|备案号|网站标识码|建议使用)\\s*[:：].{0,80}");

  private static final Pattern STAMPED =
      Pattern.compile(
          "(?:[\\p{IsHan}]{2,6}\\s*[:：]\\s*)"
              + STAMP
              + "(?:\\s*(?:至|到|-|—|~|～)\\s*"
              + STAMP
              + ")?.{0,60}");

  private static final Pattern DATELINE =
      Pattern.compile(
          "(?=.*(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[:：]\\d{2}|来源|编辑|作者|浏览))[^。！？；，,“”]{0,24}"
              + STAMP
              + "[^。！？；，,“”]{0,60}");

  /** The blank between two parts of a line may have been swallowed by a torn character. */
  private static final Pattern SWALLOWED = Pattern.compile("[?？](?=[\\p{IsHan}\\d])");

  private static final Pattern POSITION =
      Pattern.compile("(?:您?(?:现在|当前|目前)?(?:的|所在的?)?位置|您现在在|当前页面|导航)\\s*[:：是>].{0,80}");

  private static final Pattern TRAIL =
      Pattern.compile("[^。！？；，、,]{1,12}(?:\\s*[>＞»›→]+\\s*[^。！？；，,>＞»›→]{1,40}){1,8}");

  private static final Pattern BUTTON =
      Pattern.compile(
          "(?:分享到?|打印|关闭|收藏|返回顶部|返回首页|返回列表|扫一扫|扫码|扫描|长按|点击)[:：]?.{0,12}(?:手机|二维码|页|窗口|关注|打开|浏览)?");

  private static final Pattern SEPARATORS =
      Pattern.compile("[\\s|｜┃/／·•、,，:：;；>＞»›\\-—_【】\\[\\]()（）<《》＜=＋]+");

  private static final Set<String> PAGE_WORDS = readWords();

  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?i).*(?:版权所有|版权声明|版权归|版权属于|copyright|©|\\(c\\)\\s*\\d{4}|all rights reserved|ICP[备证]|ICP\\s*\\d|公网安备|网安备案|经营许可证"
              + "|许可证号?[:：].{0,30}|不得转载|严禁转载|禁止转载|请勿转载|转载请(?:注明|联系|保留)|转载须|注明出处|注明来源|免责声明|如有侵权|侵权请"
              + "|不代表本[网站报台]|不代表.{0,12}(?:观点|立场)|本[网站]转载|本[网站](?:所有|注明|登载|刊载)"
              + "|未经.{0,20}(?:授权|许可|书面).{0,20}(?:转载|使用|复制|摘编|镜像)).*");

  private static final Pattern FOOTER =
      Pattern.compile(".*(?:不良信息举报|违法和不良|技术支持[:：]|建议使用.{0,12}浏览器|最佳浏览|网站地图|网站标识码).*");

  private static final Pattern HEADING =
      Pattern.compile(
          "[【\\[◆■●▼▲#]*\\s*(?:(?:相关|延伸|推荐|更多|热门|热点|精彩|最新|今日|本周|本月|往期|新闻|猜你|为您|编辑|站内|随机|同类|图文|频道|头条)"
              + "(?:新闻|阅读|文章|报道|链接|推荐|资讯|热点|内容|专题|喜欢|话题|排行榜?|热闻|要闻|视频|图片|回顾|精选|信息|搜索|评论|动态|标签)"
              + "|猜你喜欢|为您推荐|新闻排行榜?|点击排行榜?|阅读排行榜?|24小时(?:热[闻点文]|排行榜?|热门)|48小时(?:热[闻点文]|排行榜?|热门)|一周(?:热点|排行)|网友评论|最新评论|我要评论|发表评论"
              + "|热门(?:标签|搜索|关键词)|大家都在看|大家还在看|友情链接|合作伙伴|合作媒体|广告|推广|赞助商链接|快速导航|网站导航|返回搜狐，查看更多|责任编辑|查看更多|阅读全文|点击查看更多|加载更多|展开全文|点击展开全文|下载APP|打开APP.{0,12}"
              + "|热门活动|近期活动|会展信息|展会信息|入驻企业|最新入驻|更多(?:>|＞|»)*)\\s*[】\\]]?\\s*[:：]?\\s*(?:更多)?\\s*[>＞»]*");

  private static final Pattern SPAM_WORD =
      Pattern.compile(
          "(?i)彩票|彩金|棋牌|博彩|赌场|赌博|娱乐城|娱乐平台|娱乐场|投注|开奖|六合|时时彩|快三|百家乐|老虎机|真人|电竞|电子游戏|体育(?:投注|平台|app)|首存|送彩|必发|威尼斯"
              + "|澳门|葡京|皇冠|足球(?:直播|比分|赔率)|官网(?:入口|登录|注册|下载)?|入口|注册|登录|登陆|手机版|下载|网址|网站|平台|在线(?:观看|播放|视频)?|免费"
              + "|无码|有码|中文字幕|国产|欧美|日韩|亚洲|日本|精品|久久|人妻|熟女|少妇|美女|激情|成人|三级|色情|黄色|黄片|a片|av|毛片|自拍|偷拍|伦理|性爱|约炮|高清|影院|影视|电影网"
              + "|电视剧|全集|小说|最新章节|笔趣阁|漫画|代孕|代开|发票|办证|刻章|贷款|私服|外挂|网赚|兼职|减肥|丰胸|壮阳|迷药|代写|论文发表|seo|外链|排名优化|app|一区|二区|视频");

  /** Any notice on rights has one of these; the pattern tells more exactly. */
  private static final String[] NOTICE_WORDS = {
    "版权",
    "转载",
    "出处",
    "声明",
    "侵权",
    "立场",
    "观点",
    "本网",
    "本站",
    "举报",
    "违法和不良",
    "许可证",
    "备",
    "技术支持",
    "浏览",
    "网站地图",
    "未经",
    "opyright",
    "OPYRIGHT",
    "©",
    "(c)",
    "(C)",
    "ights",
    "ICP",
    "注明来源"
  };

  /** Lines with labels are shorter than notices. */
  private static final int LONGEST_LABELLED = 160;

  /** Lists of search words have none of the words that sentences are held together by. */
  private static final Pattern SENTENCE_WORD = Pattern.compile("[是在了和与将就我们！!？?“”]");

  private static final Pattern BARS = Pattern.compile("[^,，;；]*[_|｜][^,，;；]*[_|｜][^,，;；]*");

  private static final Pattern NUMBER = Pattern.compile("\\d+[次人条]?");

  /** A menu's entries are short; what is longer is a headline. */
  private static final int LONGEST_PAGE_WORD = 9;

  private PageLine() {}

  private static Set<String> readWords() {
    try (InputStream in = PageLine.class.getResourceAsStream("page-words.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String entries = text.substring(text.indexOf('\n'));
      return Set.of(
          entries
              .strip()
              .lines()
              .flatMap(l -> Stream.of(l.split(" ")))
              .distinct()
              .toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words of menus", e);
    }
  }

  /** Whether a line belongs to the page, wherever it stands around the article. */
  static boolean isFurniture(String line) {
    if (line.length() > LONGEST) return false;
    if (mayBeNotice(line) && RIGHTS.matcher(line).matches() && !isReported(line)) return true;
    if (line.length() > LONGEST_LABELLED || line.indexOf('。') >= 0) return false;
    return LABELLED.matcher(line).matches()
        || FOOTER.matcher(line).matches()
        || STAMPED.matcher(line).matches()
        || DATELINE.matcher(SWALLOWED.matcher(line).replaceAll(" ")).matches()
        || POSITION.matcher(line).matches()
        || TRAIL.matcher(line).matches()
        || BUTTON.matcher(line).matches()
        || isMenu(line)
        || isHeading(line);
  }

  /** Whether a line is made of the words of menus and buttons: half of them, all of them short. */
  private static boolean isMenu(String line) {
    int words = 0;
    int known = 0;
    for (String word : SEPARATORS.split(line)) {
      if (word.isEmpty()) continue;
      if (word.length() > LONGEST_PAGE_WORD) return false;
      if (NUMBER.matcher(word).matches()) continue;
      words++;
      if (PAGE_WORDS.contains(word)) known++;
    }
    return words > 2 ? 2 * known >= words : words == 2 && known == 2;
  }

  /** Whether a line is one entry of a menu; such a word may also head a part of the article. */
  static boolean isMenuEntry(String line) {
    return PAGE_WORDS.contains(line);
  }

  /** A quick look for what every notice on rights has, before the long one. */
  private static boolean mayBeNotice(String line) {
    for (String word : NOTICE_WORDS) if (line.contains(word)) return true;
    return false;
  }

  /** Words that an article about copyright has and a notice has not. */
  private static boolean isReported(String line) {
    return line.contains("记者")
        || line.contains("据悉")
        || line.contains("表示，")
        || line.contains("日电");
  }

  /** Whether a line heads a list of other articles. */
  static boolean isHeading(String line) {
    return line.length() <= 20 && HEADING.matcher(line).matches();
  }

  /** Whether a line is a list of search words that a hacked site puts on top of its pages. */
  static boolean isSpam(String line) {
    if (line.length() > LONGEST || line.indexOf('。') >= 0) return false;
    int parts = 1;
    int longest = 0;
    int current = 0;
    for (int i = 0; i < line.length(); i++) {
      if (",，_|｜;；-".indexOf(line.charAt(i)) >= 0) {
        parts++;
        current = 0;
      } else {
        longest = Math.max(longest, ++current);
      }
    }
    if (parts < 3 || longest > 24) return false;
    long words = SPAM_WORD.matcher(line).results().limit(2).count();
    if (words >= 2) return true;
    // No sentence is parted by bars; commas may also part the words of a sentence.
    boolean list = parts >= 6 && longest <= 12 || BARS.matcher(line).matches();
    return list && !SENTENCE_WORD.matcher(line).find();
  }
}
