package org.lucarne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

  @TempDir private Path folder;

  private Path archive(String system, Map<String, String> environment, Path workingFolder) {
    return new Surroundings(environment, system, folder.resolve("home"), workingFolder).archive();
  }

  @Test
  void the_variable_comes_first() {
    assertEquals(
        folder.resolve("mine"), archive("Linux", Map.of("LUCARNE_ARCHIVE", "mine"), folder));
  }

  @Test
  void a_checkout_keeps_its_archive_in_index() throws IOException {
    Path checkout = Files.createDirectories(folder.resolve("lucarne"));
    Files.createDirectories(checkout.resolve("index"));
    Path inside = Files.createDirectories(checkout.resolve("src/main"));
    Path other = folder.resolve("home/.local/share/lucarne");
    assertEquals(other, archive("Linux", Map.of(), inside), "no pom.xml");
    Files.writeString(checkout.resolve("pom.xml"), "<artifactId>other</artifactId>");
    assertEquals(other, archive("Linux", Map.of(), inside), "another project");
    Files.writeString(checkout.resolve("pom.xml"), "<artifactId>lucarne</artifactId>");
    assertEquals(checkout.resolve("index"), archive("Linux", Map.of(), inside));
  }

  @Test
  void elsewhere_it_lies_where_the_system_keeps_data() {
    Path home = folder.resolve("home");
    Path data = folder.resolve("data").toAbsolutePath();
    assertEquals(home.resolve(".local/share/lucarne"), archive("Linux", Map.of(), folder));
    assertEquals(
        data.resolve("lucarne"),
        archive("Linux", Map.of("XDG_DATA_HOME", data.toString()), folder));
    assertEquals(
        home.resolve(".local/share/lucarne"),
        archive("Linux", Map.of("XDG_DATA_HOME", "relative"), folder));
    assertEquals(
        home.resolve("Library/Application Support/Lucarne"), archive("Mac OS X", Map.of(), folder));
    assertEquals(
        data.resolve("Lucarne"), archive("Windows 11", Map.of("APPDATA", data.toString()), folder));
  }
}
