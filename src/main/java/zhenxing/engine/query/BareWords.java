package zhenxing.engine.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import zhenxing.engine.query.Clause.AllOf;
import zhenxing.engine.query.Clause.AnyOf;
import zhenxing.engine.query.Clause.Everything;
import zhenxing.engine.query.Clause.Not;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.query.Clause.WholeWords;
import zhenxing.engine.query.Clause.Words;

/** The words of a query that stand in no field and no quotation marks. */
public final class BareWords {

  private BareWords() {}

  /** The same query with its bare words whole; all else keeps its sense. */
  public static Clause whole(Clause clause) {
    return switch (clause) {
      case Words words -> isBare(words) ? new WholeWords(words.scope(), words.text()) : words;
      case AllOf all -> new AllOf(all.clauses().stream().map(BareWords::whole).toList());
      case AnyOf any -> new AnyOf(any.clauses().stream().map(BareWords::whole).toList());
      case Not not -> new Not(whole(not.clause()));
      default -> clause;
    };
  }

  /**
   * What a query asks for with its bare words whole and without all else: fields, quoted phrases,
   * exclusions.
   *
   * @return empty where it has no bare words
   */
  public static Optional<Clause> alone(Clause clause) {
    return switch (clause) {
      case Words words -> isBare(words) ? Optional.of(whole(words)) : Optional.empty();
      case AllOf all -> {
        List<Clause> inner = alone(all.clauses());
        yield inner.isEmpty() ? Optional.empty() : Optional.of(new AllOf(inner));
      }
      case AnyOf any -> {
        List<Clause> inner = alone(any.clauses());
        yield inner.isEmpty() ? Optional.empty() : Optional.of(new AnyOf(inner));
      }
      default -> Optional.empty();
    };
  }

  private static List<Clause> alone(List<Clause> clauses) {
    return clauses.stream().flatMap(clause -> alone(clause).stream()).toList();
  }

  /** The bare words as they were typed, without those that are excluded; may be empty. */
  public static String text(Clause clause) {
    StringJoiner text = new StringJoiner(" ");
    collect(clause, text);
    return text.toString();
  }

  private static void collect(Clause clause, StringJoiner text) {
    switch (clause) {
      case Words words -> {
        if (isBare(words)) text.add(words.text());
      }
      case AllOf all -> all.clauses().forEach(inner -> collect(inner, text));
      case AnyOf any -> any.clauses().forEach(inner -> collect(inner, text));
      default -> {}
    }
  }

  /**
   * What a query requires beside its bare words: fields, quoted phrases, exclusions.
   *
   * @return {@link Everything} where it requires nothing else
   */
  public static Clause without(Clause clause) {
    return switch (clause) {
      case Words words -> isBare(words) ? new Everything() : words;
      case AllOf all -> {
        List<Clause> rest = new ArrayList<>();
        for (Clause inner : all.clauses()) {
          Clause required = without(inner);
          if (!(required instanceof Everything)) rest.add(required);
        }
        if (rest.stream().allMatch(Not.class::isInstance)) rest.add(new Everything());
        yield rest.size() == 1 ? rest.getFirst() : new AllOf(rest);
      }
      case AnyOf any -> {
        List<Clause> either = any.clauses().stream().map(BareWords::without).toList();
        // One of them is enough.
        boolean isOpen = either.stream().anyMatch(Everything.class::isInstance);
        yield isOpen ? new Everything() : new AnyOf(either);
      }
      default -> clause;
    };
  }

  private static boolean isBare(Words words) {
    return words.scope() == Scope.ANYWHERE;
  }
}
