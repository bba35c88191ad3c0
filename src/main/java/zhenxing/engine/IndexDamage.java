package zhenxing.engine;

/**
 * A damaged file of an index.
 *
 * @param file its name in the index folder
 * @param reason what is wrong with it
 */
public record IndexDamage(String file, String reason) {}
