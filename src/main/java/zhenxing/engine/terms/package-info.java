/**
 * What sets a set of articles apart, whatever engine counted: how much a phrase does ({@link
 * zhenxing.engine.terms.Distinction}), and which of a ranking say the same twice ({@link
 * zhenxing.engine.terms.WholePhrases}). May import {@code zhenxing.engine} and the packages before
 * it, but no engine.
 */
package zhenxing.engine.terms;
