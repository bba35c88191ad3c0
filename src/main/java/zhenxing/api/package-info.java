/**
 * What a request says and what an answer looks like, whoever asks: {@link
 * zhenxing.api.SearchParameters} and its like read and check what was asked for, {@link
 * zhenxing.api.SearchService} and {@link zhenxing.api.ExportService} do it, {@link
 * zhenxing.api.SearchResponse} and its like are the form of answers. {@link zhenxing.api.Problem}s
 * say in both languages what is wrong; whoever answers chooses one. The server and the command line
 * share this room. It knows neither HTTP nor a particular engine, and may import every room above
 * it.
 */
package zhenxing.api;
