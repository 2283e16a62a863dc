package org.lucarne.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The chunks opened last, because neighbouring articles share one. Thread-safe. */
final class RecentChunks {

  /** 8 MiB of text at most. */
  private static final int KEPT = 64;

  private final Map<Long, byte[]> chunks = new LinkedHashMap<>(2 * KEPT, 0.75f, true);

  byte[] get(long id, Supplier<byte[]> open) {
    synchronized (chunks) {
      byte[] known = chunks.get(id);
      if (known != null) {
        return known;
      }
    }
    byte[] chunk = open.get();
    if (chunk == null) {
      throw new IllegalStateException("The original of an article is not in the store");
    }
    synchronized (chunks) {
      chunks.put(id, chunk);
      if (chunks.size() > KEPT) {
        chunks.remove(chunks.keySet().iterator().next());
      }
    }
    return chunk;
  }
}
