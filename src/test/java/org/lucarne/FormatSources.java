package org.lucarne;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings every source file into google-java-format's form; a test uses it to find those that are
 * not.
 */
final class FormatSources {

  private FormatSources() {}

  /** Rewrites what is not in form and prints the names of the files it changed. */
  public static void main(String[] args) throws IOException, FormatterException {
    for (Path file : sources()) {
      String text = Files.readString(file);
      String formatted = format(text);
      if (!formatted.equals(text)) {
        Files.writeString(file, formatted);
        System.out.println("formatted " + file);
      }
    }
  }

  static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  static String format(String text) throws FormatterException {
    String inOrder =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(inOrder);
  }
}
