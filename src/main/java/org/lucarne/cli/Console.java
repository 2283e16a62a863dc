package org.lucarne.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a command. Text is UTF-8 whatever the locale says.
 *
 * @param bytes standard output
 * @param text standard output as text; it shares no buffer with {@code bytes}, so flush between
 * @param errors for progress, warnings and errors
 * @param terminal whether a person looks at the output while it is written
 */
record Console(
    InputStream in, OutputStream bytes, Writer text, PrintWriter errors, boolean terminal) {

  /** The streams of this process. */
  static Console ofProcess() {
    java.io.Console console = System.console();
    return of(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        console != null && console.isTerminal() && System.getenv("NO_COLOR") == null);
  }

  static Console of(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
    OutputStream bytes = new BufferedOutputStream(out, 1 << 16);
    return new Console(
        in,
        bytes,
        new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)),
        new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true),
        terminal);
  }

  /** Writes a line to standard output. */
  void line(String line) {
    try {
      text.write(line);
      text.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a line about what is wrong. */
  void complain(String message) {
    errors.println("lucarne: " + Plain.clean(message));
  }

  /** For those who want a {@link PrintWriter}, such as the usage help. */
  PrintWriter writer() {
    return new PrintWriter(text);
  }

  void flush() throws IOException {
    text.flush();
    bytes.flush();
    errors.flush();
  }

  /** Whether a failed write means that nobody reads on, as in {@code lucarne search x | head}. */
  static boolean readerWentAway(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }
}
