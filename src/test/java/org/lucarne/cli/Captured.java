package org.lucarne.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command line whose streams a test can read. */
final class Captured {

  final List<Path> opened = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Surroundings around;
  private final String noWindow;

  /**
   * @param home where the standard archive comes to lie
   * @param noWindow why no window can be opened, or {@code null}
   */
  Captured(Path home, String noWindow) {
    around = new Surroundings(Map.of(), "Linux", home, home);
    this.noWindow = noWindow;
  }

  static Captured in(Path home) {
    return new Captured(home, null);
  }

  int run(String... args) {
    return runWith("", args);
  }

  /** Runs one command on an empty output and returns its exit code. */
  int runWith(String input, String... args) {
    out.reset();
    err.reset();
    return Cli.run(
        (archive, dropped) -> {
          if (noWindow != null) {
            throw new Cli.NoWindowException(noWindow, null);
          }
          opened.add(archive);
          opened.addAll(dropped);
        },
        console(input, false),
        around,
        args);
  }

  Console console(String input, boolean terminal) {
    return Console.of(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, terminal);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Something that prints. */
  interface Printing {
    void to(Console console) throws IOException;
  }

  /** What {@code printing} writes to standard output. */
  static String printed(boolean terminal, Printing printing) {
    Captured captured = in(Path.of("").toAbsolutePath());
    try {
      Console console = captured.console("", terminal);
      printing.to(console);
      console.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return captured.out();
  }
}
