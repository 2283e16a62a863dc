package org.lucarne.intake;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Text exports of ProQuest: records of labelled lines between rules of underscores. */
final class ProQuestText implements Format {
  private static final Pattern PART =
      Pattern.compile("(?m)^(?:_{20,200}|Document \\d{1,6} of \\d{1,6})[ \\t]*\\r?$");

  @Override
  public boolean fits(Opening opening) {
    return opening.text() != null
        && !opening.isMarkup()
        && (opening.text().contains("ProQuest document ID:")
            || opening.text().contains("____________________")
                && opening.text().contains("Publication title:"))
        && PART.matcher(opening.text()).find();
  }

  @Override
  public String mediaType() {
    return "text/x-proquest";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    byte[] bytes = file.read(256, "export");
    int item = 0;
    for (String part : PART.split(Encoding.of(bytes, null).decode(bytes))) {
      List<String> lines = part.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      Draft draft = ProQuestRecord.read(lines);
      // The list of terms at the end has labels too, but nothing to read.
      if (draft != null && (!draft.paragraphs.isEmpty() || draft.source != null)) {
        desk.take(draft, ++item, 0, file.size());
      }
    }
  }
}
