package zhenxing.engine.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import zhenxing.engine.text.segment.LatticeTokenizer;
import zhenxing.restore.ScriptConverter;

/**
 * Splits simplified Chinese text into words, the same as smartcn's. The same analyzer is used for
 * indexing and for queries. Unlike {@link SmartChineseAnalyzer} it does not stem, because the
 * English stemmer damages Latin names. Safe for use by several threads: Lucene keeps a tokenizer
 * for each thread.
 */
public final class Segmenter {

  /** Two implementations that produce the same words. */
  public enum Method {
    /** {@link LatticeTokenizer}, the faster one. */
    LATTICE,
    /** smartcn's own tokenizer, as a reference. */
    SMARTCN
  }

  /** Any text will do: the dictionary is loaded as a whole. */
  private static final String SAMPLE = "振兴";

  private final Analyzer analyzer;

  /** Creates a segmenter with {@link Method#LATTICE}. */
  public Segmenter() {
    this(Method.LATTICE);
  }

  /** Creates a segmenter with the given implementation. */
  public Segmenter(Method method) {
    analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer words =
                switch (method) {
                  case LATTICE -> new LatticeTokenizer();
                  case SMARTCN -> new HMMChineseTokenizer();
                };
            // Punctuation marks are tokens of their own, and smartcn's stop words are exactly
            // these.
            TokenStream kept =
                new StopFilter(
                    new LowerCaseFilter(words), SmartChineseAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(words, kept);
          }
        };
  }

  /** The analyzer, for the index. */
  public Analyzer analyzer() {
    return analyzer;
  }

  /**
   * Loads the dictionary in a thread of its own, which takes some 0.4 s of processor time, so that
   * the first text finds it loaded. A text that comes sooner waits for what is left. The thread
   * does not keep the process alive.
   */
  public void preload() {
    Thread.ofPlatform().daemon().name("dictionary").start(() -> segment(SAMPLE));
  }

  /** Splits a simplified text into words. */
  public SegmentedText segment(String text) {
    SegmentedText segmented = new SegmentedText(text);
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        segmented.add(
            term.toString(),
            offset.startOffset(),
            offset.endOffset(),
            position.getPositionIncrement());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return segmented;
  }

  /**
   * Returns the words of a text in order, converted to simplified characters, without punctuation.
   */
  public List<String> words(String text) {
    List<String> words = new ArrayList<>();
    // The dictionary only has simplified words. Indexed text went through the same converter.
    String simplified = ScriptConverter.get().convert(text);
    try (TokenStream stream = analyzer.tokenStream("text", simplified)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) words.add(term.toString());
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return words;
  }
}
