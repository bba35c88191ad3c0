package zhenxing.server;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Limits the requests of each client with a token bucket: its size is the largest burst, its refill
 * rate the permitted long-term rate. Safe for many threads.
 */
final class RateLimit {

  /** What a client that was quiet may ask for at once, in seconds' worth of requests. */
  private static final int BURST_SECONDS = 5;

  /** As many clients are remembered; who comes back after as many others begins anew. */
  private static final int CLIENTS = 10_000;

  /** A home or an office with IPv6 has this many bits in common. */
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
   * @param perSecond 0 for no limit
   */
  RateLimit(int perSecond) {
    this.perSecond = perSecond;
  }

  /** Whether a client may make one more request now. */
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
