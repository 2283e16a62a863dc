package org.lucarne.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Runs a main class in a Java process of its own, with the class path of this one. */
final class Jvm {

  /** Held here, because the level of a logger that nobody holds may be forgotten. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Jvm() {}

  /** Keeps from standard error that Lucene would like a module that Lucarne does without. */
  static void quiet() {
    VECTORS.setLevel(Level.SEVERE);
  }

  /** Starts {@code main}; its standard error goes where this process's goes. */
  static Process start(Class<?> main, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xmx512m");
    command.add("-XX:+UseParallelGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /**
   * Runs {@code main} to its end.
   *
   * @return the values that it printed as {@link #report}
   * @throws IOException when it failed
   */
  static Map<String, Double> run(Class<?> main, String... args)
      throws IOException, InterruptedException {
    Process process = start(main, args);
    Map<String, Double> values = new HashMap<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line; (line = lines.readLine()) != null; ) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          values.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
        }
      }
    }
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(main.getSimpleName() + " ended with exit code " + exit);
    }
    return values;
  }

  /** Prints values for the process that started this one. */
  static void report(Map<String, ? extends Number> values) {
    System.out.println(
        values.entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%s=%s", e.getKey(), e.getValue()))
            .collect(Collectors.joining("\n")));
  }

  /** An upper bound of the bytes of heap that this process ever held at once. */
  static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
