package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;

class DocumentPageTest {

  @AfterAll
  static void end() {
    new Intake().rest();
  }

  @Test
  void a_printed_page_loses_its_headers_and_hyphens_and_keeps_its_address() throws Exception {
    byte[] pdf =
        pdf(
            List.of(
                "24/11/2026, 10:05 River Gazette",
                "Ministers open the harbour to every flag",
                "",
                "The seven river states agreed on Monday to a joint declar-",
                "ation that keeps the harbour open through the winter, and",
                "https://gazette.example/harbour 1/2"),
            List.of(
                "24/11/2026, 10:05 River Gazette",
                "that every ship pays the same small toll at the lock.",
                "https://gazette.example/harbour 2/2"));
    Article article = read("print.pdf", pdf);
    assertEquals("Ministers open the harbour to every flag", article.title());
    assertTrue(article.body().contains("joint declaration that keeps"), article.body());
    assertTrue(article.body().contains("winter, and that every ship"), article.body());
    assertEquals("https://gazette.example/harbour", article.url());
    assertNull(article.date(), "the day of printing is no date of publication");
    assertEquals(4, article.dropped().size());
  }

  @Test
  void a_document_from_a_web_archive_keeps_its_address_and_is_no_younger_than_its_capture()
      throws Exception {
    byte[] pdf =
        pdf(
            List.of(
                "Ministers open the harbour to every flag",
                "",
                "20 August 2015",
                "",
                "The seven river states agreed on Monday to keep the harbour open."));
    List<Article> articles = new ArrayList<>();
    new Intake()
        .read(
            new FoundFile(
                "crawl.warc!/report.pdf",
                "crawl",
                "report.pdf",
                pdf.length,
                () -> new ByteArrayInputStream(pdf),
                () -> {},
                new FoundFile.Fetched(
                    "https://gazette.example/2015/08/12/report.pdf", LocalDate.of(2015, 8, 13))),
            Given.NOTHING,
            new Intake.Reader() {
              @Override
              public void article(Article article) {
                articles.add(article);
              }

              @Override
              public void failed(int item, String reason) {
                throw new AssertionError(reason);
              }
            });
    assertEquals("https://gazette.example/2015/08/12/report.pdf", articles.getFirst().url());
    assertEquals("gazette.example", articles.getFirst().source().name());
    assertEquals("2015-08-12", articles.getFirst().date().text());
  }

  /** A PDF of one page that draws a grey picture, or holds these operators. */
  private static byte[] page(String operators) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      if (operators == null) {
        var picture = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        try (var content = new PDPageContentStream(document, page)) {
          content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 600, 800);
        }
      } else {
        var stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream()) {
          out.write(operators.getBytes(StandardCharsets.ISO_8859_1));
        }
        page.setContents(stream);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static String whyNot(byte[] pdf) {
    return assertThrows(UnreadableFileException.class, () -> read("page.pdf", pdf)).getMessage();
  }

  @Test
  void a_pdf_without_text_is_called_what_it_is() throws Exception {
    String scan = whyNot(page(null));
    assertTrue(scan.contains("is a scan"), scan);
    assertTrue(scan.contains("; run text recognition"), scan);
    assertTrue(whyNot(page("BT (Harbour stays open Tj ET")).contains("is damaged"));
    assertTrue(whyNot(page("")).contains("nothing on 1 page"));
  }

  @Test
  void a_word_file_gives_its_paragraphs_in_their_order() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      for (String text : List.of("Harbour stays open", "First the toll.", "Then the lock.")) {
        word.createParagraph().createRun().setText(text);
      }
      word.write(bytes);
    }
    Article article = read("memo.docx", bytes.toByteArray());
    assertEquals("Harbour stays open", article.title());
    assertEquals("First the toll.\n\nThen the lock.", article.body());
  }

  @Test
  void a_rich_text_file_keeps_letters_outside_ascii() throws Exception {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252\\uc1 Harbour stays open\\par Caf\\'e9 owners met"
            + " \\u1084?\\u1080?\\u1088? today.\\par}";
    Article article = read("memo.rtf", rtf.getBytes(StandardCharsets.US_ASCII));
    assertEquals("Harbour stays open", article.title());
    assertEquals("Café owners met мир today.", article.body());
  }

  @Test
  void an_open_document_gives_its_heading_as_title() throws Exception {
    byte[] odt =
        zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<office:document-content"
                + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
                + "<office:body><office:text><text:h text:outline-level='1'>Harbour stays"
                + " open</text:h><text:p>The toll is small.</text:p></office:text>"
                + "</office:body></office:document-content>");
    Article article = read("memo.odt", odt);
    assertEquals("Harbour stays open", article.title());
    assertEquals("The toll is small.", article.body());
  }

  @Test
  void slides_are_refused_with_a_remedy() {
    UnreadableFileException e =
        assertThrows(
            UnreadableFileException.class,
            () -> read("talk.pptx", zip("[Content_Types].xml", "<x/>", "ppt/a.xml", "<x/>")));
    assertEquals("Slides cannot be read; save them as PDF", e.getMessage());
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @SafeVarargs
  private static byte[] pdf(List<String>... pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
          out.beginText();
          out.setLeading(13);
          out.newLineAtOffset(60, 700);
          for (String line : lines) {
            out.showText(line);
            out.newLine();
          }
          out.endText();
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static Article read(String name, byte[] bytes)
      throws UnreadableFileException, InterruptedException {
    List<Article> articles = new ArrayList<>();
    FoundFile file =
        new FoundFile(
            name, "", name, bytes.length, () -> new ByteArrayInputStream(bytes), () -> {});
    new Intake()
        .read(
            file,
            Given.NOTHING,
            new Intake.Reader() {
              @Override
              public void article(Article article) {
                articles.add(article);
              }

              @Override
              public void failed(int item, String reason) {
                throw new AssertionError(reason);
              }
            });
    assertEquals(1, articles.size());
    return articles.getFirst();
  }
}
