package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Texts of {@linkplain PressDatabase databases of newspapers}, split into their articles. */
final class PressText implements Format {
  private static final int LARGEST = 256 << 20;

  @Override
  public boolean fits(Opening opening) {
    return opening.text() != null
        && !opening.isMarkup()
        && PressDatabase.of(opening.text()) != null;
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    if (file.size() > LARGEST) {
      throw new UnreadableFileException("This export is larger than 256 MB; split it first");
    }
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readAllBytes();
    }
    List<Draft> articles =
        PressDatabase.of(opening.text()).articles(Encoding.of(bytes, null).decode(bytes));
    int item = articles.size() == 1 ? 0 : 1;
    for (Draft article : articles) {
      desk.take(article, item, 0, file.size());
      item += item == 0 ? 0 : 1;
    }
  }
}
