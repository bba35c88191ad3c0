package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classifies single lines of pages, of articles and of hacked websites. */
class PageLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "首页 > 要闻 > 正文",
        "您的位置：首页 >> 滨州新闻 >> 正文",
        "首页 | 时政 | 经济 | 社会 | 走进我们",
        "发布时间：2024-06-13 08:14 来源：锦州日报 浏览次数：310",
        "2024-06-13 08:14:22　来源：锦州日报",
        "来　源：锦州日报",
        "【字体：大 中 小】 打印 关闭",
        "（责任编辑：王丽）",
        "本版编辑 王丽 校对 李强",
        "一审：王丽　二审：李强　三审：张敏",
        "索引号：11370000004500000A/2024-00123",
        "上一条：港口吞吐量再创新高",
        "扫一扫在手机打开当前页",
        "版权所有：锦州市人民政府办公室",
        "网站标识码：2107000001 辽ICP备05000001号-1 辽公网安备 21070002000001号",
        "违法和不良信息举报电话：0416-1234567",
        "未经书面授权，不得转载、摘编或镜像",
        "特别声明：以上内容为自媒体平台用户上传，本平台仅提供信息存储服务。",
        "免责声明：本文仅代表作者个人观点，与本网无关。",
        "以上内容不构成任何投资建议，据此操作，风险自担。",
        "相关阅读",
        "【猜你喜欢】",
        "热门话题 更多>>",
        "【打印】【关闭】【返回顶部】",
        "关于我们 | 联系我们 | 网站地图"
      })
  void pagesLinesAreKnown(String line) {
    assertThat(PageLine.isFurniture(line)).isTrue();
    assertThat(PageLine.isNoHeadline(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您的浏览器不支持播放该视频",
        "当前浏览器版本过低，请升级后访问",
        "视频加载中，请稍候...",
        "正在加载...",
        "自动播放开关 自动播放",
        "00:12 / 03:45",
        "【1】【2】【3】",
        "上一页 1 2 3 下一页",
        "共3页 第1页",
        "< >",
        "转播到腾讯微博",
        "分享让更多人看到",
        "长按识别二维码关注我们",
        "觉得不错，点个【在看】吧",
        "点击上方蓝字关注我们",
        "阅读原文",
        "(本文来自锦州新闻，更多原创资讯请下载“锦州新闻”APP)",
        "打开某某新闻APP查看更多",
        "打开APP阅读全文，看得更多",
        "广告加载中",
        "更多精彩内容请进入财经频道",
        "+1",
        "大连新闻网今天17:35",
        "新华社 3小时前",
        "赞(12) 踩(0)",
        "阅读 1286 点赞 33",
        "已有 25 人参与评论",
        "【纠错】",
        "调整字体",
        "返回新浪首页>>",
        "返回搜狐，查看更多",
        "上一版 下一版",
        "第03版：要闻",
        "本文共1320字，阅读约3分钟"
      })
  void widgetsArePagesLinesBetweenParagraphsToo(String line) {
    assertThat(PageLine.isWidget(line)).isTrue();
    assertThat(PageLine.isFurniture(line)).isTrue();
  }

  /** Headlines with the words of pages and of hacked sites, with bars, brackets and buttons. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "政府搭平台,国产设备唱主角,免费培训送上门",
        "下载量破亿，国产平台出海，视频产业走俏",
        "直播带货，平台让利，老字号网上开新店",
        "新春走基层｜小城故事｜一碗面带火一座城",
        "产业观察|县域经济|一颗枣的出海路",
        "小煤矿 全部 关闭",
        "全省三十家小煤矿年底前关闭",
        "关闭落后产能 保住碧水蓝天",
        "分享经济激活老工业区",
        "打印产业迈上新台阶",
        "收藏热带动古镇旅游",
        "扫码乘车全市推行",
        "点击率背后的乡村振兴",
        "省委网信办公布违法和不良信息举报工作情况",
        "版权保护大会在青岛开幕",
        "版权所有者如何维护权益",
        "全省ICP备案主体突破百万",
        "视频会议系统覆盖全部乡镇",
        "国产大型邮轮下水",
        "足球、篮球、排球三大球联赛同日开赛",
        "打击赌博，整治色情，净化网络空间",
        "澳门、珠海,横琴,共建一小时生活圈",
        "评论：让改革成果惠及更多群众",
        "关注人口老龄化 推动养老服务升级",
        "农业、工业、旅游、文化融合发展",
        "教育 医疗 养老：三件民生大事",
        "网站建设助力政务公开",
        "客户端上线一周年 服务群众百万人次",
        "登录月球的中国脚步",
        "浏览千年古城 阅读一座城市",
        "图书馆里的夜读时光",
        "记者节里话初心",
        "手机阅读成新风尚",
        "来源多元化的能源版图",
        "编辑部的故事：一份县报的三十年",
        "转载使用付费，新规下月施行",
        "首页改版 政府网站更亲民",
        "2023年全市经济运行情况发布",
        "两国领导人互致贺电",
        "全线通电 铁路建设进入新阶段",
        "两国总理共同会见记者",
        "更多惠民政策来了",
        "下一站，更高端",
        "点赞！这座小城的治水经",
        "赞！三十项成果亮相",
        "阅读推广进乡村 书香满校园"
      })
  void goodHeadlinesAreNoneOfThem(String title) {
    assertThat(PageLine.isFurniture(title)).as("furniture").isFalse();
    assertThat(PageLine.isWidget(title)).as("widget").isFalse();
    assertThat(PageLine.isSpam(title)).as("spam").isFalse();
    assertThat(PageLine.isNoHeadline(title)).as("no headline").isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本报记者 王晓",
        "本报记者 王　晓　李　强",
        "锦州日报全媒体记者王晓 通讯员李强",
        "（记者 王晓 通讯员 李强）",
        "文/图 王晓",
        "文/王晓 图/李强",
        "王晓 文/图",
        "新华社记者 王晓、李强",
        "作者：王晓",
        "【文/锦州新闻网 北山】",
        "记者 欧阳雪 摄影报道"
      })
  void bylinesAreNoHeadlines(String line) {
    assertThat(PageLine.isByline(line)).isTrue();
    assertThat(PageLine.isNoHeadline(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "图为园区一角。王晓 摄",
        "▲工人在车间作业",
        "上图：新建成的码头",
        "（图片来源：锦州发布）",
        "项目施工现场（资料图片）",
        "新华社发（王晓 摄）",
        "企业供图",
        "锦州电视台新闻截图"
      })
  void captionsAreNoHeadlines(String line) {
    assertThat(PageLine.isCaption(line)).isTrue();
    assertThat(PageLine.isNoHeadline(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "锦州日报 2024年5月1日 星期三 第03版",
        "2024年5月1日",
        "二〇二四年五月一日 星期三",
        "第03版",
        "来源：锦州日报",
        "新华社大连5月1日电",
        "本报讯",
        "央视网消息（新闻联播）：",
        "各位来宾、同志们：",
        "尊敬的各位朋友：",
        "编者按：",
        "【核心提示】",
        "声明：本文系转载，版权归原作者所有",
        "原标题：港口吞吐量再创新高",
        "http://www.example.cn/a.html",
        "热点新闻",
        "锦州日报"
      })
  void otherLinesOverATextAreNoHeadlines(String line) {
    assertThat(PageLine.isNoHeadline(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "彩票开奖,棋牌下载,真人娱乐城,时时彩平台",
        "国产精品自拍_亚洲欧美在线_免费高清无码",
        "代开发票｜办证刻章｜私服发布网",
        "在线观看,高清影院,免费小说,手机版下载,网址入口"
      })
  void listsOfSearchWordsAreSpam(String line) {
    assertThat(PageLine.isSpam(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "记者从版权局获悉，去年全市查处侵权案件百余起。",
        "市商务局党组成员、副局长 王培夙",
        "会议要求各地打击赌博、色情，清理网络环境。",
        "他说，正在加载的这批货物将运往欧洲。",
        "一是抓项目，二是抓招商，三是抓服务。",
        "主办单位负责人介绍，展会持续三天。",
        "下载、安装、注册，老人们在志愿者帮助下学会了网上挂号。"
      })
  void sentencesAreOfTheArticle(String line) {
    assertThat(PageLine.isFurniture(line)).isFalse();
    assertThat(PageLine.isWidget(line)).isFalse();
    assertThat(PageLine.isSpam(line)).isFalse();
  }
}
