package zhenxing.corpus;

/** What to do with links in a corpus to files outside of it. */
public enum OutsideLinks {
  /** Follow them, since a corpus may consist of links. */
  FOLLOWED,
  /**
   * Reject them. Otherwise whoever can put files into a corpus could make its server read other
   * files.
   */
  REJECTED
}
