/**
 * The articles in an OpenSearch cluster, reached by its HTTP interface: {@link
 * zhenxing.engine.opensearch.OpenSearchEngine}. It needs what any cluster has and the official
 * plugin analysis-smartcn; no code of this project runs on the nodes. May import the packages
 * before it in {@code ArchitectureTest} except {@code zhenxing.engine.lucene} and those below it.
 */
package zhenxing.engine.opensearch;
