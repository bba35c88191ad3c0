package zhenxing.engine.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zhenxing.engine.suggest.Suggestion.Kind;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;

/**
 * Measures how long suggestions take for 100,000 articles: titles that are each made from halves of
 * two real ones, and 50,000 phrases. The input consists of random strings from these. The setup
 * prints how long building the suggestions takes and how many inputs get any.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class SuggestBenchmark {

  private static final Path NEWS = Path.of("../shared/data/news/articles.jsonl.gz");
  private static final int TITLES = 100_000;
  private static final int PHRASES = 50_000;
  private static final int INPUTS = 5_000;

  /**
   * The kind of input. {@code noise} is random letters; {@code typo} is corrected rather than
   * completed.
   */
  @Param({"CHARACTERS", "PINYIN", "INITIALS", "MIXED", "NOISE", "TYPO"})
  private Typing typing;

  public enum Typing {
    CHARACTERS,
    PINYIN,
    INITIALS,
    MIXED,
    NOISE,
    TYPO
  }

  private final Random random = new Random(1);
  private final List<String> inputs = new ArrayList<>();
  private Suggestions suggestions;
  private int next;

  @Setup
  public void read() throws IOException {
    List<String> titles = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    Segmenter segmenter = new Segmenter();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(NEWS)), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        JsonNode item = json.readTree(line);
        String title = item.path("title").asText("");
        if (title.length() > 3) titles.add(title);
        Phrases.of(segmenter.segment(title), segmenter.segment(item.get("body").asText()))
            .forEach(phrase -> counts.merge(phrase, 1, Integer::sum));
      }
    }
    Set<String> texts = new LinkedHashSet<>();
    while (texts.size() < TITLES) texts.add(firstHalf(any(titles)) + secondHalf(any(titles)));
    List<Candidate> candidates = new ArrayList<>();
    for (String title : texts) candidates.add(new Candidate(Kind.TITLE, title, "id", 1));
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(PHRASES)
        .forEach(e -> candidates.add(new Candidate(Kind.PHRASE, e.getKey(), null, e.getValue())));
    long start = System.nanoTime();
    suggestions = new Suggestions(candidates, Vocabulary.builtIn());
    System.out.printf("made in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    while (inputs.size() < INPUTS) input(any(candidates).text());
    long useful = inputs.stream().filter(input -> !answer(input)).count();
    System.out.printf("%d of %d inputs get nothing%n", useful, INPUTS);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String firstHalf(String text) {
    return text.substring(0, text.length() / 2);
  }

  private static String secondHalf(String text) {
    return text.substring(text.length() / 2);
  }

  private void input(String text) {
    String folded = Folding.phrase(text).replace(String.valueOf(Folding.SEPARATOR), "");
    int length = 1 + random.nextInt(typing == Typing.TYPO ? 12 : 7);
    if (folded.length() < length || typing == Typing.TYPO && length < 4) return;
    int start = random.nextInt(3) == 0 ? random.nextInt(folded.length() - length + 1) : 0;
    StringBuilder typed = new StringBuilder();
    for (char c : folded.substring(start, start + length).toCharArray()) typed.append(typed(c));
    if (typing == Typing.TYPO) {
      typed.setCharAt(random.nextInt(typed.length()), any(List.of("振", "转", "发", "章")).charAt(0));
    }
    inputs.add(typed.toString());
  }

  private String typed(char c) {
    String[] syllables = Pinyin.get().of(c);
    String syllable = syllables.length == 0 ? String.valueOf(c) : syllables[0];
    return switch (typing) {
      case CHARACTERS, TYPO -> String.valueOf(c);
      case PINYIN -> syllable;
      case INITIALS -> syllable.substring(0, 1);
      case MIXED -> any(List.of(String.valueOf(c), syllable, syllable.substring(0, 1)));
      case NOISE -> String.valueOf((char) ('a' + random.nextInt(26)));
    };
  }

  private boolean answer(String input) {
    return typing == Typing.TYPO
        ? suggestions.correct(input).isPresent()
        : !suggestions.complete(input, 8).isEmpty();
  }

  @Benchmark
  public boolean answer() {
    next = (next + 1) % INPUTS;
    return answer(inputs.get(next));
  }
}
