package zhenxing.corpus;

/** What becomes of links in a corpus that lead to files outside of it. */
public enum OutsideLinks {
  /** They are read: a corpus may be put together of links. */
  FOLLOWED,
  /**
   * They are rejected: whoever may put files into a corpus might have others read by its server.
   */
  REJECTED
}
