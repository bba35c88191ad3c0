package zhenxing.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * Parses the JSON that pages carry in scripts. It is often a JavaScript literal, so comments,
 * single quotes, unquoted names and trailing commas are accepted.
 */
final class LenientJson {

  /** Limit for nesting; deeper values are only written to exhaust the stack. */
  private static final int MAX_DEPTH = 200;

  private static final ObjectReader READER = reader();

  private LenientJson() {}

  private static ObjectReader reader() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
    return mapper.reader();
  }

  /**
   * Parses the value at the beginning of a text and ignores whatever follows. Returns null when
   * there is no valid value.
   */
  static JsonNode read(String text) {
    try (JsonParser parser = READER.getFactory().createParser(text)) {
      JsonNode node = READER.readTree(parser);
      return node == null || node.isMissingNode() || node.isNull() ? null : node;
    } catch (JsonProcessingException e) {
      // Not JSON; scripts may contain anything.
      return null;
    } catch (IOException e) {
      throw new AssertionError("a text in memory is read without fail", e);
    }
  }
}
