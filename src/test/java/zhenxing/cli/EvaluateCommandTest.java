package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code zhenxing evaluate}, with queries as typed by readers and as plain words. */
class EvaluateCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    write(
        corpus,
        "a.jsonl",
        """
        {"id":"wanted","body":"渔村用上了海水淡化装置，渔民不再挑水。"}
        {"id":"named","body":"海水淡化装置是什么？挑水、挑水、还是挑水，渔村渔民都说不清楚，渔村里人人挑水。"}
        {"id":"other","body":"山里的茶农忙着采茶。"}
        """);
    write(
        folder,
        "queries.jsonl",
        """
        {"id":"1","text":"“海水淡化装置” -清楚"}
        {"id":"2","text":"海水装置淡化"}
        {"id":"3","text":"采茶"}
        """);
    write(folder, "qrels.tsv", "1\twanted\t1\n2\twanted\t1\n3\tother\t1\n");
    run("index", "--corpus", corpus.toString());
  }

  private String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (PrintStream to = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      System.setOut(to);
      List<String> all = new ArrayList<>(List.of(arguments));
      all.addAll(List.of("--index", folder.resolve("index").toString()));
      assertThat(Main.commandLine().execute(all.toArray(String[]::new))).isZero();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private JsonNode evaluated(String... options) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--queries",
                folder.resolve("queries.jsonl").toString(),
                "--qrels",
                folder.resolve("qrels.tsv").toString()));
    all.addAll(List.of(options));
    return new ObjectMapper().readTree(run(all.toArray(String[]::new)));
  }

  @Test
  void asTypedOperatorsCountAndWithoutTheyAreWords() throws IOException {
    JsonNode typed = evaluated("--as-typed", "--against", "bigram");
    // The exclusion leaves one article. Neither article contains the text as a phrase, so it is
    // searched as words.
    assertThat(typed.get("queries").asInt()).isEqualTo(3);
    assertThat(typed.get("recall@100").asDouble()).isEqualTo(1);
    assertThat(evaluated("--as-typed=phrase").get("recall@100").asDouble())
        .as("no article has 海水装置淡化 whole")
        .isLessThan(1);
    assertThat(typed.get("nDCG@10").asDouble())
        .as("what is excluded comes first without the parser")
        .isGreaterThan(evaluated().get("nDCG@10").asDouble());
    assertThat(evaluated("--against", "bigram").get("against"))
        .as("the plain method takes the text as it is")
        .isEqualTo(typed.get("against"));
  }
}
