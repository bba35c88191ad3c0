package zhenxing.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import zhenxing.corpus.CorpusFile.Format;

/**
 * What was submitted as an article: the text of a file of this format, or one JSON object.
 *
 * @param format how it is read
 * @param bytes as they came; not changed by anybody
 */
public record Content(Format format, byte[] bytes) {

  /** How fields end that hold bytes, in Base64. */
  private static final String BYTES = "_bytes";

  public Content {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(bytes, "bytes");
  }

  /** Of an object in the form of the corpus' JSON Lines. */
  public static Content of(ObjectNode article) {
    try {
      return new Content(Format.JSON_LINES, JsonLinesFormat.JSON.writeValueAsBytes(article));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  /** Puts it into the record of a journal: readable where it is UTF-8. */
  void writeTo(ObjectNode record) {
    String name = format.name().toLowerCase(Locale.ROOT);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      record.put(name, text);
    } catch (CharacterCodingException e) {
      record.put(name + BYTES, bytes);
    }
  }

  /** Takes it from the record of a journal. */
  static Content of(Format format, ObjectNode record) throws IOException {
    String name = format.name().toLowerCase(Locale.ROOT);
    if (record.has(name)) {
      return new Content(format, record.get(name).asText().getBytes(StandardCharsets.UTF_8));
    }
    return record.has(name + BYTES)
        ? new Content(format, record.get(name + BYTES).binaryValue())
        : null;
  }
}
