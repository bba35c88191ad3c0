/**
 * The form in which an index keeps an article, whatever engine it is of. May import the packages
 * before it in {@code ArchitectureTest}, but no engine.
 */
package zhenxing.engine.stored;
