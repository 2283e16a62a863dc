package org.lucarne.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The passwords to try on locked files. */
final class PasswordOptions {

  @Option(
      names = "--password",
      paramLabel = "TEXT",
      description =
          "Tries this password on locked files; may be given several times. Others who use this"
              + " computer may see it while the command runs.")
  private List<String> passwords = List.of();

  @Option(
      names = "--passwords",
      paramLabel = "FILE",
      description = "Tries each line of this file as a password on locked files.")
  private Path file;

  boolean areGiven() {
    return file != null || !passwords.isEmpty();
  }

  /**
   * Those given, then those of the file.
   *
   * @throws UsageException when the file cannot be read
   */
  List<String> read() {
    List<String> all = new ArrayList<>(passwords);
    if (file != null) {
      try {
        all.addAll(Files.readAllLines(file));
      } catch (CharacterCodingException e) {
        throw new UsageException(
            "--passwords needs a text file in UTF-8, and " + file + " is none");
      } catch (IOException e) {
        throw new UsageException("the passwords in " + file + " cannot be read: " + e.getMessage());
      }
    }
    return all;
  }
}
