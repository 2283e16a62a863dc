package org.lucarne.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Documents made of a few lines. */
final class SampleDocuments {

  private SampleDocuments() {}

  /** Each line is a paragraph; one that begins with {@code **} is bold. */
  static Reading rtf(String text) throws InterruptedException {
    StringBuilder rtf =
        new StringBuilder("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\froman Times;}}\\pard\\plain ");
    text.lines()
        .forEach(
            line -> {
              boolean bold = line.startsWith("**");
              String plain = escaped(bold ? line.substring(2) : line);
              rtf.append(bold ? "{\\b " + plain + "}" : plain).append("\\par\n");
            });
    return read("export.rtf", rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** A table of two columns; the cells of a row stand on a line with a bar between them. */
  static Reading rtfTable(String rows) throws InterruptedException {
    StringBuilder rtf =
        new StringBuilder("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\froman Times;}}\\pard\\plain ");
    rows.lines()
        .map(row -> escaped(row).split(" \\| ", 2))
        .forEach(
            cells ->
                rtf.append("\\trowd\\cellx900\\cellx9000\\pard\\intbl {\\b ")
                    .append(cells[0])
                    .append("}\\cell ")
                    .append(cells[1])
                    .append("\\cell\\row\n"));
    return read("export.rtf", rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static String escaped(String line) {
    StringBuilder escaped = new StringBuilder();
    line.chars().forEach(c -> escaped.append(c < 0x80 ? "" + (char) c : "\\u" + c + "?"));
    return escaped.toString();
  }

  /** Each text is a page. */
  static Reading pdf(String... pages) throws IOException, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (String text : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          out.beginText();
          out.setLeading(13);
          out.newLineAtOffset(60, 740);
          for (String line : (Iterable<String>) text.lines()::iterator) {
            out.showText(line);
            out.newLine();
          }
          out.endText();
        }
      }
      document.save(bytes);
    }
    return read("export.pdf", bytes.toByteArray());
  }

  /** An old Excel workbook of one sheet; the cells of a row stand on a line with bars between. */
  static Reading xls(String rows) throws IOException, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet sheet = workbook.createSheet("List");
      for (String line : (Iterable<String>) rows.lines()::iterator) {
        HSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String cell : line.split(" \\| ", -1)) {
          row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
        }
      }
      workbook.write(bytes);
    }
    return read("list.xls", bytes.toByteArray());
  }

  private static Reading read(String name, byte[] content) throws InterruptedException {
    return Reading.of("", name, content, Given.NOTHING);
  }
}
