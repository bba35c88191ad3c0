package zhenxing.engine.query;

/**
 * A part of a query that was not interpreted as written.
 *
 * @param position position in the query, in UTF-16 units, counted from 0
 * @param chinese what was wrong and how it was interpreted, in Chinese
 * @param english the same in English
 */
public record QueryWarning(int position, String chinese, String english) {}
