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

  /** Maximum number of titles, which bounds the memory to some 200 MB. The newest ones are kept. */
  public static final int MAX_TITLES = 500_000;

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Title> titles = new LinkedHashMap<>();

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
  }

  /**
   * Returns everything that was added. If there were too many titles, only the newest are included.
   */
  public List<Candidate> all() {
    List<Candidate> all = new ArrayList<>(candidates);
    titles.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().date))
        .limit(MAX_TITLES)
        .forEach(
            entry -> {
              Title title = entry.getValue();
              all.add(new Candidate(Kind.TITLE, entry.getKey(), title.id, title.articles));
            });
    return all;
  }
}
