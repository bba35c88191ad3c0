/**
 * Text analysis that does not depend on the search engine: folding for exact phrases, segmentation
 * into words, phrases, highlighting. May import {@code zhenxing.restore} and its subpackage {@code
 * zhenxing.engine.text.segment}.
 */
package zhenxing.engine.text;
