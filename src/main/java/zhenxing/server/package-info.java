/**
 * HTTP: {@link zhenxing.server.HttpServer} puts one class per resource together; {@link
 * zhenxing.server.SearchService} is the search that the command line shares. Errors are {@link
 * zhenxing.server.Problem}s. This room may import every room above it, but no particular engine.
 */
package zhenxing.server;
