package zhenxing.meaning.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import zhenxing.meaning.Embedder;

/**
 * BGE small zh v1.5 of the Beijing Academy of Artificial Intelligence with weights of 8 bits, run
 * by ONNX Runtime in this process. Each call computes on the thread that makes it, so callers
 * decide how many processors are used. Safe for many threads.
 */
final class BgeEmbedder implements Embedder {

  private static final String WEIGHTS = "/bge-small-zh-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";
  private static final Model MODEL = new Model("bge-small-zh-v1.5", "q", 512);

  /** Maximum number of pieces of a text: the model has no more positions. */
  private static final int MOST_PIECES = 512;

  /**
   * Maximum number of pieces in one run of the model, all texts together, unless one text alone has
   * more. Several long texts at once take longer than one after the other, since they do not fit
   * into the processor's caches (docs/performance.md).
   */
  private static final int RUN_PIECES = 256;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  /** Runs share it for reading; closing waits until they have ended. */
  private final ReadWriteLock running = new ReentrantReadWriteLock();

  private boolean isClosed;

  /**
   * Loads the model.
   *
   * @throws IOException if ONNX Runtime has no native library for this machine, or the model is not
   *     on the class path
   */
  BgeEmbedder() throws IOException {
    try (InputStream tokenizer = resource(TOKENIZER);
        InputStream weights = resource(WEIGHTS)) {
      pieces = new WordPieces(tokenizer);
      environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "zhenxing");
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(weights.readAllBytes(), options);
    } catch (OrtException | LinkageError e) {
      // A LinkageError: there is no native library for this machine.
      throw new IOException("ONNX Runtime cannot be used on this machine: " + e.getMessage(), e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = BgeEmbedder.class.getResourceAsStream(name);
    if (in == null) throw new FileNotFoundException(name + " is not on the class path");
    return in;
  }

  @Override
  public Model model() {
    return MODEL;
  }

  @Override
  public List<float[]> passages(List<String> texts) throws IOException {
    List<int[]> cut = texts.stream().map(text -> pieces.of(text, MOST_PIECES)).toList();
    // Texts of about the same length run together, because each is padded to the longest.
    Integer[] byLength = new Integer[cut.size()];
    Arrays.setAll(byLength, i -> i);
    Arrays.sort(byLength, (a, b) -> cut.get(a).length - cut.get(b).length);
    float[][] vectors = new float[cut.size()][];
    List<Integer> run = new ArrayList<>();
    for (int i : byLength) {
      if (!run.isEmpty() && (run.size() + 1) * cut.get(i).length > RUN_PIECES) {
        run(cut, run, vectors);
        run.clear();
      }
      run.add(i);
    }
    if (!run.isEmpty()) run(cut, run, vectors);
    return List.of(vectors);
  }

  @Override
  public float[] query(String text) throws IOException {
    return passages(List.of(text)).getFirst();
  }

  private void run(List<int[]> cut, List<Integer> which, float[][] vectors) throws IOException {
    running.readLock().lock();
    try {
      if (isClosed) throw new IOException("the model is closed");
      compute(cut, which, vectors);
    } finally {
      running.readLock().unlock();
    }
  }

  private void compute(List<int[]> cut, List<Integer> which, float[][] vectors) throws IOException {
    int longest = cut.get(which.getLast()).length;
    long[] shape = {which.size(), longest};
    LongBuffer ids = LongBuffer.allocate(which.size() * longest);
    LongBuffer mask = LongBuffer.allocate(which.size() * longest);
    for (int i = 0; i < which.size(); i++) {
      int[] text = cut.get(which.get(i));
      for (int j = 0; j < text.length; j++) {
        ids.put(i * longest + j, text[j]);
        mask.put(i * longest + j, 1);
      }
    }
    LongBuffer types = LongBuffer.allocate(which.size() * longest);
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
        OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types, shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      for (int i = 0; i < which.size(); i++) {
        float[] vector = new float[MODEL.dimension()];
        // The state of the first piece, which marks the beginning, represents the whole text.
        states.get(i * longest * vector.length, vector);
        vectors[which.get(i)] = ofLengthOne(vector);
      }
    } catch (OrtException e) {
      throw new IOException("the model failed: " + e.getMessage(), e);
    }
  }

  private static float[] ofLengthOne(float[] vector) {
    double sum = 0;
    for (float value : vector) sum += (double) value * value;
    float length = (float) Math.sqrt(sum);
    for (int i = 0; i < vector.length; i++) vector[i] /= length;
    return vector;
  }

  @Override
  public void close() throws IOException {
    running.writeLock().lock();
    try {
      if (!isClosed) session.close();
      isClosed = true;
    } catch (OrtException e) {
      throw new IOException("the model cannot be closed: " + e.getMessage(), e);
    } finally {
      running.writeLock().unlock();
    }
  }
}
