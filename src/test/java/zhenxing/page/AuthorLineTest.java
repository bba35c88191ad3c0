package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorLineTest {

  private static String read(String passage) {
    return String.join("/", AuthorLine.read(passage).names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "本报记者　王　晓　李明宇|王晓/李明宇",
        "本报驻大连记者王晓|王晓",
        "记者 王晓 通讯员 李明|王晓/李明",
        "通讯员 李明 记者 王晓|王晓/李明",
        "本报讯（记者张伟、李娜）项目开工。|张伟/李娜",
        "（营口日报记者 欧阳明月 摄影报道）|欧阳明月",
        "作者：王晓（辽宁大学教授）|王晓",
        "记者 买买提·艾山 古丽娜尔·玉素甫|买买提·艾山/古丽娜尔·玉素甫",
        "文/王晓 图/李明|王晓",
        "中新网营口8月17日电 (王晓 李明)项目开工。|王晓/李明",
        "项目已经开工。（王晓 李明）|王晓/李明",
        "记者 于洋 项目开工|于洋",
        "作者：王晓 责任编辑：李明|王晓",
        "见习记者王晓实习生李明|王晓/李明",
        "记者王晓报道|王晓",
        "撰文｜王晓 编辑｜李明|王晓",
        "撰文丨王晓丨编辑丨李明|王晓",
        "本报记者丨王晓 通讯员︱李明|王晓/李明",
        "文丨王晓 图丨李明|王晓",
        "文图／王晓|王晓",
        "文字：王晓 摄影：李明|王晓",
        "□ 王 晓　李明宇\\n项目开工。|王晓/李明宇",
      })
  void readsWhoWrote(String passage, String names) {
    assertThat(read(passage.replace("\\n", "\n"))).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "记者从市财政局获悉，资金已经到位。",
        "记者向专家了解到，产量增加。",
        "厂长告诉记者，订单增加。",
        "责任编辑：王晓 校对：李明 审核：张伟",
        "新华社记者 王晓 摄",
        "图为港口。王晓 摄",
        "作者：参考消息",
        "作者：新华社",
        "作者系大学教授",
        "项目已经开工。（完）",
        "项目已经开工。（江苏）",
        "文化产业：旅游",
        "供图：王晓",
        "□ 王晓 一等奖\n□ 李明",
        "□ 王晓\n□ 李明",
      })
  void othersAreNoAuthors(String passage) {
    assertThat(read(passage)).isEmpty();
  }
}
