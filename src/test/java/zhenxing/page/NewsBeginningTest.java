package zhenxing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What precedes the news in a body. */
class NewsBeginningTest {

  private static String news(String title, String body) {
    return body.substring(NewsBeginning.in(title, body));
  }

  @Test
  void itIsAfterADateline() {
    assertThat(news("", "新华社大连6月17日电 昨天开航。")).isEqualTo("昨天开航。");
    assertThat(news("", "央视网消息（新闻联播）：昨天开航。")).isEqualTo("昨天开航。");
    assertThat(news("", "锦州电视台消息(早间新闻)：昨天开航。")).isEqualTo("昨天开航。");
    assertThat(news("", "昨天开航。")).isEqualTo("昨天开航。");
  }

  @Test
  void itIsAfterARepeatedHeadline() {
    assertThat(news("渔港开航", "渔港开航\n新华社大连6月17日电 昨天开航。")).isEqualTo("昨天开航。");
    assertThat(news("渔港开航", "原标题：渔港开航昨天开航。")).isEqualTo("昨天开航。");
    assertThat(news("渔港开航", "原标题：千帆竞发\n昨天开航。")).isEqualTo("昨天开航。");
  }

  @Test
  void aFirstSentenceThatBeginsLikeTheHeadlineStays() {
    assertThat(news("渔港开航", "渔港开航了，千帆竞发。")).isEqualTo("渔港开航了，千帆竞发。");
    assertThat(news("渔港开航", "渔港开航。千帆竞发。")).isEqualTo("渔港开航。千帆竞发。");
    assertThat(news("渔港", "原标题党又来了。")).isEqualTo("原标题党又来了。");
  }

  @Test
  void somethingIsAlwaysLeft() {
    for (String body : new String[] {"", " ", "渔港开航\n", "原标题：渔港开航", "新华社大连6月17日电 "}) {
      assertThat(NewsBeginning.in("渔港开航", body)).as(body).isZero();
    }
  }
}
