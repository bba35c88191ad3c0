/**
 * What sets a set of articles apart, whatever engine counted: how much a phrase does ({@link
 * zhenxing.engine.terms.Distinction}), and which of a ranking say the same twice ({@link
 * zhenxing.engine.terms.WholePhrases}). This room may import {@code zhenxing.engine} and what is
 * above it, but no engine.
 */
package zhenxing.engine.terms;
