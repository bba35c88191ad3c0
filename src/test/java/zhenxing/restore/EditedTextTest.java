package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zhenxing.article.Edit;
import zhenxing.article.RepairKind;

/** Undoing the changes of a text gives the text as found, regardless of the number of passes. */
class EditedTextTest {

  private static final long SEED = Long.getLong("zhenxing.seed", System.nanoTime());

  private final Random random = new Random(SEED);

  @Test
  void editsOfSeveralPassesLeadBack() {
    System.out.println("seed " + SEED);
    for (int run = 0; run < 300; run++) {
      String found = text(random.nextInt(run % 10 == 0 ? 20_000 : 300));
      EditedText draft = EditedText.of(found);
      for (int passes = random.nextInt(5); passes > 0; passes--) draft = rewrite(draft);
      List<Edit> edits = new EditList(null, draft);
      StringBuilder back = new StringBuilder(draft.text());
      int next = back.length();
      for (int i = edits.size() - 1; i >= 0; i--) {
        Edit edit = edits.get(i);
        assertThat(edit.end()).isLessThanOrEqualTo(next);
        back.replace(edit.start(), edit.end(), edit.was());
        next = edit.start();
      }
      assertThat(back.toString()).isEqualTo(found);
    }
  }

  private EditedText rewrite(EditedText draft) {
    EditedText.Rewrite rewrite = draft.rewrite();
    int longest = random.nextBoolean() ? 3 : 500;
    for (int at = random.nextInt(longest); at < draft.text().length(); ) {
      int end = Math.min(draft.text().length(), at + 1 + random.nextInt(longest));
      RepairKind[] kinds = RepairKind.values();
      rewrite.replace(at, end, text(random.nextInt(longest)), kinds[random.nextInt(kinds.length)]);
      at = end + random.nextInt(longest);
    }
    return rewrite.done();
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) text.append((char) ('一' + random.nextInt(5000)));
    return text.toString();
  }
}
