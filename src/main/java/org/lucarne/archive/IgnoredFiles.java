package org.lucarne.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.lucarne.store.ImportMemory;
import org.lucarne.store.Store;

/** What imports pass over because the analyst said so; each can be taken back. */
public final class IgnoredFiles {

  private record Key(String path, int item) {}

  private final ImportMemory memory;
  private final Runnable mayChange;

  /**
   * @param mayChange throws where the archive is open for reading only
   */
  IgnoredFiles(Store store, Runnable mayChange) {
    this.memory = store.importMemory();
    this.mayChange = mayChange;
  }

  /** All of them, by path. */
  public List<IgnoredFile> all() {
    return memory.ignored().stream()
        .map(each -> new IgnoredFile(each.path(), each.item(), each.reason(), each.at()))
        .toList();
  }

  /**
   * Passes over what failed, from now on, until its bytes are others: a file that was mended is
   * read again.
   */
  public void ignore(List<Outcome.Failed> failed) {
    mayChange.run();
    Map<String, String> hashes = new HashMap<>();
    memory.ignore(
        failed.stream()
            .map(
                each ->
                    new ImportMemory.Ignored(
                        each.path(),
                        each.item(),
                        hashes.computeIfAbsent(each.path(), IgnoredFiles::sha256),
                        each.reason(),
                        Instant.now()))
            .toList());
  }

  /** Reads a file and its items again from now on; whether any was passed over. */
  public boolean heed(String path) {
    mayChange.run();
    return memory.heed(path) > 0;
  }

  /** What is ignored when an import begins. */
  Rules rules() {
    return new Rules(memory.ignored());
  }

  /** The hash of a file on disk, or {@code null} for an entry of a container and what is gone. */
  static String sha256(String path) {
    try {
      Path file = Path.of(path);
      return Files.isRegularFile(file) ? sha256(Files.newInputStream(file)) : null;
    } catch (IOException | RuntimeException _) {
      return null;
    }
  }

  static String sha256(InputStream bytes) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Decides what one import passes over. Thread-safe. */
  static final class Rules {
    private final Map<Key, ImportMemory.Ignored> byPath = new HashMap<>();
    private final Map<Key, ImportMemory.Ignored> byHash = new HashMap<>();

    private Rules(List<ImportMemory.Ignored> ignored) {
      for (ImportMemory.Ignored each : ignored) {
        byPath.put(new Key(each.path(), each.item()), each);
        if (each.sha256() != null) {
          byHash.put(new Key(each.sha256(), each.item()), each);
        }
      }
    }

    boolean isEmpty() {
      return byPath.isEmpty();
    }

    /**
     * Why an item is passed over, or {@code null} when it is not.
     *
     * @param sha256 of its file, or {@code null} to have it made where it is needed
     */
    String why(String path, int item, String sha256) {
      ImportMemory.Ignored same = sha256 == null ? null : byHash.get(new Key(sha256, item));
      if (same != null) {
        return same.reason();
      }
      ImportMemory.Ignored named = byPath.get(new Key(path, item));
      if (named == null) {
        return null;
      }
      boolean mended =
          named.sha256() != null && !named.sha256().equals(sha256 == null ? sha256(path) : sha256);
      return mended ? null : named.reason();
    }
  }
}
