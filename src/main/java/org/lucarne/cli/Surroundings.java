package org.lucarne.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a command needs to know of the machine and the place that it was started in.
 *
 * @param environment the environment variables
 * @param system the operating system's name as Java has it
 * @param home the user's home folder
 * @param workingFolder where the command was started
 */
record Surroundings(Map<String, String> environment, String system, Path home, Path workingFolder) {

  private static final Pattern OWN_POM =
      Pattern.compile("<artifactId>\\s*lucarne\\s*</artifactId>");

  static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(),
        System.getProperty("os.name"),
        Path.of(System.getProperty("user.home")),
        Path.of("").toAbsolutePath());
  }

  /**
   * Where the archive lies when nobody names one: {@code $LUCARNE_ARCHIVE}; else {@code index} of
   * the checkout that the command was started in; else a folder among the user's data, as the
   * system's convention has it.
   */
  Path archive() {
    String named = environment.getOrDefault("LUCARNE_ARCHIVE", "");
    if (!named.isBlank()) {
      return workingFolder.resolve(named);
    }
    for (Path folder = workingFolder; folder != null; folder = folder.getParent()) {
      if (isCheckout(folder)) {
        return folder.resolve("index");
      }
    }
    return userData();
  }

  private static boolean isCheckout(Path folder) {
    Path pom = folder.resolve("pom.xml");
    if (!Files.isDirectory(folder.resolve("index")) || !Files.isReadable(pom)) {
      return false;
    }
    try {
      return OWN_POM.matcher(Files.readString(pom, StandardCharsets.UTF_8)).find();
    } catch (IOException e) {
      // A pom.xml that cannot be read as text is not ours.
      return false;
    }
  }

  private Path userData() {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return home.resolve("Library/Application Support/Lucarne");
    }
    if (name.startsWith("windows")) {
      return absolute("APPDATA", home.resolve("AppData/Roaming")).resolve("Lucarne");
    }
    return absolute("XDG_DATA_HOME", home.resolve(".local/share")).resolve("lucarne");
  }

  /** A relative path in such a variable is to be ignored, says the XDG Base Directory text. */
  private Path absolute(String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
  }
}
