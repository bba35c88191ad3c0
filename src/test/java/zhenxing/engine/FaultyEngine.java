package zhenxing.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A real engine of which single calls fail, to it or to its writer. */
public final class FaultyEngine {

  private FaultyEngine() {}

  /** Decides which calls fail. */
  public interface Fault {

    /**
     * Called before each call.
     *
     * @param method name of the method
     * @param arguments its arguments, or null if there are none
     * @throws Throwable what the call is to fail with
     */
    void before(String method, Object[] arguments) throws Throwable;
  }

  /** Returns the engine with faults. */
  public static SearchEngine of(SearchEngine engine, Fault fault) {
    return proxy(SearchEngine.class, engine, fault);
  }

  private static <T> T proxy(Class<T> type, T real, Fault fault) {
    InvocationHandler handler =
        (self, method, arguments) -> {
          fault.before(method.getName(), arguments);
          try {
            Object result = method.invoke(real, arguments);
            return result instanceof ArticleWriter writer
                ? proxy(ArticleWriter.class, writer, fault)
                : result;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
