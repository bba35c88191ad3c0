/**
 * The form in which an index stores an article, the same for all engines. May import the packages
 * before it in {@code ArchitectureTest}, but no engine.
 */
package zhenxing.engine.stored;
