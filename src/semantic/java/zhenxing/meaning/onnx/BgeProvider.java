package zhenxing.meaning.onnx;

import java.io.IOException;
import zhenxing.meaning.Embedder;
import zhenxing.meaning.EmbedderProvider;

/** Opens the model that is part of the build. */
public final class BgeProvider implements EmbedderProvider {

  @Override
  public Embedder open() throws IOException {
    return new BgeEmbedder();
  }
}
