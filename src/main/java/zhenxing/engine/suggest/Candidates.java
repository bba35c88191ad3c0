package zhenxing.engine.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.suggest.Suggestion.Kind;

/**
 * Collects what a corpus offers for suggestions: places, industries, phrases and titles with the
 * number of articles that have each. Not safe for more than one thread.
 */
public final class Candidates {

  /**
   * Number of articles from which a corpus counts as large. In a large corpus, two articles often
   * contain the same words by chance.
   */
  private static final int LARGE_CORPUS = 1_000;

  private static final int LEAST_ARTICLES = 2;
  private static final int LEAST_ARTICLES_OF_MANY = 3;

  /** Maximum number of phrases, which bounds the memory. The most frequent ones are kept. */
  public static final int MAX_PHRASES = 50_000;

  /** Maximum number of titles. More would only make completion slower to build. */
  private static final int MAX_TITLES = 500_000;

  /** Building may take this part of the heap for titles. */
  private static final int PART_OF_HEAP = 4;

  /**
   * Memory for a title of 25 characters while {@link Suggestions} are built, in bytes: two entries
   * here, one there, and 22 bytes for each character in {@link SuffixIndex}.
   */
  private static final int TITLE_BYTES = 1_200;

  private final int mostTitles;
  private final List<Candidate> candidates = new ArrayList<>();
  private Map<String, Title> titles = new LinkedHashMap<>();

  /**
   * A title.
   *
   * @param id id of the newest article that has it
   * @param date sort key of that article's date, 0 for none
   * @param articles number of articles that have it
   */
  private record Title(String id, int date, int articles) {

    Title and(Title other) {
      return new Title(
          other.date > date ? other.id : id, Math.max(date, other.date), articles + other.articles);
    }
  }

  /** Collects as many titles as a quarter of the heap has room for, at most 500,000. */
  public Candidates() {
    this((int) Math.min(MAX_TITLES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP / TITLE_BYTES));
  }

  /**
   * @param mostTitles maximum number of titles; the newest ones are kept
   */
  Candidates(int mostTitles) {
    this.mostTitles = mostTitles;
  }

  /**
   * Returns the minimum number of articles that must contain a phrase.
   *
   * @param articles number of articles in the corpus
   */
  public static int leastArticles(int articles) {
    return articles >= LARGE_CORPUS ? LEAST_ARTICLES_OF_MANY : LEAST_ARTICLES;
  }

  /** Adds names of places with the number of articles of each. */
  public void addPlaces(Map<String, Integer> articles) {
    addNames(Kind.PLACE, articles);
  }

  /**
   * Adds industries, given by their slugs. Slugs that the taxonomy does not contain are ignored.
   */
  public void addIndustries(Map<String, Integer> articles, Taxonomy taxonomy) {
    articles.forEach(
        (slug, count) ->
            taxonomy
                .bySlug(slug)
                .map(found -> new Candidate(Kind.INDUSTRY, found.nameZh(), slug, count))
                .ifPresent(candidates::add));
  }

  /** Adds the phrases that enough articles contain. Fragments of longer phrases are left out. */
  public void addPhrases(Map<String, Integer> articles) {
    addNames(Kind.PHRASE, Phrases.whole(articles));
  }

  private void addNames(Kind kind, Map<String, Integer> articles) {
    articles.forEach((name, count) -> candidates.add(new Candidate(kind, name, null, count)));
  }

  /**
   * Adds the title of an article.
   *
   * @param date sort key of the article's date, 0 for none
   */
  public void addTitle(String title, String id, int date) {
    titles.merge(title, new Title(id, date, 1), Title::and);
    if (titles.size() >= 2 * mostTitles) titles = newest();
  }

  /** Returns the maximum number of titles that are kept. */
  public int mostTitles() {
    return mostTitles;
  }

  /** Returns the newest titles, newest first. */
  private Map<String, Title> newest() {
    Map<String, Title> newest = new LinkedHashMap<>();
    titles.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().date))
        .limit(mostTitles)
        .forEach(entry -> newest.put(entry.getKey(), entry.getValue()));
    return newest;
  }

  /**
   * Returns everything that was added. If there were too many titles, only the newest are included.
   */
  public List<Candidate> all() {
    List<Candidate> all = new ArrayList<>(candidates);
    titles = newest();
    titles.forEach(
        (text, title) -> all.add(new Candidate(Kind.TITLE, text, title.id, title.articles)));
    return all;
  }
}
