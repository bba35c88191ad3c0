package zhenxing.meaning.onnx;

import java.io.IOException;
import zhenxing.meaning.Embedder;
import zhenxing.meaning.EmbedderProvider;

/** Opens the model on the class path, {@link BgeEmbedder}. */
public final class BgeProvider implements EmbedderProvider {

  @Override
  public Embedder open() throws IOException {
    return new BgeEmbedder();
  }
}
