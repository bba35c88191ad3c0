package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Files an article under industries by the words of a {@link Taxonomy}. A term counts by its weight
 * and by where it stands, and less with each repetition; long texts need more. An industry is given
 * when its score is high and no small fraction of the leading one's.
 *
 * <p>The constants were chosen on the labels for building ({@code MeasureLabels}); around them the
 * measure is flat.
 */
final class IndustryFinder {

  private static final double IN_TITLE = 3;
  private static final double IN_LEAD = 1.5;

  /** How much of the text behind the dateline is its lead, in characters. */
  private static final int LEAD = 120;

  /** Repetition counts with this exponent. */
  private static final double REPEATED = 0.7;

  /** Scores are for a text of this length; they are scaled by the root of the length... */
  private static final double USUAL_LENGTH = 500;

  /** ...between these bounds. */
  private static final double SHORTEST = 200;

  private static final double LONGEST = 800;

  private static final double LEAST = 10;

  /** What an industry's strong term counts in a list of a place's pillars ({@link Pillars}). */
  private static final double AS_PILLAR = 4;

  private static final double STRONG = 3;

  /** The score that each word of {@link OtherMatters} asks of an industry, in a usual text. */
  private static final double OTHER = 1;

  private static final double OF_THE_FIRST = 0.25;

  /** How many industries an article is filed under at most, and an article that is long. */
  private static final int MOST = 5;

  private static final int MOST_OF_LONG = 7;
  private static final int LONG = 1500;

  private record Entry(int industry, double weight) {}

  private final Taxonomy taxonomy;
  private final TermTrie trie;
  private final int longest; // length of the longest term
  private final List<String> terms = new ArrayList<>();
  private final List<Entry[]> entries = new ArrayList<>();

  IndustryFinder(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    Map<String, List<Entry>> byTerm = new LinkedHashMap<>();
    for (int i = 0; i < taxonomy.industries().size(); i++) {
      for (Map.Entry<String, Double> term : taxonomy.terms(i).entrySet()) {
        byTerm
            .computeIfAbsent(term.getKey(), t -> new ArrayList<>())
            .add(new Entry(i, term.getValue()));
      }
    }
    TermTrie.Builder builder = new TermTrie.Builder();
    byTerm.forEach(
        (term, found) -> {
          builder.add(term, terms.size());
          terms.add(term);
          entries.add(found.toArray(Entry[]::new));
        });
    trie = builder.build();
    longest = terms.stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The slugs, strongest first; the evidence is added to a list.
   *
   * @param local whether the article is about a place, whose lists of industries then count
   */
  List<String> find(Manuscript manuscript, boolean local, List<Evidence> evidence) {
    if (manuscript.isBulletin()) return List.of();
    String text = manuscript.title() + "\n" + manuscript.text();
    int titleEnd = manuscript.title().length();
    int leadEnd = titleEnd + 1 + Dateline.endOf(manuscript.text()) + LEAD;
    double[][] times = count(text, titleEnd, leadEnd, local);
    double[] scores = new double[taxonomy.industries().size()];
    for (int term = 0; term < terms.size(); term++) {
      for (int k = 0; times[term] != null && k < times[term].length; k++) {
        scores[entries.get(term)[k].industry] += score(times, term, k, text.length());
      }
    }
    double other = OtherMatters.count(text, titleEnd, IN_TITLE);
    double scale = Math.sqrt(Math.clamp(text.length(), SHORTEST, LONGEST) / USUAL_LENGTH);
    double least = Math.max(Math.max(LEAST, OF_THE_FIRST * max(scores)), OTHER * other / scale);
    List<Integer> found =
        IntStream.range(0, scores.length)
            .boxed()
            .filter(i -> scores[i] >= least)
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .limit(text.length() > LONG ? MOST_OF_LONG : MOST)
            .toList();
    for (int i : found) evidence.add(explain(i, scores[i], times, text.length()));
    return found.stream().map(i -> taxonomy.industries().get(i).slug()).toList();
  }

  private static double max(double[] values) {
    double max = 0;
    for (double value : values) max = Math.max(max, value);
    return max;
  }

  /**
   * Counts each term for each of its industries, occurrences in title and lead more; null for terms
   * that do not occur. Within an industry the longest term at a place counts, and terms do not
   * overlap; industries do not see each other's terms.
   */
  private double[][] count(String text, int titleEnd, int leadEnd, boolean local) {
    Pillars pillars = new Pillars(local ? text : "");
    double[][] times = new double[terms.size()][];
    int[] taken = new int[taxonomy.industries().size()]; // end of the last term of an industry
    int[] path = new int[longest];
    int end = text.length();
    for (int i = 0; i < end; i++) {
      int state = trie.root(text.charAt(i));
      int depth = 0;
      for (int j = i + 1; state != 0; j++) {
        path[depth++] = trie.term(state);
        state = j < end ? trie.next(state, text.charAt(j)) : 0;
      }
      double place = i < titleEnd ? IN_TITLE : i < leadEnd ? IN_LEAD : 1;
      boolean pillar = pillars.contains(i);
      while (--depth >= 0) {
        int term = path[depth];
        if (term < 0) continue;
        Entry[] meanings = entries.get(term);
        for (int k = 0; k < meanings.length; k++) {
          int industry = meanings[k].industry;
          if (taken[industry] > i) continue;
          taken[industry] = i + depth + 1;
          if (times[term] == null) times[term] = new double[meanings.length];
          boolean named =
              pillar && meanings[k].weight >= STRONG && pillars.isItem(i, i + depth + 1);
          times[term][k] += named ? place * AS_PILLAR : place;
        }
      }
    }
    return times;
  }

  private double score(double[][] times, int term, int k, int length) {
    double weight = entries.get(term)[k].weight;
    if (weight == 0 || times[term][k] == 0) return 0;
    double said = weight * Math.pow(times[term][k], REPEATED);
    return said / Math.sqrt(Math.clamp(length, SHORTEST, LONGEST) / USUAL_LENGTH);
  }

  private Evidence explain(int industry, double score, double[][] times, int length) {
    record Said(String term, double weight) {}
    List<Said> said = new ArrayList<>();
    for (int term = 0; term < terms.size(); term++) {
      for (int k = 0; times[term] != null && k < times[term].length; k++) {
        double weight = score(times, term, k, length);
        if (entries.get(term)[k].industry == industry && weight != 0) {
          said.add(new Said(terms.get(term), weight));
        }
      }
    }
    said.sort(Comparator.comparingDouble(s -> -Math.abs(s.weight)));
    StringBuilder why = new StringBuilder();
    for (Said s : said.subList(0, Math.min(8, said.size()))) {
      why.append(why.isEmpty() ? "" : ", ").append(s.term).append(' ').append(round(s.weight));
    }
    String slug = taxonomy.industries().get(industry).slug();
    return new Evidence("industries", slug, why.toString(), round(score));
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
