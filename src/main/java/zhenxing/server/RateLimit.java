package zhenxing.server;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Limits the requests of each client with a token bucket. The size of the bucket is the largest
 * burst; its refill rate is the permitted long-term rate. Safe for use by many threads.
 */
final class RateLimit {

  /** Size of a bucket, in seconds' worth of requests. */
  private static final int BURST_SECONDS = 5;

  /**
   * Number of clients remembered. A client that returns after that many others starts with a full
   * bucket.
   */
  private static final int CLIENTS = 10_000;

  /**
   * Clients with IPv6 are identified by this many bytes of their address, which all devices of a
   * household or office share.
   */
  private static final int IPV6_PREFIX_BYTES = 8;

  private static final class Bucket {
    private double requests;
    private long nanos;
  }

  private final int perSecond;

  private final Map<List<Byte>, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Byte>, Bucket> eldest) {
          return size() > CLIENTS;
        }
      };

  /**
   * @param perSecond requests per second, or 0 for no limit
   */
  RateLimit(int perSecond) {
    this.perSecond = perSecond;
  }

  /**
   * Whether a client may make another request.
   *
   * @param now current time in nanoseconds
   */
  boolean allows(InetAddress client, long now) {
    if (perSecond == 0 || client.isLoopbackAddress()) return true;
    double most = (double) perSecond * BURST_SECONDS;
    synchronized (buckets) {
      Bucket bucket = buckets.get(key(client));
      if (bucket == null) {
        bucket = new Bucket();
        bucket.requests = most;
        bucket.nanos = now;
        buckets.put(key(client), bucket);
      }
      bucket.requests = Math.min(most, bucket.requests + (now - bucket.nanos) / 1e9 * perSecond);
      bucket.nanos = now;
      if (bucket.requests < 1) return false;
      bucket.requests--;
      return true;
    }
  }

  private static List<Byte> key(InetAddress client) {
    byte[] address = client.getAddress();
    byte[] key = address.length > 4 ? Arrays.copyOf(address, IPV6_PREFIX_BYTES) : address;
    Byte[] boxed = new Byte[key.length];
    for (int i = 0; i < key.length; i++) boxed[i] = key[i];
    return List.of(boxed);
  }
}
