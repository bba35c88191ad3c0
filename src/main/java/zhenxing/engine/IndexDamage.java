package zhenxing.engine;

/**
 * A file of an index that is not as it was written.
 *
 * @param file its name in the folder of the index
 * @param reason what is wrong with it
 */
public record IndexDamage(String file, String reason) {}
