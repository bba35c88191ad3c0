package zhenxing.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import zhenxing.api.Expected;
import zhenxing.api.ExportFormat;
import zhenxing.api.ExportService;
import zhenxing.api.ParameterReader;
import zhenxing.api.PercentEncoding;
import zhenxing.api.SearchParameters;
import zhenxing.api.SearchService;
import zhenxing.engine.query.QueryParser;

/** {@code GET /export}: takes the parameters of a search and {@code format}. */
final class ExportResource {

  /**
   * Number of bytes that are collected before the answer begins. Until then, an error can still be
   * answered with a problem.
   */
  private static final int BUFFER_BYTES = 64 * 1024;

  /** Maximum number of characters of the query in the name of the file. */
  private static final int NAMED_CHARACTERS = 40;

  private static final Expected<ExportFormat> FORMAT =
      Expected.oneOf(List.of(ExportFormat.values()), ExportFormat::label);

  /**
   * Maximum number of exports at once. A slow client holds a thread and a snapshot, but no
   * processor.
   */
  private static final int MOST = 64;

  private final ExportService service;
  private final Turns underWay = new Turns(MOST, 0);
  private final Turns working = Turns.ofProcessors();

  ExportResource(ExportService service) {
    this.service = service;
  }

  void export(Context ctx) throws Exception {
    underWay.admitted(working.admitted(this::written)).handle(ctx);
  }

  private void written(Context ctx) throws IOException {
    Map<String, List<String>> query = QueryParameters.of(ctx);
    ExportFormat format = new ParameterReader(query).one("format", "", FORMAT);
    query.remove("format");
    SearchParameters parameters = SearchParameters.of(query);
    ctx.contentType(format.mediaType());
    ctx.header("Content-Disposition", disposition(parameters.q(), format));
    if (ctx.method() == HandlerType.HEAD) {
      SearchService.parse(new QueryParser(), parameters);
      return;
    }
    // Closing the stream would end the answer properly, which must not happen if it is incomplete.
    OutputStream out = new BufferedOutputStream(new ToClient(ctx, working), BUFFER_BYTES);
    try {
      service.export(parameters, format, out);
      out.close();
    } catch (ClientGoneException e) {
      // The client has gone, so there is nobody to answer.
    } catch (IOException | RuntimeException e) {
      if (!ctx.res().isCommitted()) {
        ctx.removeHeader("Content-Disposition");
        throw e;
      }
      // Abort the connection, so that the client does not take a part for the whole.
      ServletContextRequest.getServletContextRequest(ctx.req()).getServletChannel().abort(e);
    }
  }

  /**
   * Returns the Content-Disposition header, which names the file after the query. Old clients
   * understand only the plain name.
   */
  private static String disposition(String q, ExportFormat format) {
    String words = q.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    int end =
        words.offsetByCodePoints(
            0, Math.min(NAMED_CHARACTERS, words.codePointCount(0, words.length())));
    String name =
        (words.isEmpty() ? "zhenxing" : "zhenxing " + words.substring(0, end)).replace(' ', '-');
    return "attachment; filename=\"zhenxing.%1$s\"; filename*=UTF-8''%2$s.%1$s"
        .formatted(format.label(), PercentEncoding.of(name));
  }

  /** Thrown when the client no longer reads. */
  private static final class ClientGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    ClientGoneException(IOException cause) {
      super(cause);
    }
  }

  /**
   * The body of the answer. Distinguishes failures of the client's connection from failures of the
   * index, and gives up its turn while it waits for the client.
   */
  private static final class ToClient extends FilterOutputStream {

    private final Turns turns;

    ToClient(Context ctx, Turns turns) {
      super(ctx.outputStream());
      this.turns = turns;
    }

    private interface Sending {
      void run() throws IOException;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      send(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
      send(out::flush);
    }

    private void send(Sending sending) throws IOException {
      turns.giveBack();
      try {
        sending.run();
      } catch (IOException e) {
        throw new ClientGoneException(e);
      } finally {
        turns.retake();
      }
    }
  }
}
