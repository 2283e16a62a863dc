package org.lucarne.intake.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Why no text comes of a PDF, by what its first pages draw. */
final class PdfPages {
  private static final int MOST_PAGES = 20;
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_OBJECTS = 200;

  private int pictures;
  private int writing;
  private int something;
  private int broken;

  /** Pages that begin a text, though they may never show any of it. */
  private int begun;

  private PdfPages() {}

  /** A sentence for the analyst. */
  static String whyNoText(Path file, String password, int number) {
    String pages = number == 1 ? "1 page" : number + " pages";
    PdfPages found = new PdfPages();
    try (PDDocument document = Loader.loadPDF(file.toFile(), password == null ? "" : password)) {
      int seen = 0;
      for (PDPage page : document.getPages()) {
        found.look(page);
        if (++seen == MOST_PAGES) {
          break;
        }
      }
    } catch (IOException | RuntimeException _) {
      found.broken++;
    }
    if (found.pictures > 0 && found.writing == 0) {
      return "This PDF is a scan: it has pictures of text on %s, but no text; run text recognition on it first"
          .formatted(pages);
    }
    if (found.broken > 0 || found.writing > 0 || found.begun > 0 && found.pictures == 0) {
      return "This PDF is damaged: it has text on %s, but so that no program can read it; get it again from where it came"
          .formatted(pages);
    }
    return found.something > 0
        ? "This PDF has drawings and no text on %s; run text recognition on it first"
            .formatted(pages)
        : "This PDF has nothing on %s; get it again from where it came".formatted(pages);
  }

  private void look(PDPage page) {
    try (InputStream in = page.getContents()) {
      byte[] bytes = in == null ? new byte[0] : in.readNBytes(MOST_BYTES);
      String content = new String(bytes, StandardCharsets.ISO_8859_1);
      something += content.isBlank() ? 0 : 1;
      begun += content.contains("BT") ? 1 : 0;
      writing += content.contains("Tj") || content.contains("TJ") ? 1 : 0;
      pictures += content.contains("\nBI") && content.contains("\nEI") ? 1 : 0;
    } catch (IOException | RuntimeException _) {
      broken++;
    }
    try {
      pictures += hasPicture(page.getResources(), 0) ? 1 : 0;
    } catch (IOException | RuntimeException _) {
      broken++;
    }
  }

  private static boolean hasPicture(PDResources resources, int depth) throws IOException {
    int looked = 0;
    if (resources != null && depth < 3) {
      for (COSName name : resources.getXObjectNames()) {
        if (++looked > MOST_OBJECTS) {
          break;
        }
        PDXObject object = resources.getXObject(name);
        if (object instanceof PDImageXObject
            || object instanceof PDFormXObject form && hasPicture(form.getResources(), depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
