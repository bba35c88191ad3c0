/**
 * The content of requests and answers, shared by the server and the command line. {@link
 * zhenxing.api.SearchParameters} and similar classes read and check the parameters of a request,
 * {@link zhenxing.api.SearchService} and {@link zhenxing.api.ExportService} carry it out, and
 * {@link zhenxing.api.SearchResponse} and similar records are the form of the answer. A {@link
 * zhenxing.api.Problem} describes an error in both languages; the caller chooses one. The package
 * knows neither HTTP nor a particular engine, and may import every package that stands before it in
 * {@code ArchitectureTest}.
 */
package zhenxing.api;
