package org.lucarne.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Text saved from Factiva: articles that end in lines such as "Document NYTF0000...". */
final class FactivaText implements Format {
  @Override
  public boolean fits(Opening opening) {
    return opening.text() != null
        && opening.text().indexOf("Document") >= 0
        && opening.text().indexOf('<') != 0
        && opening.text().lines().anyMatch(FactivaRecord::isEnd);
  }

  @Override
  public String mediaType() {
    return "text/x-factiva";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    byte[] bytes = file.read(256, "export");
    List<FactivaRecord.Line> lines = new ArrayList<>();
    for (String line : Encoding.of(bytes, null).decode(bytes).lines().toList()) {
      String plain = CleanText.line(line);
      if (!plain.isEmpty()) {
        lines.add(new FactivaRecord.Line(plain, false));
      }
    }
    int item = 0;
    for (Draft draft : FactivaRecord.read(lines, desk.dates())) {
      desk.take(draft, ++item, 0, file.size());
    }
  }
}
