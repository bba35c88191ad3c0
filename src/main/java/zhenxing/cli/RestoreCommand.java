package zhenxing.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhenxing.api.ArticleJson;
import zhenxing.api.ArticleJson.EditJson;
import zhenxing.article.FoundArticle;
import zhenxing.corpus.OutsideLinks;
import zhenxing.restore.RestoredText;
import zhenxing.restore.Restorer;

/** {@code zhenxing restore}: restores damaged text. */
@Command(
    name = "restore",
    description = "Restore damaged text: a filter from standard input or files.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Inputs inputs;
  @Mixin private OfficeOption office;

  @Option(
      names = "--jsonl",
      description = "Each line is {\"id\",\"title\",\"body\"} and comes out with its repairs.")
  private boolean jsonLines;

  @Option(names = "--edits", description = "With --jsonl: every repaired place, too.")
  private boolean edits;

  private final Restorer restorer = new Restorer();
  private final JsonMapper json = new JsonMapper();

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Line(
      String id, String title, String body, Map<String, Integer> repairs, List<EditJson> edits) {}

  @Override
  public Integer call() throws Exception {
    if (edits && !jsonLines) {
      throw new ParameterException(spec.commandLine(), "--edits needs --jsonl");
    }
    int rejected =
        new ArticleFilter(jsonLines, office.reader(OutsideLinks.FOLLOWED), this::restore)
            .run(inputs);
    return rejected == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void restore(FoundArticle found) throws IOException {
    RestoredText restored = restorer.restore(found.stated().title(), found.body());
    if (!jsonLines) {
      if (restored.title() != null) System.out.println(restored.title());
      System.out.println(restored.body());
      return;
    }
    Line line =
        new Line(
            found.id(),
            restored.title(),
            restored.body(),
            ArticleJson.repairs(restored.repairs()),
            edits ? EditJson.of(restored.edits()) : null);
    System.out.println(JsonLine.of(json.writeValueAsString(line)));
  }
}
