package org.lucarne;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {

  @Test
  void every_source_file_is_in_google_java_format() throws Exception {
    List<Path> others = new ArrayList<>();
    for (Path file : FormatSources.sources()) {
      String text = Files.readString(file);
      if (!FormatSources.format(text).equals(text)) {
        others.add(file);
      }
    }
    assertEquals(List.of(), others, "Run: mvn -q -Pformat");
  }
}
