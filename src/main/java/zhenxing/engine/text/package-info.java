/**
 * What both engines do alike with text: folding for exact phrases, segmentation into words,
 * highlighting. Imports nothing of the house but {@code zhenxing.restore}.
 */
package zhenxing.engine.text;
