package zhenxing.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides tests with a {@link Visitor} of the page, over the starter corpus and on a desktop
 * screen. Tests can ask for the {@link Browser} instead to create other visitors. All tests share
 * one browser and one server.
 */
final class ReadingRoom implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

  private static final Namespace SPACE = Namespace.create(ReadingRoom.class);

  /** The objects shared by all tests, created on first use. */
  private static final class Shared implements AutoCloseable {

    private final Chromium chromium = Chromium.launch();
    private final Path index;
    private final Site site;

    Shared() throws Exception {
      index = Files.createTempDirectory("zhenxing-page");
      site = Site.of(Path.of("corpus"), index);
    }

    @Override
    public void close() throws IOException {
      site.close();
      chromium.close();
      try (Stream<Path> files = Files.walk(index)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    }
  }

  private static Shared shared(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .computeIfAbsent(
            Shared.class,
            key -> {
              try {
                return new Shared();
              } catch (Exception e) {
                if (e instanceof RuntimeException failure) throw failure;
                throw new IllegalStateException(e);
              }
            },
            Shared.class);
  }

  /**
   * A missing browser must be detected here, where it skips the tests. While parameters are
   * resolved it would make them fail.
   */
  @Override
  public void beforeAll(ExtensionContext context) {
    shared(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Visitor.class || type == Browser.class || type == Site.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    Shared shared = shared(context);
    if (type == Browser.class) return shared.chromium.browser();
    if (type == Site.class) return shared.site;
    return context
        .getStore(SPACE)
        .computeIfAbsent(
            Visitor.class,
            key -> new Visitor(shared.chromium.browser(), shared.site.home(), atADesk()),
            Visitor.class);
  }

  static Browser.NewContextOptions atADesk() {
    return new Browser.NewContextOptions().setViewportSize(1440, 900);
  }

  /**
   * Returns options without animations, because colours are not final while an element fades in.
   */
  static Browser.NewContextOptions still(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  static Browser.NewContextOptions onAPhone() {
    return new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visitor visitor = context.getStore(SPACE).get(Visitor.class, Visitor.class);
    if (visitor == null) return;
    if (context.getExecutionException().isPresent()) visitor.close();
    else visitor.leave();
  }
}
