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

  /** In a large corpus, what two articles say alike is often chance. */
  private static final int LARGE_CORPUS = 1_000;

  private static final int LEAST_ARTICLES = 2;
  private static final int LEAST_ARTICLES_OF_MANY = 3;

  /** The most frequent ones; they bound the memory. */
  public static final int MAX_PHRASES = 50_000;

  /** The newest ones; they bound the memory, to some 200 MB. */
  public static final int MAX_TITLES = 500_000;

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Title> titles = new LinkedHashMap<>();

  /** A title, the article that has it, or the newest of several, and how many there are. */
  private record Title(String id, int date, int articles) {

    Title and(Title other) {
      return new Title(
          other.date > date ? other.id : id, Math.max(date, other.date), articles + other.articles);
    }
  }

  /** How many of so many articles must have a phrase, so that it is one. */
  public static int leastArticles(int articles) {
    return articles >= LARGE_CORPUS ? LEAST_ARTICLES_OF_MANY : LEAST_ARTICLES;
  }

  /** Adds names of places with the number of articles of each. */
  public void addPlaces(Map<String, Integer> articles) {
    addNames(Kind.PLACE, articles);
  }

  /** Adds industries by their slugs; those that the taxonomy does not know are left out. */
  public void addIndustries(Map<String, Integer> articles, Taxonomy taxonomy) {
    articles.forEach(
        (slug, count) ->
            taxonomy
                .bySlug(slug)
                .map(found -> new Candidate(Kind.INDUSTRY, found.nameZh(), slug, count))
                .ifPresent(candidates::add));
  }

  /** Adds the phrases that enough articles have; those that are parts of others are left out. */
  public void addPhrases(Map<String, Integer> articles) {
    addNames(Kind.PHRASE, Phrases.whole(articles));
  }

  private void addNames(Kind kind, Map<String, Integer> articles) {
    articles.forEach((name, count) -> candidates.add(new Candidate(kind, name, null, count)));
  }

  /**
   * Adds the title of an article.
   *
   * @param date its sort key, 0 for none
   */
  public void addTitle(String title, String id, int date) {
    titles.merge(title, new Title(id, date, 1), Title::and);
  }

  /** All that was added; of titles the newest. */
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
