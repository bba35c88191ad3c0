package zhenxing.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes notices of a website about copyright, liability and its operator, and the lines of its
 * footer.
 */
final class NoticeLine {

  /** Maximum length of a notice in characters. */
  private static final int LONGEST = 300;

  /** Maximum length of a notice that begins with a label such as 免责声明. */
  private static final int LONGEST_LABELLED = 1_500;

  private static final Set<String> LABELS = WordList.read("line-labels.txt").section("notices");

  /** Every notice contains at least one of these words; {@link #NOTICE} then decides. */
  private static final AnyOf WORDS =
      new AnyOf(
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
          "许可证",
          "备案",
          "安备",
          "网信备",
          "浏览器",
          "网站地图",
          "未经",
          "copyright",
          "©",
          "(c)",
          "rights",
          "notice:",
          "disclaimer",
          "reproduced",
          "icp",
          "注明来源",
          "仅供参考",
          "仅供",
          "不构成",
          "据此",
          "供稿",
          "不代表",
          "代表作者",
          "代表个人",
          "只代表",
          "仅代表",
          "信息发布平台",
          "技术支持",
          "最佳浏览",
          "建议浏览",
          "推荐使用",
          "找错",
          "不良信息",
          "信息存储",
          "标识码",
          "服务热线",
          "信息网络传播");

  private static final Pattern NOTICE =
      Pattern.compile(
          "版权所有\\s{0,4}[:：©(（]|^.{0,20}版权所有(?:[\\s　].{0,80})?$|版权归|版权属于|©|\\(c\\)\\s{0,4}\\d{4}|copyright|all rights reserved"
              + "|icp\\s{0,4}[备证]\\s{0,4}\\d|icp\\s{0,4}\\d|(?:公网安备|网安备案|网信备)\\s{0,4}[:：\\d]|(?:许可证|许可证号|许可证编号|备案号)\\s{0,4}[:：]"
              + "|(?:不得|严禁|禁止|请勿|谢绝)(?:擅自|任意)?转载(?:[，,。；;！!）)、或及和\\s]|$)|转载请?(?:注明|联系|保留|附)|转载(?:须|时须|时请|需|时应)|(?:请|须|并|应|需)注明(?:出处|来源)"
              + "|^notice: the (?:above )?content|^disclaimer\\s{0,2}[:：]|information storage (?:space )?services|(?:not|without)[a-z ]{1,40} be reproduced"
              + "|^[（(\\[【*※]{0,2}(?:免责声明|版权声明)[）)\\]】:：\\s]|如有侵权|如涉及?侵权|侵权请|若有侵权|侵权必究"
              + "|不代表本[网站报台平]|不代表[^，。]{0,12}(?:观点|立场)|(?:仅|只)代表(?:作者|其|发布者|个人)[^，。]{0,8}(?:观点|立场)?"
              + "|本[网站](?:站|网站)?(?:转载|所有|注明|登载|刊载|系信息|刊发)|未经[^。]{0,20}(?:授权|许可|书面|同意)[^。]{0,20}(?:转载|使用|复制|摘编|镜像)"
              + "|信息存储(?:空间)?服务|信息发布平台|不构成[^，。]{0,10}建议|仅供(?:您|读者|投资者|学习)?参考[，,。；;]?(?:不构成|据此|如)|据此(?:操作|投资|入市)"
              + "|传[递播]更多(?:的)?信息之?(?:目的|为目的)|侵犯了?您的(?:合法)?权益|来源标注(?:错误|有误)"
              + "|此文内容为[^，。]{0,8}供稿|信息网络传播视听节目");

  /** Words of a news report about such matters; a notice has none of them. */
  private static final AnyOf REPORTED = new AnyOf("记者", "据悉", "表示，", "日电", "近日，", "日前，");

  /** Lines of a footer: their label is followed by a number, an address or a link. */
  private static final Pattern FOOTER =
      Pattern.compile(
          ".{0,24}?(?:(?:违法(?:和|及|与)?不良信息|不良信息|网络违法|涉未成年人|网上有害信息)[\\p{IsHan}]{0,6}举报(?:电话|邮箱|中心|热线|方式|平台|入口|网站|专区|信箱|受理){0,2}|技术支持|建议使用[^，。]{0,24}浏览器|服务热线|客服热线)"
              + "(?:\\s{0,4}(?:[:：]|[\\d(（]).{0,60}|[\\s　|｜].{0,60})?"
              + "|(?:最佳浏览|建议浏览|推荐使用).{0,60}|.{0,40}(?:网站标识码|政府网站找错).{0,60}");

  private NoticeLine() {}

  static boolean matches(String line) {
    if (line.length() > LONGEST && !(line.length() <= LONGEST_LABELLED && isLabelled(line))) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    if (!mayBeNotice(lower) || isReported(line)) return false;
    return NOTICE.matcher(lower).find()
        || line.length() <= 120 && line.indexOf('。') < 0 && FOOTER.matcher(line).matches();
  }

  /** Whether a line begins with the label of a notice (特别声明：, 【免责声明】). */
  static boolean isLabelled(String line) {
    int start = 0;
    while (start < line.length() && start < 3 && "（([【*※ ".indexOf(line.charAt(start)) >= 0)
      start++;
    for (int end = start + 2; end <= start + 5 && end < line.length(); end++) {
      if ("：:】]）)".indexOf(line.charAt(end)) >= 0)
        return LABELS.contains(line.substring(start, end));
    }
    return false;
  }

  /** A quick test for the words that every notice contains. */
  private static boolean mayBeNotice(String line) {
    return WORDS.isIn(line);
  }

  private static boolean isReported(String line) {
    return REPORTED.isIn(line);
  }
}
