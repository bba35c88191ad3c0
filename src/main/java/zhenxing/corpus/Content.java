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
 * The content of a submitted article: the text of a file of the given format, or one JSON object.
 *
 * @param format how it is read
 * @param bytes the content as received; not copied, so nobody may change it
 */
public record Content(Format format, byte[] bytes) {

  /** Suffix of record fields that contain bytes in Base64. */
  private static final String BYTES = "_bytes";

  public Content {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(bytes, "bytes");
  }

  /** Creates the content of an article given as a JSON object in the form of the corpus. */
  public static Content of(ObjectNode article) {
    try {
      return new Content(Format.JSON_LINES, JsonLinesFormat.JSON.writeValueAsBytes(article));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  /** Writes the content into a journal record: as text if it is UTF-8, otherwise in Base64. */
  void writeTo(ObjectNode record) {
    String name = format.name().toLowerCase(Locale.ROOT);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      record.put(name, text);
    } catch (CharacterCodingException e) {
      record.put(name + BYTES, bytes);
    }
  }

  /** Reads the content from a journal record; null if the record has none of this format. */
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
