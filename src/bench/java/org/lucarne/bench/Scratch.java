package org.lucarne.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is there for one measurement and then gone. */
final class Scratch implements AutoCloseable {

  private final Path folder;

  Scratch() throws IOException {
    folder = Files.createTempDirectory("lucarne-bench");
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Bytes of all files under {@code path}. */
  static long bytes(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      long sum = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }
}
