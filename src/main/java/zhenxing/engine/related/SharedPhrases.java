package zhenxing.engine.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.PhraseForm;
import zhenxing.engine.text.WordRuns;
import zhenxing.engine.text.WordRuns.Word;

/**
 * The telling phrases of a text, and which of them another text holds as well. A phrase tells the
 * more the longer it is and the rarer its words are.
 */
public final class SharedPhrases {

  /** More phrases of a text are not looked for; they tell too little. */
  private static final int CANDIDATES = 400;

  /** A reader takes in no more reasons than this. */
  private static final int MOST = 3;

  /** What a phrase must weigh, as a part of what a word of a single article weighs. */
  private static final double LEAST_WEIGHT = 0.5;

  /** Shorter strings are seldom more than a word. */
  private static final int LEAST_LENGTH = 3;

  private static final int MOST_LENGTH = 14;

  private record Candidate(String text, String folded, double weight) {}

  private final List<Candidate> candidates;

  /**
   * Looks for the phrases of a text.
   *
   * @param text as it is shown
   * @param runs the words of the text
   * @param rarity tells how rare they are
   */
  public SharedPhrases(String text, List<List<Word>> runs, Rarity rarity) throws IOException {
    double least = LEAST_WEIGHT * rarity.greatest();
    Map<String, Candidate> found = new HashMap<>();
    for (List<Word> run : runs) {
      for (int from = 0; from < run.size(); from++) {
        if (!PhraseForm.canBeEdge(run.get(from))) continue;
        double weight = 0;
        int longest = Math.min(run.size(), from + PhraseForm.MAX_WORDS);
        for (int to = from + 1; to <= longest; to++) {
          Word last = run.get(to - 1);
          weight += rarity.of(last.term());
          if (weight < least || !PhraseForm.canBeEdge(last)) continue;
          String phrase = WordRuns.phrase(text, run, from, to);
          if (phrase.length() < LEAST_LENGTH || phrase.length() > MOST_LENGTH) continue;
          String folded = Folding.phrase(phrase);
          found.putIfAbsent(folded, new Candidate(phrase, folded, weight));
        }
      }
    }
    candidates =
        found.values().stream()
            .sorted(
                Comparator.comparingDouble(Candidate::weight)
                    .reversed()
                    .thenComparing(Candidate::folded))
            .limit(CANDIDATES)
            .toList();
  }

  /** The most telling phrases that the folded text holds as well; none is part of another. */
  public List<String> in(String folded) {
    List<Candidate> shared = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (shared.size() == MOST) break;
      if (!folded.contains(candidate.folded)) continue;
      boolean overlaps =
          shared.stream()
              .anyMatch(
                  other ->
                      other.folded.contains(candidate.folded)
                          || candidate.folded.contains(other.folded));
      if (!overlaps) shared.add(candidate);
    }
    return shared.stream().map(Candidate::text).toList();
  }
}
