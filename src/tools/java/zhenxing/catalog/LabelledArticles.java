package zhenxing.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import zhenxing.catalog.LearnedModel.Row;
import zhenxing.catalog.LogisticRegression.Words;
import zhenxing.page.TermTrie;

/** Articles with the filings of readers and with their words, for fitting. */
final class LabelledArticles {

  /** Minimum number of articles in which a word must occur. */
  private static final int LEAST_ARTICLES = 8;

  /** Divisor that gives the word vector of a usual article about length 1. */
  private static final double LENGTH = 30;

  private final List<FiledNews> news;
  private final List<String> vocabulary = new ArrayList<>();
  private final List<Double> units = new ArrayList<>(); // Numbers by word.
  private final List<Words> words = new ArrayList<>();

  private LabelledArticles(List<FiledNews> news) {
    this.news = List.copyOf(news);
  }

  /** Creates the articles with the words that are frequent among them. */
  static LabelledArticles of(List<FiledNews> news) throws IOException {
    LabelledArticles articles = new LabelledArticles(news);
    Map<String, Integer> spread = new TreeMap<>(); // Number of articles by word.
    try (Analyzer analyzer = new SmartChineseAnalyzer(CharArraySet.EMPTY_SET)) {
      for (FiledNews article : news) {
        for (String word : segment(analyzer, article.manuscript())) {
          spread.merge(word, 1, Integer::sum);
        }
      }
    }
    spread.forEach(
        (word, n) -> {
          if (n < LEAST_ARTICLES || isPlace(word)) return;
          articles.vocabulary.add(word);
          articles.units.add(Math.log(news.size() / (double) n) / LENGTH);
        });
    articles.count();
    return articles;
  }

  /**
   * Names of places are left out, because their weights would only reflect the subjects of the
   * labelled articles about them.
   */
  private static boolean isPlace(String word) {
    long found = Gazetteer.builtIn().spellings().longestAt(word, 0);
    return found != TermTrie.NONE && TermTrie.length(found) == word.length();
  }

  private static Set<String> segment(Analyzer analyzer, Manuscript manuscript) throws IOException {
    Set<String> words = new HashSet<>();
    String text = manuscript.title() + "\n" + manuscript.text();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        boolean han = term.chars().allMatch(Character::isIdeographic);
        if (term.length() >= 2 && han) words.add(term.toString());
      }
      tokens.end();
    }
    return words;
  }

  private void count() {
    Map<String, Map<String, Double>> silent = new TreeMap<>();
    for (String word : vocabulary) silent.put(word, Map.of());
    Wording wording = new Wording(List.of(), silent);
    Map<String, Integer> numbers = new HashMap<>();
    for (String word : vocabulary) numbers.put(word, numbers.size());
    for (FiledNews article : news) {
      Map<String, Double> said = wording.read(article.manuscript()).frequencies();
      int[] ids = new int[said.size()];
      double[] values = new double[ids.length];
      int k = 0;
      for (Map.Entry<String, Double> word : said.entrySet()) {
        ids[k] = numbers.get(word.getKey());
        values[k++] = word.getValue() * units.get(numbers.get(word.getKey()));
      }
      words.add(new Words(ids, values));
    }
  }

  List<FiledNews> news() {
    return news;
  }

  String word(int number) {
    return vocabulary.get(number);
  }

  /** Returns the factor that converts a fitted weight of a word to the weight in the resource. */
  double unit(int word) {
    return units.get(word);
  }

  LearnedModel fit(List<Row> rows, double variance) {
    return LearnedModel.fit(rows, words, vocabulary.size(), variance);
  }

  /** Returns the log odds of every row from a model that was not fitted on its article. */
  double[] inFolds(List<Row> rows, double variance) {
    return LearnedModel.inFolds(rows, words, vocabulary.size(), variance);
  }
}
