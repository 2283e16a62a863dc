package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.lucarne.intake.documents.DocumentException;
import org.lucarne.intake.documents.DocumentWorkers;

/** A document that a worker process turns into a page, such as a PDF or a Word file. */
record BinaryDocument(String mediaType, Sign sign, DocumentWorkers workers) implements Format {

  /** Tells the format by a file's beginning. */
  @FunctionalInterface
  interface Sign {
    boolean isOn(Opening opening);
  }

  /** A PDF may begin with some bytes of something else. */
  static boolean isPdf(Opening opening) {
    return beginning(opening, 1024).contains("%PDF-");
  }

  static boolean isWord(Opening opening) {
    return opening.startsWith("PK\u0003\u0004")
        && beginning(opening, opening.bytes().length).contains("word/");
  }

  static boolean isOpenText(Opening opening) {
    return opening.startsWith("PK\u0003\u0004")
        && beginning(opening, 200).contains("mimetypeapplication/vnd.oasis.opendocument.text");
  }

  static boolean isEpub(Opening opening) {
    return opening.startsWith("PK\u0003\u0004")
        && beginning(opening, 200).contains("mimetypeapplication/epub+zip");
  }

  private static String beginning(Opening opening, int length) {
    return new String(
        opening.bytes(), 0, Math.min(length, opening.bytes().length), StandardCharsets.ISO_8859_1);
  }

  @Override
  public boolean fits(Opening opening) {
    return sign.isOn(opening);
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    Path copy = Files.createTempFile("lucarne-", ".document");
    Optional<String> xhtml;
    try {
      try (InputStream in = file.open()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      xhtml = workers.xhtml(copy, desk.passwords().all());
      if (xhtml.isEmpty()) {
        readUnlocked(file, copy, desk);
        return;
      }
    } catch (DocumentException.Locked e) {
      throw new UnreadableFileException(desk.passwords().refusal("This document"), e);
    } catch (DocumentException e) {
      throw new UnreadableFileException(e.getMessage(), e);
    } finally {
      Files.deleteIfExists(copy);
    }
    Pages.read(HtmlPage.parse(xhtml.get()), PageOrigin.whole(file), desk);
  }

  /** What was in a locked Office file may be a table as well as a document. */
  private static void readUnlocked(FoundFile locked, Path copy, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    FoundFile file =
        new FoundFile(
            locked.path(),
            locked.folder(),
            locked.name(),
            Files.size(copy),
            () -> Files.newInputStream(copy),
            () -> {},
            locked.fetched());
    Opening opening = Opening.of(file);
    Intake.format(opening).read(file, opening, desk);
  }
}
