/**
 * The sentence-embedding model that runs in this process, by ONNX Runtime. It is built and put on
 * the class path only where it is asked for; the rest of the program finds it as an {@link
 * zhenxing.meaning.EmbedderProvider}.
 */
package zhenxing.meaning.onnx;
