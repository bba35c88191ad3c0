package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import zhenxing.api.Expected;
import zhenxing.api.ParameterReader;
import zhenxing.corpus.Rejection;
import zhenxing.corpus.Rejections;

/**
 * {@code GET /rejections}: the files and lines of the corpus that were rejected, for
 * administrators.
 */
final class RejectionsResource {

  private static final Set<String> NAMES = Set.of("from", "size", "lang");
  private static final String DEFAULT_SIZE = "100";
  private static final int MAX_SIZE = 1_000;

  private final Path index;
  private final BearerToken token;

  /**
   * @param index the folder of the index, or null
   * @param token the required token; file names are not public
   */
  RejectionsResource(Path index, BearerToken token) {
    this.index = index;
    this.token = token;
  }

  private record Listed(long total, List<Rejection> rejections) {}

  void list(Context ctx) throws IOException {
    token.require(ctx.header("Authorization"));
    ParameterReader in = ParameterReader.of(QueryParameters.of(ctx), NAMES);
    in.language();
    int from = in.one("from", "0", Expected.number(0, Integer.MAX_VALUE));
    int size = in.one("size", DEFAULT_SIZE, Expected.number(0, MAX_SIZE));
    if (index == null) {
      Answer.json(ctx, new Listed(0, List.of()));
      return;
    }
    Rejections.Excerpt read = Rejections.read(index, from, size);
    Answer.json(ctx, new Listed(read.total(), read.rejections()));
  }
}
