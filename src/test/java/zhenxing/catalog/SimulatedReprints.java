package zhenxing.catalog;

import java.util.Random;

/**
 * Reprints a text in the ways of other papers and mirror sites: shortened, edited, with remains of
 * damage.
 */
public final class SimulatedReprints {

  private static final String FILLERS =
      "的了在和是有中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经";

  private final Random random;

  public SimulatedReprints(Random random) {
    this.random = random;
  }

  /**
   * Returns a reprint: up to 40 percent cut off, up to 10 percent edited, a few characters torn.
   */
  public String of(String body) {
    String text = cut(body);
    if (random.nextBoolean()) text = random.nextBoolean() ? edited(text) : reworded(text);
    if (random.nextBoolean()) text = torn(text);
    return text;
  }

  private String cut(String body) {
    int keep = (int) Math.ceil(body.length() * (1 - random.nextDouble() * 0.4));
    return switch (random.nextInt(4)) {
      case 0 -> body;
      case 1 -> body.substring(body.length() - keep);
      case 2 -> body.substring((body.length() - keep) / 2, (body.length() + keep) / 2);
      default -> body.substring(0, keep);
    };
  }

  /** Replaces every tenth character, which is the worst distribution of 10 percent of changes. */
  private String edited(String text) {
    StringBuilder edited = new StringBuilder(text);
    for (int i = 0; i < text.length() / 10; i++) {
      edited.setCharAt(random.nextInt(text.length()), filler());
    }
    return edited.toString();
  }

  /** Changes whole sentences until a tenth of the text is new. */
  private String reworded(String text) {
    StringBuilder edited = new StringBuilder(text);
    for (int changed = 0; changed < text.length() / 10; changed += 15) {
      int at = random.nextInt(Math.max(1, edited.length() - 15));
      StringBuilder words = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) words.append(filler());
      edited.replace(at, Math.min(edited.length(), at + 15), words.toString());
    }
    return edited.toString();
  }

  /** Adds damage that was not repaired: lost characters and doubled marks. */
  private String torn(String text) {
    StringBuilder torn = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int luck = random.nextInt(200);
      if (luck == 0) continue;
      torn.append(luck == 1 ? '?' : text.charAt(i));
      if (luck < 4) torn.append(',');
    }
    return torn.toString();
  }

  private char filler() {
    return FILLERS.charAt(random.nextInt(FILLERS.length()));
  }
}
