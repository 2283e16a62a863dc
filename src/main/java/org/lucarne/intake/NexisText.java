package org.lucarne.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text exports of Nexis: hard-wrapped articles under lines such as "3 of 20 DOCUMENTS". */
final class NexisText implements Format {
  private static final Pattern COUNT_LINE =
      Pattern.compile("(?m)^[ \\t]{0,80}(" + NexisPage.COUNT.pattern() + ")[ \\t]{0,80}\\r?$");

  @Override
  public boolean fits(Opening opening) {
    return opening.text() != null
        && !opening.isMarkup()
        && hasWord(opening.text())
        && !opening.text().contains("<DOCFULL>")
        && COUNT_LINE.matcher(opening.text()).find();
  }

  private static boolean hasWord(String text) {
    return text.contains("DOCUMENT")
        || text.contains("DOKUMENT")
        || text.contains("Document ")
        || text.contains("Dokument ")
        || text.contains("Documento ");
  }

  @Override
  public String mediaType() {
    return "text/x-nexis";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    byte[] bytes = file.read(256, "export");
    String text = Encoding.of(bytes, null).decode(bytes);
    Matcher counts = COUNT_LINE.matcher(text);
    int item = 0;
    int begin = -1;
    while (counts.find()) {
      if (begin >= 0) {
        take(text.substring(begin, counts.start()), ++item, file, desk);
      }
      begin = counts.end();
    }
    take(text.substring(begin), ++item, file, desk);
  }

  private static void take(String text, int item, FoundFile file, CopyDesk desk)
      throws InterruptedException {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    // A form feed stands between the articles of some exports.
    for (String line : text.replace('\f', '\n').split("\r?\n", -1)) {
      if (line.isBlank()) {
        if (!block.isEmpty()) {
          blocks.add(block.toString());
          block.setLength(0);
        }
      } else {
        block.append(block.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block.toString());
    }
    Draft draft = NexisRecord.read(blocks, desk.dates());
    if (draft == null) {
      desk.fail(item, "this part of the Nexis export has no date line, so it cannot be read");
    } else {
      desk.take(draft, item, 0, file.size());
    }
  }
}
