package zhenxing.engine.query;

import java.util.List;
import java.util.Objects;

/** A node of the query's syntax tree. */
public sealed interface Clause {

  /** Where text is looked for. */
  enum Scope {
    /** The title or the body. */
    ANYWHERE,
    /** The title alone. */
    TITLE
  }

  /** A field that holds names rather than text. */
  enum Facet {
    CITY,
    PROVINCE,
    INDUSTRY,
    SOURCE
  }

  /** Every article. */
  record Everything() implements Clause {}

  /** No article: what is left of a clause that cannot be met. */
  record Nothing() implements Clause {}

  /**
   * Words as the segmenter cuts them; of one or two all are required, of more so many as still
   * leave enough articles, whatever the search is restricted to; of excluded ones all.
   *
   * @param text may hold white space, never blank
   */
  record Words(Scope scope, String text) implements Clause {
    public Words {
      requireText(text);
    }
  }

  /**
   * Words of which every run between white space occurs as an {@link ExactPhrase} does, or in
   * another of its names; ranked as {@link Words} are.
   *
   * @param text may hold white space, never blank
   */
  record WholeWords(Scope scope, String text) implements Clause {
    public WholeWords {
      requireText(text);
    }
  }

  /** A string that occurs in the folded title or the folded body. */
  record ExactPhrase(Scope scope, String text) implements Clause {
    public ExactPhrase {
      requireText(text);
    }
  }

  /**
   * Words of the segmenter near each other.
   *
   * @param slop how many positions they may be apart from standing in a row, 0 to {@link #MAX_SLOP}
   */
  record NearPhrase(Scope scope, String text, int slop) implements Clause {

    /** Farther apart than this, words have nothing to do with each other. */
    public static final int MAX_SLOP = 1000;

    public NearPhrase {
      requireText(text);
      if (slop < 0 || slop > MAX_SLOP) throw new IllegalArgumentException("slop " + slop);
    }
  }

  /** Articles whose field has exactly this value. */
  record HasValue(Facet facet, String value) implements Clause {
    public HasValue {
      requireText(value);
    }
  }

  /**
   * Articles of these years, both included; {@link Integer#MIN_VALUE} and {@code MAX_VALUE} leave
   * an end open.
   */
  record Years(int from, int to) implements Clause {}

  /**
   * Articles that meet all of the clauses; there is at least one, and at least one is no {@link
   * Not}.
   */
  record AllOf(List<Clause> clauses) implements Clause {
    public AllOf {
      clauses = List.copyOf(clauses);
    }
  }

  /** Articles that meet at least one of the clauses. */
  record AnyOf(List<Clause> clauses) implements Clause {
    public AnyOf {
      clauses = List.copyOf(clauses);
    }
  }

  /** Articles that do not meet the clause. */
  record Not(Clause clause) implements Clause {
    public Not {
      Objects.requireNonNull(clause);
    }
  }

  private static void requireText(String text) {
    if (text.isBlank()) throw new IllegalArgumentException("a clause needs text");
  }
}
