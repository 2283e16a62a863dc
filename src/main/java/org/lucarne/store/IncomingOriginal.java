package org.lucarne.store;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import java.util.List;
import org.lucarne.model.Article;
import org.lucarne.model.Original;

/**
 * A file on its way into the store, which makes its articles ready to be added. A small one is
 * written together with its first article; a large one is there before. Used by one thread.
 */
public final class IncomingOriginal implements AutoCloseable {

  /** An article made ready by {@link #prepare}. */
  public record Prepared(
      IncomingOriginal original, Article article, long textBytes, int baseChunk, byte[] data) {}

  static final int NO_BASE = -1;

  private final Store store;
  private final Original original;
  private final String path;
  private final List<byte[]> chunks;
  private final byte[] plain;
  private volatile long id;

  private int baseChunk = NO_BASE;
  private ZstdDictCompress base;
  private ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(Chunks.ARTICLE_LEVEL);

  /**
   * @param chunks compressed, or {@code null} when the original is stored already
   * @param plain its bytes when it is small, else {@code null}
   * @param id of its row, or 0 when it is not stored yet
   */
  IncomingOriginal(
      Store store, Original original, String path, List<byte[]> chunks, byte[] plain, long id) {
    this.store = store;
    this.original = original;
    this.path = path;
    this.chunks = chunks;
    this.plain = plain;
    this.id = id;
  }

  public Original original() {
    return original;
  }

  String path() {
    return path;
  }

  List<byte[]> chunks() {
    return chunks;
  }

  long id() {
    return id;
  }

  void stored(long newId) {
    id = newId;
  }

  /** Compresses an article that was read from this original. */
  public Prepared prepare(Article article) {
    byte[] bytes = ArticleCodec.write(article);
    int chunk = chunkOf(article);
    if (chunk != baseChunk) {
      closeBase();
      byte[] text = chunk == NO_BASE ? null : chunkBytes(chunk);
      if (text != null && Chunks.canBeBase(text)) {
        base = new ZstdDictCompress(text, Chunks.ARTICLE_LEVEL);
        baseChunk = chunk;
        zstd.loadDict(base);
      }
    }
    byte[] data = zstd.compress(bytes);
    long textBytes = utf8Length(article.title()) + utf8Length(article.body());
    return new Prepared(this, article, textBytes, base == null ? NO_BASE : baseChunk, data);
  }

  /** The chunk in the middle of the article's record, if the record lies in few chunks. */
  private int chunkOf(Article article) {
    long start = article.place().start();
    long end = Math.min(article.place().end(), original.bytes());
    if (original.bytes() > Chunks.SIZE && end - start > 2L * Chunks.SIZE) {
      return NO_BASE;
    }
    long middle = Math.min((start + end) / 2, Math.max(0, original.bytes() - 1));
    return (int) (middle / Chunks.SIZE);
  }

  private byte[] chunkBytes(int chunk) {
    return plain != null && plain.length <= Chunks.SIZE ? plain : store.chunkOf(this, chunk);
  }

  /** Bytes that are kept in memory until the first article is added. */
  public long heldBytes() {
    return plain == null ? 0 : 2L * plain.length;
  }

  byte[] plain() {
    return plain;
  }

  private static long utf8Length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Each half of a surrogate pair stands for two of its four bytes.
      length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return length;
  }

  private void closeBase() {
    if (base != null) {
      // A context keeps its dictionary, so the next base needs a context of its own.
      zstd.close();
      zstd = new ZstdCompressCtx().setLevel(Chunks.ARTICLE_LEVEL);
      base.close();
    }
    base = null;
    baseChunk = NO_BASE;
  }

  @Override
  public void close() {
    closeBase();
    zstd.close();
  }
}
