package zhenxing.engine.query;

import java.util.List;
import java.util.Objects;

/** A node of the syntax tree of a query. */
public sealed interface Clause {

  /** The part of an article in which text is searched. */
  enum Scope {
    /** Title or body. */
    ANYWHERE,
    /** Title only. */
    TITLE
  }

  /** A field that holds names rather than text. */
  enum Facet {
    CITY,
    PROVINCE,
    INDUSTRY,
    SOURCE
  }

  /** Matches every article. */
  record Everything() implements Clause {}

  /**
   * Matches no article. Stands for a clause that cannot be met, such as a year that is not a
   * number.
   */
  record Nothing() implements Clause {}

  /**
   * Words as the segmenter splits them. Of one or two words all are required; of more, a number
   * that still leaves enough articles before filters apply. If the clause is negated, all words
   * must occur for an article to be excluded.
   *
   * @param text words separated by white space; not blank
   */
  record Words(Scope scope, String text) implements Clause {
    public Words {
      requireText(text);
    }
  }

  /**
   * Runs of characters, each of which must occur as an {@link ExactPhrase} or under another name of
   * the same thing. Ranked like {@link Words}.
   *
   * @param text runs separated by white space; not blank
   */
  record WholeWords(Scope scope, String text) implements Clause {
    public WholeWords {
      requireText(text);
    }
  }

  /** A string that must occur literally in the folded title or body. */
  record ExactPhrase(Scope scope, String text) implements Clause {
    public ExactPhrase {
      requireText(text);
    }
  }

  /**
   * Words that occur near each other.
   *
   * @param slop how many positions in total the words may be moved from standing side by side in
   *     this order, 0 to {@link #MAX_SLOP}
   */
  record NearPhrase(Scope scope, String text, int slop) implements Clause {

    /** Words that are farther apart than this have nothing to do with each other. */
    public static final int MAX_SLOP = 1000;

    public NearPhrase {
      requireText(text);
      if (slop < 0 || slop > MAX_SLOP) throw new IllegalArgumentException("slop " + slop);
    }
  }

  /** Matches the articles whose field has exactly this value. */
  record HasValue(Facet facet, String value) implements Clause {
    public HasValue {
      requireText(value);
    }
  }

  /** Matches the articles whose field has any value. */
  record HasAny(Facet facet) implements Clause {}

  /**
   * Matches the articles of a range of years, both ends inclusive. {@link Integer#MIN_VALUE} and
   * {@link Integer#MAX_VALUE} stand for an open end.
   */
  record Years(int from, int to) implements Clause {}

  /**
   * Matches the articles that meet all clauses. There is at least one clause, and at least one that
   * is not a {@link Not}.
   */
  record AllOf(List<Clause> clauses) implements Clause {
    public AllOf {
      clauses = List.copyOf(clauses);
    }
  }

  /** Matches the articles that meet at least one of the clauses. */
  record AnyOf(List<Clause> clauses) implements Clause {
    public AnyOf {
      clauses = List.copyOf(clauses);
    }
  }

  /** Matches the articles that do not meet the clause. */
  record Not(Clause clause) implements Clause {
    public Not {
      Objects.requireNonNull(clause);
    }
  }

  private static void requireText(String text) {
    if (text.isBlank()) throw new IllegalArgumentException("a clause needs text");
  }
}
