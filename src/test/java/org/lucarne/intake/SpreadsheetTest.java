package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;

class SpreadsheetTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** A workbook of one sheet; style 1 is a day, style 2 a day with its time. */
  private static byte[] workbook(String rows) throws IOException {
    Map<String, String> parts =
        Map.of(
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                + "<Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/>"
                + "<Override PartName='/xl/sharedStrings.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/>"
                + "</Types>",
            "_rels/.rels",
            "<Relationships xmlns='%s'><Relationship Id='r' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                .formatted(PACKAGE, OFFICE),
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='News' sheetId='1' r:id='rId1'/></sheets></workbook>"
                .formatted(MAIN, OFFICE),
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='%s'><Relationship Id='rId1' Type='%s/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
                .formatted(PACKAGE, OFFICE),
            "xl/sharedStrings.xml",
            "<sst xmlns='%s'><si><t>Headline</t></si><si><t>Harbour talks resume</t></si></sst>"
                .formatted(MAIN),
            "xl/styles.xml",
            "<styleSheet xmlns='%s'><numFmts><numFmt numFmtId='170' formatCode='dd\\/mm\\/yyyy hh:mm'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs></styleSheet>"
                .formatted(MAIN),
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r='" + number + "'>");
    for (int i = 0; i < cells.length; i++) {
      String place = "r='" + (char) ('A' + i) + number + "'";
      String cell = cells[i];
      if (cell.startsWith("#")) {
        row.append("<c %s t='s'><v>%s</v></c>".formatted(place, cell.substring(1)));
      } else if (cell.contains("@")) {
        String[] value = cell.split("@");
        row.append("<c %s s='%s'><v>%s</v></c>".formatted(place, value[1], value[0]));
      } else if (!cell.isEmpty()) {
        row.append("<c %s t='inlineStr'><is><t>%s</t></is></c>".formatted(place, cell));
      }
    }
    return row.append("</row>").toString();
  }

  @Test
  void each_row_is_an_article_and_numbers_in_a_day_s_style_are_dates() throws Exception {
    byte[] workbook =
        workbook(
            row(1, "Export of 3 hits")
                + row(3, "#0", "Text", "Publisher", "Published")
                + row(4, "#1", "The talks went on in the harbour.", "Harbour Post", "42227@1")
                + row(5, "Ferries sail again", "The ferries sailed.", "", "42228.4375@2")
                + row(6)
                + row(7, "", "", "Harbour Post", "42227@1"));
    Reading reading = Reading.of("", "export.xlsx", workbook, Given.NOTHING);
    assertEquals(List.of("Harbour talks resume", "Ferries sail again"), reading.titles());
    assertEquals(List.of("3: the row has neither a title nor a text"), reading.failures());
    Article first = reading.articles().getFirst();
    assertEquals("The talks went on in the harbour.", first.body());
    assertEquals("Harbour Post", first.source().name());
    assertEquals("2015-08-11", first.date().text());
    assertEquals(LocalTime.of(10, 30), reading.articles().get(1).date().time());
  }

  @Test
  void a_workbook_of_something_else_shows_its_columns() throws Exception {
    byte[] workbook = workbook(row(1, "Port", "Ships") + row(2, "North", "12"));
    Reading reading = Reading.of("", "ships.xlsx", workbook, Given.NOTHING);
    assertTrue(reading.failures().getFirst().contains("they are Port, Ships"));
  }

  @Test
  void a_cut_workbook_says_that_it_is_damaged() throws Exception {
    byte[] workbook = workbook(row(1, "#0") + row(2, "#1"));
    Reading reading =
        Reading.of(
            "", "cut.xlsx", java.util.Arrays.copyOf(workbook, workbook.length / 2), Given.NOTHING);
    assertEquals(List.of(), reading.articles());
    assertTrue(reading.failures().getFirst().contains("damaged"), reading.failures()::getFirst);
  }

  @Test
  void workbooks_of_libreoffice_are_read_too() throws Exception {
    String type = "application/vnd.oasis.opendocument.spreadsheet";
    String content =
        """
        <office:document-content><office:body><office:spreadsheet><table:table>
        <table:table-row><table:table-cell><text:p>Title</text:p></table:table-cell>
        <table:table-cell><text:p>Text</text:p></table:table-cell>
        <table:table-cell><text:p>Date</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
        <table:table-row><table:table-cell><text:p>Harbour talks resume</text:p></table:table-cell>
        <table:table-cell><text:p>The talks went on.</text:p><text:p>They ended late.</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2015-08-11T10:30:00"><text:p>11.8.</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
        </table:table></office:spreadsheet></office:body></office:document-content>
        """;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length());
      CRC32 sum = new CRC32();
      sum.update(type.getBytes(StandardCharsets.US_ASCII));
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(type.getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    Article article = Reading.of("", "news.ods", bytes.toByteArray(), Given.NOTHING).article();
    assertEquals("Harbour talks resume", article.title());
    assertEquals("The talks went on.\n\nThey ended late.", article.body());
    assertEquals("2015-08-11", article.date().text());
    assertEquals(LocalTime.of(10, 30), article.date().time());
  }
}
