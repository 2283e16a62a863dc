package org.lucarne.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a password locks come in with it, and say so without. */
class LockedFilesTest {

  private static final String PASSWORD = "sesame";
  private static final String TEXT =
      "The ferries to the outer islands sail again after four weeks of storms, the port said.";

  /**
   * Made by p7zip with the password, its names locked too: "Ferries return to the outer islands".
   */
  private static final String SEVEN_Z =
      "N3q8ryccAASmcDbEEAEAAAAAAAAwAAAAAAAAAD7lv2lZg7h991Hlk7VmBlRQW+Oa7Bv2FR1d+JbK0eKW65+h8klt3pVQ"
          + "T8WFFUG1ZOBZFtyp9o1lO7A5FQeAdxXGCOsrxB+gjet88fts+F3r9c3klppai9Ua+pz65IzCEMafhtZofYsqUiSg"
          + "k+8OJXyatddY/vC8phUK5iHKZTLJMzcchgxcSV2GzL//zdOGmQnza+fc+Shn01L7tcfX3AF8dsr4NEYDACci2JM2"
          + "EFNoPuDicyuZxHJrpZG1rj15QMTumbmFjV9dRFk62ytpVGPLygcjrzN5d1mOcBfS+/5VIvhlRywjxQUAiXQ8eeKG"
          + "vVUV5KOdnSG/tynoKMx2+eEMkra/F1504YOXPYr6tSAYjlyG5hcGgJABCYCAAAcLAQABJAbxBwESUw9Bbo5dBDaB"
          + "+t8PWCdfkD1yDHIKAWpu8dEAAA==";

  @TempDir Path folder;

  @Test
  void every_kind_of_locked_file_comes_in_with_its_password_and_says_that_it_needs_one()
      throws IOException {
    Path files = Files.createDirectory(folder.resolve("files"));
    pdf(files.resolve("letter.pdf"));
    lock(document(), files.resolve("report.docx"));
    lock(table(), files.resolve("table.xlsx"));
    zip(files.resolve("aes.zip"), EncryptionMethod.AES, "In a strong archive");
    zip(files.resolve("old.zip"), EncryptionMethod.ZIP_STANDARD, "In an old archive");
    Files.write(files.resolve("packed.7z"), Base64.getDecoder().decode(SEVEN_Z));
    try (Archive archive = Archive.open(folder.resolve("archive"))) {
      ImportRequest all = ImportRequest.of(List.of(files));
      assertLocked(archive, all, "is protected by a password");
      assertLocked(archive, all.withPasswords(List.of("open", "wrong")), "none of those given");

      ImportReport report = read(archive, all.withPasswords(List.of("wrong", PASSWORD)));
      assertEquals(
          List.of(),
          report.groups().stream()
              .map(ReportGroup::reason)
              .filter(r -> r.contains("password"))
              .toList());
      assertEquals(
          new TreeSet<>(
              Set.of(
                  "Letter from the port",
                  "Report on the ferries",
                  "Table of ferries",
                  "In a strong archive",
                  "In an old archive",
                  "Ferries return to the outer islands")),
          report.outcomes().stream()
              .filter(Outcome.Added.class::isInstance)
              .map(outcome -> ((Outcome.Added) outcome).title())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    assertFalse(isKept(PASSWORD), "the password stands in the archive");
  }

  private static void assertLocked(Archive archive, ImportRequest request, String why) {
    ImportReport report = read(archive, request);
    assertEquals(0, report.added());
    assertEquals(6, report.failed());
    for (ReportGroup group : report.groups()) {
      assertTrue(group.wantsPassword(), group.reason());
      assertTrue(group.reason().contains(why), group.reason());
      assertTrue(group.remedy().startsWith("Import it again with its"), group.remedy());
    }
  }

  private static ImportReport read(Archive archive, ImportRequest request) {
    return archive.importPaths(request, ImportProgress.silent());
  }

  private boolean isKept(String word) throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("archive"))) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains(word)) {
          return true;
        }
      }
      return false;
    }
  }

  private static void pdf(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.newLineAtOffset(72, 700);
        out.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 20);
        out.showText("Letter from the port");
        out.newLineAtOffset(0, -40);
        out.setFont(new PDType1Font(FontName.HELVETICA), 10);
        out.showText(TEXT);
        out.endText();
      }
      document.protect(new StandardProtectionPolicy("owner", PASSWORD, new AccessPermission()));
      document.save(file.toFile());
    }
  }

  private static byte[] document() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getProperties().getCoreProperties().setTitle("Report on the ferries");
      document.createParagraph().createRun().setText("Report on the ferries");
      document.createParagraph().createRun().setText(TEXT);
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] table() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet();
      var head = sheet.createRow(0);
      head.createCell(0).setCellValue("title");
      head.createCell(1).setCellValue("body");
      var row = sheet.createRow(1);
      row.createCell(0).setCellValue("Table of ferries");
      row.createCell(1).setCellValue(TEXT);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void lock(byte[] document, Path file) throws IOException {
    try (POIFSFileSystem parts = new POIFSFileSystem();
        OutputStream to = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(PASSWORD);
      try (InputStream in = new ByteArrayInputStream(document);
          OutputStream locked = encryptor.getDataStream(parts)) {
        in.transferTo(locked);
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      parts.writeFilesystem(to);
    }
  }

  private static void zip(Path file, EncryptionMethod method, String title) throws IOException {
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(file), PASSWORD.toCharArray())) {
      ZipParameters entry = new ZipParameters();
      entry.setFileNameInZip("article.txt");
      entry.setEncryptFiles(true);
      entry.setEncryptionMethod(method);
      out.putNextEntry(entry);
      out.write(
          (title + "\n\n" + TEXT + " It was the " + method + " crossing.\n")
              .getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
  }
}
