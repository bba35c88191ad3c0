package zhenxing.api;

/** Thrown when a request cannot be answered. The problem says why. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * @param problem the reason, which becomes the answer
   */
  public ProblemException(Problem problem) {
    super(problem.detail().english());
    this.problem = problem;
  }

  /** Returns the problem to answer with. */
  public Problem problem() {
    return problem;
  }
}
