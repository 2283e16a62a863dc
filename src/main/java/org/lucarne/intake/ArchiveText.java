package org.lucarne.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Text saved from one of the smaller databases, whose {@link ArchiveLayout} is known. */
final class ArchiveText implements Format {
  @Override
  public boolean fits(Opening opening) {
    return opening.text() != null
        && !opening.isMarkup()
        && ArchiveLayout.of(opening.text()).isPresent();
  }

  @Override
  public String mediaType() {
    return "text/x-news-database";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    byte[] bytes = file.read(256, "export");
    Optional<ArchiveLayout> layout = ArchiveLayout.of(opening.text());
    List<String> lines = Encoding.of(bytes, null).decode(bytes).lines().toList();
    List<Draft> drafts = layout.orElseThrow().read(lines, desk.dates());
    int item = 0;
    for (Draft draft : drafts) {
      desk.take(draft, drafts.size() == 1 ? 0 : ++item, 0, file.size());
    }
  }
}
