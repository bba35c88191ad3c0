package zhenxing.engine.query;

/**
 * Something in a query that was not taken as it was written.
 *
 * @param position where in the query, in UTF-16 units from 0
 * @param chinese what was wrong and how it was taken, for readers
 * @param english the same in English
 */
public record QueryWarning(int position, String chinese, String english) {}
