/**
 * Keeps the index in an OpenSearch cluster, through its HTTP interface: {@link
 * zhenxing.engine.opensearch.OpenSearchEngine}. The nodes need no plugin, and no code of this
 * project runs on them. May import the packages before it in {@code ArchitectureTest}, except
 * {@code zhenxing.engine.lucene} and its subpackages.
 */
package zhenxing.engine.opensearch;
