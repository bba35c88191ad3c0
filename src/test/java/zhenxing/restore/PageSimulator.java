package zhenxing.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts page furniture around an article: menus, datelines, share buttons, notices, spam. */
final class PageSimulator {

  private static final String[] MENU = {
    "首页", "新闻", "时政", "国内", "国际", "财经", "社会", "体育", "娱乐", "科技", "汽车", "房产", "教育", "健康", "视频", "图片",
    "专题", "论坛", "政务公开", "互动交流", "走进我们", "办事服务", "本地", "县区", "党建", "旅游", "文化", "评论", "公告", "法治"
  };
  private static final String[] SITES = {
    "大连新闻网", "盘锦日报", "中国发展网", "濮阳网", "青岛新闻网", "东北在线", "新华网", "凤凰资讯", "华夏经纬网", "中原网", "振兴网"
  };
  private static final String[] NAMES = {
    "王丽", "张晓明", "李强", "刘洋", "陈静", "赵一帆", "孙悦", "周鹏飞", "吴迪", "欧阳雪"
  };
  private static final String[] SPAM = {
    "澳门新葡京官网", "亚洲欧美日韩在线", "久久精品国产", "成人免费视频", "彩票开奖结果", "时时彩平台", "手机棋牌下载", "真人娱乐城", "体育投注app",
        "高清无码在线观看",
    "国产一区二区三区", "北京赛车pk10", "免费小说全集", "代开发票", "六合彩资料", "老虎机游戏", "百家乐技巧", "足球比分直播", "私服发布网", "美女视频"
  };
  private static final String[] HEADLINES = {
    "全市经济工作会议召开",
    "一批重点项目集中开工",
    "我省出台新政支持民营经济",
    "港口吞吐量再创新高",
    "春耕备耕有序推进",
    "三季度外贸增长百分之六",
    "高校毕业生就业服务月启动",
    "老工业区焕发新活力",
    "专家解读产业政策",
    "这座小城凭什么火了",
    "数字经济大会下月举行",
    "新能源汽车出口翻番"
  };

  private final Random random;

  PageSimulator(Random random) {
    this.random = random;
  }

  /** Returns the article with lines of a page before and after it, sometimes on one side only. */
  String surround(String article) {
    List<String> lines = new ArrayList<>();
    if (random.nextInt(12) == 0) lines.add(spam());
    for (int n = random.nextInt(4); n > 0; n--) lines.add(headLine());
    lines.add(article);
    for (int n = random.nextInt(5); n > 0; n--) tailLines(lines);
    return String.join("\n", lines);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private String join(String[] from, int count, String separator) {
    List<String> parts = new ArrayList<>();
    while (parts.size() < count) parts.add(pick(from));
    return String.join(separator, parts);
  }

  private String date() {
    int year = 2014 + random.nextInt(13);
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(28);
    return switch (random.nextInt(3)) {
      case 0 -> "%d-%02d-%02d".formatted(year, month, day);
      case 1 -> "%d年%02d月%02d日".formatted(year, month, day);
      default -> "%d/%02d/%02d".formatted(year, month, day);
    };
  }

  private String time() {
    return "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
  }

  private String spam() {
    String separator = new String[] {",", "_", "，", "-", "|"}[random.nextInt(5)];
    return join(SPAM, 3 + random.nextInt(8), separator);
  }

  private String headLine() {
    return switch (random.nextInt(14)) {
      case 0 -> join(MENU, 3 + random.nextInt(8), " ");
      case 1 -> join(MENU, 3 + random.nextInt(8), " | ");
      case 2 -> "当前位置：首页 > " + pick(MENU) + " > 正文";
      case 3 -> "您的位置：" + pick(SITES) + " >> " + pick(MENU) + " >> " + pick(HEADLINES);
      case 4 -> date() + " " + time() + " 来源：" + pick(SITES);
      case 5 -> "发布时间：" + date() + " " + time() + " 来源：" + pick(SITES) + " 责任编辑：" + pick(NAMES);
      case 6 ->
          "来源："
              + pick(SITES)
              + " 作者："
              + pick(NAMES)
              + " 发布时间："
              + date()
              + " 浏览次数："
              + random.nextInt(9999);
      case 7 -> "字号：【大 中 小】 打印 关闭";
      case 8 -> "分享到：微信 微博 QQ空间";
      case 9 -> "首页>" + pick(MENU) + ">" + pick(MENU);
      case 10 -> pick(SITES) + " " + date() + " " + time();
      case 11 -> "阅读：" + random.nextInt(99999) + " 次 评论：" + random.nextInt(99);
      case 12 -> "我要评论 | 收藏本文 | 打印本页 | 字体：大 中 小";
      default -> "时间：" + date() + "  点击：" + random.nextInt(999) + "次";
    };
  }

  private void tailLines(List<String> lines) {
    switch (random.nextInt(22)) {
      case 0 -> lines.add("责任编辑：" + pick(NAMES));
      case 1 -> lines.add("（责任编辑：" + pick(NAMES) + "）");
      case 2 -> lines.add("关键词：" + join(MENU, random.nextInt(5), " "));
      case 3 -> lines.add("编辑：" + pick(NAMES) + " 校对：" + pick(NAMES) + " 审核：" + pick(NAMES));
      case 4 -> lines.add("版权所有 " + pick(SITES) + " 未经授权禁止转载");
      case 5 -> lines.add("Copyright © 2010-2026 " + pick(SITES) + " All Rights Reserved");
      case 6 ->
          lines.add(
              "京ICP备1200" + random.nextInt(9999) + "号-1 京公网安备1101020" + random.nextInt(9999) + "号");
      case 7 -> lines.add("声明：本网转载此文目的在于传递更多信息，并不代表本网观点。如有侵权，请联系我们删除。");
      case 8 -> lines.add("免责声明：以上内容为" + pick(SITES) + "转载，版权归原作者所有，转载请注明出处。");
      case 9 -> lines.add("上一篇：" + pick(HEADLINES));
      case 10 -> lines.add("下一篇：" + pick(HEADLINES));
      case 11 -> {
        lines.add(random.nextBoolean() ? "相关阅读" : "推荐阅读：");
        for (int n = 1 + random.nextInt(5); n > 0; n--) lines.add(pick(HEADLINES));
      }
      case 12 -> lines.add("新闻热点");
      case 13 -> {
        for (int n = 1 + random.nextInt(4); n > 0; n--)
          lines.add("入驻：" + date().replaceAll("[年月/]", "-").replace("日", ""));
      }
      case 14 -> {
        for (int n = 1 + random.nextInt(4); n > 0; n--)
          lines.add("举办：2026-0" + (1 + n) + "-11 至 2026-0" + (1 + n) + "-14");
      }
      case 15 -> lines.add("分享到： 微信 新浪微博 QQ好友 复制链接");
      case 16 -> lines.add("扫一扫在手机打开当前页");
      case 17 -> lines.add("【打印】【关闭】【返回顶部】");
      case 18 -> lines.add("关于我们 | 联系我们 | 网站地图 | 广告服务 | 招聘信息 | 版权声明");
      case 19 -> lines.add("主办单位：" + pick(SITES) + " 技术支持：某某科技有限公司");
      case 20 -> lines.add("标签：" + join(MENU, 1 + random.nextInt(4), ","));
      default -> lines.add("返回首页 网友评论 发表评论");
    }
  }
}
