/**
 * Text analysis that does not depend on the search engine: folding for exact phrases, segmentation
 * into words, phrases, highlighting. May import {@code zhenxing.page} (for word lists and Latin
 * letters), {@code zhenxing.restore} and its own subpackage {@code zhenxing.engine.text.segment}.
 */
package zhenxing.engine.text;
