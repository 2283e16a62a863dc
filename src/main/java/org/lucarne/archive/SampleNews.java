package org.lucarne.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Made-up articles to try the program with, in a file for as long as they are imported. */
final class SampleNews implements AutoCloseable {

  private static final String NAME = "Sample archive.jsonl";

  private final Path folder;

  private SampleNews(Path folder) {
    this.folder = folder;
  }

  static SampleNews unpacked() throws IOException {
    Path folder = Files.createTempDirectory("lucarne");
    try (InputStream in = SampleNews.class.getResourceAsStream(NAME)) {
      Files.copy(in, folder.resolve(NAME));
    }
    return new SampleNews(folder);
  }

  ImportRequest request() {
    Path file = folder.resolve(NAME);
    return new ImportRequest(List.of(file), true, null, null, "Sample", Map.of(), file);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
    Files.delete(folder);
  }
}
