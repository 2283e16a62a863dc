package org.lucarne.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Compression of originals and articles.
 *
 * <p>An original is cut into chunks of 128 KiB, each compressed by itself. An article is compressed
 * against the chunk of its original that it was read from, its base: a text that stands there word
 * for word takes next to nothing, and reading it back costs one more chunk to open.
 */
final class Chunks {

  /** Bytes of an original in one chunk. */
  static final int SIZE = 128 * 1024;

  static final int CHUNK_LEVEL = 3;
  static final int ARTICLE_LEVEL = 3;

  private static final int ZSTD_DICTIONARY_MAGIC = 0xEC30A437;

  private static final ConcurrentLinkedDeque<ZstdDecompressCtx> IDLE =
      new ConcurrentLinkedDeque<>();

  private Chunks() {}

  static byte[] compress(byte[] bytes, int length) {
    return Zstd.compress(
        length == bytes.length ? bytes : Arrays.copyOf(bytes, length), CHUNK_LEVEL);
  }

  static byte[] decompress(byte[] compressed) {
    return Zstd.decompress(compressed, size(compressed));
  }

  static byte[] decompress(byte[] compressed, byte[] base) {
    if (base == null) {
      return decompress(compressed);
    }
    ZstdDecompressCtx idle = IDLE.poll();
    ZstdDecompressCtx zstd = idle == null ? new ZstdDecompressCtx() : idle;
    byte[] bytes = zstd.loadDict(base).decompress(compressed, size(compressed));
    // One that failed is left to be collected; making one costs more than most articles.
    IDLE.push(zstd);
    return bytes;
  }

  /** Whether bytes can serve as a base: they must not look like a dictionary of zstd's own. */
  static boolean canBeBase(byte[] bytes) {
    if (bytes.length < 8) {
      return false;
    }
    int first = bytes[0] & 0xff | (bytes[1] & 0xff) << 8 | (bytes[2] & 0xff) << 16 | bytes[3] << 24;
    return first != ZSTD_DICTIONARY_MAGIC;
  }

  private static int size(byte[] compressed) {
    long size = Zstd.getFrameContentSize(compressed);
    if (size < 0 || size > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("Not a compressed text");
    }
    return (int) size;
  }
}
