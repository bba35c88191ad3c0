package zhenxing.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import zhenxing.corpus.CorpusFile.Format;

/** A change of the corpus received over HTTP, in the form kept in the journal. */
public sealed interface Submission {

  /** Returns the id of the article that is changed. */
  String id();

  /**
   * Puts an article, replacing any other with its id.
   *
   * @param over the corpus file that the article in the index came from, or null
   */
  record Put(String id, Content content, String over) implements Submission {
    public Put {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(content, "content");
    }
  }

  /**
   * Deletes an article, whichever files contain it.
   *
   * @param over the corpus file that the article in the index came from, or null
   */
  record Delete(String id, String over) implements Submission {
    public Delete {
      Objects.requireNonNull(id, "id");
    }
  }

  /**
   * Replaces the corrections of an article.
   *
   * @param fields all corrected fields, in the form of {@code corrections.jsonl} without the id;
   *     empty if nothing is corrected any more
   */
  record Correct(String id, ObjectNode fields) implements Submission {
    public Correct {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(fields, "fields");
    }
  }

  /** Returns the record in the journal: a JSON object that begins with kind and id. */
  default byte[] text() throws IOException {
    ObjectNode record = JsonLinesFormat.JSON.createObjectNode();
    switch (this) {
      case Put put -> {
        record.put("op", "put").put("id", put.id);
        if (put.over != null) record.put("over", put.over);
        put.content.writeTo(record);
      }
      case Delete delete -> {
        record.put("op", "delete").put("id", delete.id);
        if (delete.over != null) record.put("over", delete.over);
      }
      case Correct correct -> {
        record.put("op", "correct").put("id", correct.id).set("fields", correct.fields);
      }
    }
    return JsonLinesFormat.JSON.writeValueAsBytes(record);
  }

  /** Parses a record of the journal. */
  static Submission of(byte[] text) throws IOException {
    if (!(JsonLinesFormat.JSON.readTree(text) instanceof ObjectNode record)) {
      throw new IOException("a record of the journal is no JSON object");
    }
    String id = record.path("id").asText();
    String over = record.has("over") ? record.get("over").asText() : null;
    return switch (record.path("op").asText()) {
      case "put" -> new Put(id, content(record), over);
      case "delete" -> new Delete(id, over);
      case "correct" -> new Correct(id, record.withObjectProperty("fields"));
      default -> throw unknown(record.path("op").asText());
    };
  }

  private static Content content(ObjectNode record) throws IOException {
    for (Format format : Format.values()) {
      Content content = Content.of(format, record);
      if (content != null) return content;
    }
    throw new IOException("a record of the journal holds no article that this version reads");
  }

  private static IOException unknown(String kind) {
    return new IOException(
        "the journal has a record of the kind '"
            + kind
            + "', which a later version of the program may have written: use that");
  }

  /** Reads kind, id and overridden file of a record without parsing the article. */
  static Brief brief(byte[] text) throws IOException {
    String op = null;
    String id = null;
    String over = null;
    try (JsonParser parser = JsonLinesFormat.JSON.createParser(text)) {
      parser.nextToken();
      // These fields precede the article.
      for (int i = 0; i < 3 && parser.nextToken() == JsonToken.FIELD_NAME; i++) {
        String name = parser.currentName();
        if (!name.equals("op") && !name.equals("id") && !name.equals("over")) break;
        String value = parser.nextTextValue();
        if (name.equals("op")) op = value;
        else if (name.equals("id")) id = value;
        else over = value;
      }
    }
    if (op == null || id == null) throw new IOException("a record of the journal has no id");
    return new Brief(op, id, over);
  }

  /**
   * The part of a record that is kept in memory.
   *
   * @param op {@code put}, {@code delete} or {@code correct}
   * @param id id of the article
   * @param over the corpus file that the article in the index came from, or null
   */
  record Brief(String op, String id, String over) {}
}
