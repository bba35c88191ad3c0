package zhenxing.api;

/** A request cannot be answered; the problem says why, in the language of whoever asked. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail().english());
    this.problem = problem;
  }

  /** What to answer instead. */
  public Problem problem() {
    return problem;
  }
}
