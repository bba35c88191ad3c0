/**
 * HTTP: {@link zhenxing.server.HttpServer} combines one class per resource. The content of requests
 * and answers is defined in {@link zhenxing.api}; this package deals with addresses, headers and
 * status codes. It may import every package that stands before it in {@code ArchitectureTest}, but
 * no particular engine.
 */
package zhenxing.server;
