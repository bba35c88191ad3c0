package zhenxing.catalog;

/**
 * Recognizes things that are only named like a place, by the characters around the name: streets
 * (香港中路), housing estates (上海城小区), villages and offices (荆州街道), ships and satellites (大连舰), foreign
 * states whose names end like a Chinese place (明斯克州), and words that share a character with it
 * (大和县城).
 */
final class Namesakes {

  /** After these the short name of a city is that of a village, town or township: 荆州乡. */
  private static final String SETTLEMENTS = "乡镇村";

  /** Characters after 乡, 镇 or 村 that make another word: 大连村镇银行, 上海乡村. */
  private static final String NOT_SETTLEMENT = "镇上网企居改投土亲贤友";

  /** Characters between the name and 路: 四川北路, 淮海中路, 广州二路. */
  private static final String DIRECTIONS = "东西南北中环二三四五六七八九十";

  /** Characters after 路 that make another word: 江苏路网, 北京路演, 湖北路桥, 河南路径. */
  private static final String NOT_STREET = "网径演桥面线上况政局段途费产灯";

  private static final String[] STREETS = {"大道", "大街", "胡同", "巷", "街"};

  /** Characters after 街 that make another word: 上海街区, 重庆街头. */
  private static final String NOT_LANE = "区巷头道舞拍景坊边角面市上";

  /** Housing estates named after a place far away: 上海城小区. */
  private static final String[] ESTATES = {"城小区", "花园小区", "花园", "新村", "名苑", "公馆"};

  /** Characters after these that make another word: 青岛花园城市. */
  private static final String NOT_ESTATE = "城式里庄民风";

  /** Characters after 号 that make another word: 北京号召, 重庆号称. */
  private static final String NOT_SHIP = "召称角令码线楼文";

  /** Last characters, before 州, of transliterated names of foreign states. */
  private static final String TRANSLITERATION =
      "斯尔克特拉尼亚里洛沃戈伯姆兹奇弗布茨夫诺罗达加纳萨托库迪莱雅卡蒂伊丹维齐森普赫什基吉利比雷贝科鲁契梅顿华瓦密俄福内";

  /** Characters after 县 with which it makes a word, whatever precedes: 和县城, 开县级. */
  private static final String OF_COUNTIES = "级域乡区市处直城里内外两";

  private Namesakes() {}

  /**
   * Whether the short name of a place is used here as the name of something else.
   *
   * @param start start of the name
   * @param end index after the name
   * @param adjacent whether the name of another place ends directly before: 新疆克州
   */
  static boolean isOther(String text, int start, int end, boolean adjacent) {
    int length = end - start;
    if (!adjacent && length == 2 && text.charAt(end - 1) == '州' && isForeignState(text, start)) {
      return true;
    }
    if (end >= text.length() || length > 4) return false;
    char next = text.charAt(end);
    if (length == 2 && text.charAt(end - 1) == '县') return OF_COUNTIES.indexOf(next) >= 0;
    return length <= 3 && isSettlement(text, end, next)
        || isStreet(text, end)
        || isEstate(text, end)
        || isShip(text, end);
  }

  private static boolean isForeignState(String text, int start) {
    return start > 0 && TRANSLITERATION.indexOf(text.charAt(start - 1)) >= 0;
  }

  private static boolean isSettlement(String text, int end, char next) {
    if (text.startsWith("街道", end)) return true;
    return SETTLEMENTS.indexOf(next) >= 0 && !goesOn(text, end + 1, NOT_SETTLEMENT);
  }

  private static boolean isStreet(String text, int end) {
    int at = end;
    while (at < text.length() && at < end + 2 && DIRECTIONS.indexOf(text.charAt(at)) >= 0) at++;
    if (at >= text.length()) return false;
    // 四川北路上, but 江苏路上 may be a way through Jiangsu.
    if (text.charAt(at) == '路') return at > end || !goesOn(text, at + 1, NOT_STREET);
    for (String street : STREETS) {
      if (text.startsWith(street, at)) {
        return street.length() > 1 || !goesOn(text, at + 1, NOT_LANE);
      }
    }
    return false;
  }

  private static boolean isEstate(String text, int end) {
    for (String estate : ESTATES) {
      if (text.startsWith(estate, end)) return !goesOn(text, end + estate.length(), NOT_ESTATE);
    }
    return false;
  }

  private static boolean isShip(String text, int end) {
    char next = text.charAt(end);
    if (next == '舰') return !text.startsWith("队", end + 1);
    return next == '号' && !goesOn(text, end + 1, NOT_SHIP);
  }

  private static boolean goesOn(String text, int at, String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }
}
