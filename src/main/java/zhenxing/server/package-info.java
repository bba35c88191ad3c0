/**
 * HTTP: {@link zhenxing.server.HttpServer} puts one class per resource together. What requests say
 * and answers look like is in {@link zhenxing.api}; what is here knows of addresses, headers and
 * status codes. This room may import every room above it, but no particular engine.
 */
package zhenxing.server;
