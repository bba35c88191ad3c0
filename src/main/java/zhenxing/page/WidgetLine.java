package zhenxing.page;

import java.util.regex.Pattern;

/**
 * Recognizes widgets: players, counters, share buttons, page numbers, advertisements for apps.
 * Pages insert these between paragraphs as well as around the text. Prose and headlines do not
 * match.
 */
final class WidgetLine {

  private static final int LONGEST = 90;

  private static final Pattern BROWSER =
      Pattern.compile(
          ".{0,12}浏览器.{0,10}(?:不支持|不能|无法|不兼容|版本(?:过低|太低)|未安装|设置).{0,40}|.{0,8}(?:不支持|无法)(?:播放)?(?:此|该|当前)(?:视频|音频|浏览器).{0,20}|.{0,12}(?:flash|Flash|FLASH) ?(?:player|Player|插件|播放器).{0,30}");

  private static final Pattern PLAYER =
      Pattern.compile(
          "(?:正在|视频|音频|图片|页面|内容|广告)?(?:加载|缓冲|载入|读取)(?:中|失败|错误|完成)?(?:[,，]?请稍[候后等].{0,6})?[.。…·!！ ]*"
              + "|正在(?:播放|加载|缓冲|载入|努力加载|为您加载).{0,12}[.。…]*|(?:自动|倍速|循环|连续|点击|继续|暂停|重新|立即)播放(?:开关)?(?:\\s{1,4}(?:自动播放|关闭|打开|开启|倍速|静音|全屏)){0,4}(?:视频|音频)?"
              + "|\\d{1,2}:\\d{2}(?::\\d{2})?\\s{0,3}/\\s{0,3}\\d{1,2}:\\d{2}(?::\\d{2})?|视频(?:加载|播放)(?:失败|错误|异常).{0,16}|请稍[候后等][.。…!！]*|(?:进入|退出)全屏.{0,6}");

  /** Page numbers: 【1】【2】, 第1页 共5页, &lt; &gt;, 1 2 3 4 下一页, - 7 -. */
  private static final Pattern PAGES =
      Pattern.compile(
          "(?:[【\\[]\\d{1,3}[】\\]]\\s{0,4}){1,40}(?:下一页|尾页|末页|\\s){0,4}|(?:[(（]\\d{1,3}[)）]\\s{0,4}){2,40}"
              + "|(?=.*[页<>«»＜＞›‹])(?:共\\s?\\d{1,3}\\s?页|第\\s?\\d{1,3}\\s?页|上一页|下一页|尾页|末页|首页|[\\d<>«»＜＞›‹|｜/ 　:：,，…]){2,60}"
              + "|[<>＜＞«»‹›\\s]{1,8}|\\d{1,3}\\s?/\\s?\\d{1,3}|[-－–—·]{1,2}\\s?\\d{1,4}\\s?[-－–—·]{1,2}");

  private static final Pattern SHARE =
      Pattern.compile(
          "转播(?:到|至).{0,10}|分享(?:到|至|给)(?:微信|微博|朋友圈|好友|新浪|腾讯|QQ|qq|空间|更多).{0,30}|分享让更多人看到.{0,6}"
              + "|(?:请)?(?:用|使用|打开)?(?:微信|手机|支付宝|微博)?[“\"]?(?:扫一扫|扫码|扫描|长按)[”\"]?.{0,8}(?:二维码|图片|图中|识别|分享|关注|打开|下载|查看|观看|当前页).{0,24}|(?:扫码|扫一扫|微信搜索|微信扫码)[，, ]?关注.{0,12}"
              + "|.{0,16}点(?:个|击|一下)?[【\\[「“\"](?:在看|赞|在看和赞|赞和在看)[】\\]」”\"].{0,12}|.{0,16}点(?:个|击|一下)?在看.{0,8}|(?:喜欢|觉得).{0,8}点个?赞.{0,4}|(?:点击|轻触)(?:上方|下方|左下角|右上角|右下角|标题下).{0,24}"
              + "|(?:喜欢此内容的人还喜欢|阅读原文|预览时标签不可点|收录于合集.{0,20}|微信扫一扫.{0,20}|继续滑动看下一个|轻触阅读原文|向上滑动看下一个|人划线|赞赏作者|喜欢作者|稀罕作者|轻点两下取消.{0,6}|已同步到看一看.{0,8}|写下你的想法|使用小程序|知道了|取消\\s允许|视频小程序赞.{0,40})");

  /** Advertisements for an app or account: 下载“澎湃新闻”APP, 打开百度APP查看更多, 更多精彩内容请进入财经频道. */
  private static final Pattern CLIENT =
      Pattern.compile(
          "炒股就看.{2,60}|[（(]?本文来自.{2,20}[，,]更多.{0,20}[）)]?|[【\\[（(>＞»▶☞→]{0,4}\\s?(?:更多|欲知|欲了解|想了解|获取).{0,20}(?:请|欢迎|可|就)(?:上|下载|关注|进入|点击|登录|登陆|扫码|打开|访问|前往|收看|移步).{0,30}"
              + "|(?:欢迎|请|立即|马上|点击)?(?:下载|打开|安装|前往)[“\"《【]?.{0,14}[”\"》】]?(?:APP|App|app|客户端)(?:[，, ]?(?:查看|阅读|观看|看|了解|体验|发现|浏览|获取|订阅).{0,20})?[）)]?"
              + "|(?:欢迎|敬请|请)(?:关注|订阅|添加|扫码|下载).{1,24}(?:公众号|微信|微博|客户端|APP|视频号|二维码).{0,12}");

  /** Counters: +1, 赞(12), 阅读 1286, 已有5人参与. */
  private static final Pattern COUNT =
      Pattern.compile(
          "[+＋]\\s?\\d{1,4}"
              + "|(?:(?:点赞|赞|踩|顶|支持|反对|收藏|转发|评论|分享|阅读|浏览|点击|人气|热度|跟帖|参与|回复|访问|在看|留言|播放|阅读量|浏览量|点击量|浏览次数|阅读次数|点击数|评论数|播放量|回帖|鲜花|鸡蛋|有用|举报)[\\s:：(（\\[]{0,3}\\d{1,9}(?:\\.\\d)?[万wWkK千+]{0,2}[次人条票]{0,1}[)）\\]\\s|｜·]{0,4}){1,8}"
              + "|(?:网友评论|最新评论|全部评论|跟帖|跟贴)?[\\s:：]{0,2}(?:(?:已有|共有|共|有)?\\s?\\d{1,9}(?:\\.\\d)?[万wW+]?\\s?(?:人|次|条|位|个)?(?:网友)?(?:点赞|阅读|参与|评论|浏览|收藏|跟帖|赞|喜欢|看过|感兴趣|分享|转发|留言|播放|点击|围观|回复|赞同)(?:评论|投票|讨论)?[，,、\\s]{0,2}){1,3}"
              + "|本文共?\\s?\\d{1,6}\\s?字.{0,20}|(?:全文|字数|阅读)(?:共|约|需|时间|时长)?[:：]?\\s?约?\\s?\\d{1,6}\\s?(?:字|分钟).{0,20}");

  /** The age of an article, which says no date: 新华社 3小时前, 今天17:35. */
  private static final Pattern AGE =
      Pattern.compile(
          "(?:[\\p{IsHan}A-Za-z·]{2,12}[\\s\u00A0　·|｜]{0,4})?(?:(?:今天|昨天|前天)\\s?\\d{1,2}:\\d{2}|\\d{1,2}\\s?(?:秒|分钟|小时|天|周|个月)前|刚刚)");

  private static final Pattern BUTTON =
      Pattern.compile(
          "(?:[【\\[]?(?:我要|在线|内容)?纠错[】\\]]?|调整字体|返回(?:腾讯|搜狐|新浪|网易|凤凰|人民|新华|央视|中新|光明|首)[\\p{IsHan}]{0,6}(?:首页|[，,]查看更多|网|主页|频道)?[>＞»]{0,4}|返回[^，。]{2,10}(?:首页|列表|频道)[>＞»]{0,4}"
              + "|(?:点击)?(?:进入|查看)(?:专题|原图|大图|全部评论|更多评论|更多图片|更多精彩.{0,6})[>＞»]{0,4}|查看原图|图集|\\[?责任编辑\\]?|广告|ADVERTISEMENT|Advertisement|打开网易新闻.{0,16}|展开全文|点击展开.{0,4}|阅读全文|查看更多|加载更多|收起|已到底部|没有更多了|我是有底线的|到底了|[-—–·~*]{0,6}\\s?(?:END|The End|THE END|End)\\s?[-—–·~*.]{0,6})"
              + "(?:[\\s　|｜]{1,4}(?:[【\\[]?(?:我要)?纠错[】\\]]?|打印|关闭|分享|收藏|字体|调整字体))?");

  /** Controls of e-papers next to the picture of a newspaper page. */
  private static final Pattern SHEET =
      Pattern.compile(
          "(?:[◄►◀▶<>＜＞]?\\s?(?:上|下)[一1](?:版|期|篇)\\s?[◄►◀▶<>＜＞]?[\\s　|｜]{0,4}){1,4}"
              + "|第?\\s?[A-Z]?\\d{1,3}\\s?版\\s{0,3}[:：]\\s{0,3}[\\p{IsHan}·]{1,8}(?:[\\s　]{1,4}(?:上一版|下一版|PDF版?|pdf))*"
              + "|(?:版面|标题)(?:导航|目录|概览)|本版(?:导航|新闻|目录|文章).{0,8}|(?:PDF|pdf)(?:版|下载)?|(?:放大|缩小|默认)(?:[\\s　+\\-]{1,4}(?:放大|缩小|默认|朗读|打印)){1,4}[+\\-]?");

  private static final int SHORT_SENTENCE = 24;

  private static final AnyOf WORDS =
      new AnyOf(
          "扫", "点", "分享", "转播", "下载", "客户端", "APP", "App", "app", "公众号", "微信", "更多", "炒股", "浏览器",
          "视频", "播放", "lash", "本文", "cript", "二维码", "欢迎", "关注", "登录", "登陆");

  private WidgetLine() {}

  static boolean matches(String line) {
    if (line.isEmpty() || line.length() > LONGEST || isProse(line)) return false;
    if (isSentence(line) && !mayBeWidget(line)) return false;
    return BROWSER.matcher(line).matches()
        || PLAYER.matcher(line).matches()
        || PAGES.matcher(line).matches()
        || SHARE.matcher(line).matches()
        || CLIENT.matcher(line).matches()
        || COUNT.matcher(line).matches()
        || AGE.matcher(line).matches()
        || BUTTON.matcher(line).matches()
        || SHEET.matcher(line).matches();
  }

  private static boolean isSentence(String line) {
    return line.length() > SHORT_SENTENCE && line.endsWith("。") && line.indexOf('，') >= 0;
  }

  /** A quick test for the words that sentences of a widget contain. */
  private static boolean mayBeWidget(String line) {
    return WORDS.isIn(line);
  }

  /** Whether a line is prose: a full stop inside it, or a word of reported speech. */
  private static boolean isProse(String line) {
    int stop = line.indexOf('。');
    return stop >= 0 && stop < line.length() - 1
        || line.contains("记者")
        || line.contains("表示")
        || line.contains("介绍")
        || line.contains("获悉");
  }
}
