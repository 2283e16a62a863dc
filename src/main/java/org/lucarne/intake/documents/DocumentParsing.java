package org.lucarne.intake.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.ToXMLContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads one document with the parser for what its bytes are; runs in the worker process. */
final class DocumentParsing {

  private static final String SAVE_AS = "save it as a Word document, PDF or plain text";

  /** Of the document's properties only these can tell something of an article. */
  private static final Set<String> KEPT_PROPERTIES =
      Set.of("lucarne-document", "dc:title", "dc:creator", "dc:language");

  private record Kind(String mediaType, Parser parser) {}

  private DocumentParsing() {}

  /**
   * The document as XHTML.
   *
   * @param passwords to try when it is locked
   * @throws DocumentException.Locked when it needs another
   */
  static String xhtml(Path file, List<String> passwords) throws IOException, DocumentException {
    try {
      return xhtml(file, (String) null);
    } catch (DocumentException.Locked locked) {
      for (String password : passwords) {
        try {
          return xhtml(file, password);
        } catch (DocumentException.Locked _) {
          continue;
        }
      }
      throw locked;
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static String xhtml(Path file, String password) throws IOException, DocumentException {
    Biff8EncryptionKey.setCurrentUserPassword(password);
    Kind kind = kind(file);
    Metadata metadata = new Metadata();
    metadata.set("lucarne-document", kind.mediaType());
    metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, kind.mediaType());
    metadata.set(Metadata.CONTENT_TYPE, kind.mediaType());
    ToXMLContentHandler out = new ToXMLContentHandler(StandardCharsets.UTF_8.name());
    Limited limited = new Limited(out);
    try (TikaInputStream in = TikaInputStream.get(file)) {
      kind.parser().parse(in, limited, metadata, context(password));
    } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException _) {
      throw new DocumentException.Locked();
    } catch (TikaException | SAXException e) {
      if (limited.full) {
        throw new DocumentException(
            "This document has more than 20 million characters, which is no single article;"
                + " split it first",
            e);
      }
      throw new DocumentException(
          "The document is damaged or made in an unusual way; open it in its own program and save"
              + " it again",
          e);
    }
    if (limited.letters < 5 * Math.max(1, limited.pages) && kind.mediaType().endsWith("/pdf")) {
      throw new DocumentException(
          limited.pages == 0
              ? "This PDF has no pages; open it in its own program and save it again"
              : PdfPages.whyNoText(file, password, limited.pages));
    }
    return out.toString();
  }

  private static ParseContext context(String password) {
    ParseContext context = new ParseContext();
    context.set(PasswordProvider.class, _ -> password);
    context.set(
        EmbeddedDocumentExtractor.class,
        new EmbeddedDocumentExtractor() {
          @Override
          public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
          }

          @Override
          public void parseEmbedded(
              InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Attachments and embedded objects are never opened.
          }
        });
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setSortByPosition(false);
    pdf.setExtractBookmarksText(false);
    pdf.setExtractAnnotationText(false);
    pdf.setExtractAcroFormContent(false);
    pdf.setIfXFAExtractOnlyXFA(false);
    pdf.setExtractInlineImages(false);
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    context.set(PDFParserConfig.class, pdf);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setExtractMacros(false);
    office.setIncludeDeletedContent(false);
    office.setIncludeHeadersAndFooters(false);
    context.set(OfficeParserConfig.class, office);
    return context;
  }

  private static Kind kind(Path file) throws IOException, DocumentException {
    String start;
    try (InputStream in = Files.newInputStream(file)) {
      start = new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1);
    }
    if (start.contains("%PDF-")) {
      return new Kind("application/pdf", new PDFParser());
    }
    if (start.startsWith("{\\rtf")) {
      return new Kind("application/rtf", new RTFParser());
    }
    return start.startsWith("PK") ? packed(file) : compound(file);
  }

  private static Kind compound(Path file) throws IOException, DocumentException {
    MediaType type;
    try (TikaInputStream in = TikaInputStream.get(file)) {
      type =
          new org.apache.tika.detect.microsoft.POIFSContainerDetector().detect(in, new Metadata());
    }
    String name = type.toString();
    return switch (name) {
      case "application/msword", "application/vnd.ms-outlook", "application/vnd.ms-excel" ->
          new Kind(name, new OfficeParser());
      case "application/vnd.ms-powerpoint" -> throw slides();
      default -> throw new DocumentException("This old Office file holds no article; " + SAVE_AS);
    };
  }

  private static Kind packed(Path file) throws DocumentException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry mimetype = zip.getEntry("mimetype");
      String type = "";
      if (mimetype != null) {
        try (InputStream in = zip.getInputStream(mimetype)) {
          type = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
        }
      }
      if (type.startsWith("application/vnd.oasis.opendocument.text")) {
        return new Kind("application/vnd.oasis.opendocument.text", new OpenDocumentParser());
      }
      if (type.equals("application/epub+zip") || zip.getEntry("META-INF/container.xml") != null) {
        return new Kind("application/epub+zip", new EpubParser());
      }
      List<String> names = zip.stream().limit(10_000).map(ZipEntry::getName).toList();
      if (holds(names, "word/")) {
        return new Kind(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            new OOXMLParser());
      }
      if (holds(names, "xl/") || type.contains("spreadsheet")) {
        throw new DocumentException("Spreadsheets of this kind cannot be read; save it as CSV");
      }
      if (holds(names, "ppt/") || type.contains("presentation")) {
        throw slides();
      }
      if (holds(names, "index.xml") || holds(names, "index.apxl") || holds(names, "Index")) {
        throw new DocumentException(
            "Documents of Pages, Numbers and Keynote cannot be read; " + SAVE_AS);
      }
      throw new DocumentException(
          "This kind of office file or program holds no article; " + SAVE_AS);
    } catch (IOException | IllegalArgumentException e) {
      throw new DocumentException(
          "The document is damaged, most likely cut off; get it again from where it came", e);
    }
  }

  private static boolean holds(List<String> names, String start) {
    return names.stream().anyMatch(name -> name.startsWith(start));
  }

  private static DocumentException slides() {
    return new DocumentException("Slides cannot be read; save them as PDF");
  }

  /** Stops at the output cap, counts, and leaves out properties that tell nothing. */
  private static final class Limited extends ContentHandlerDecorator {
    private int written;
    private int letters;
    private int pages;
    private boolean body;
    private boolean full;
    private boolean silent;

    Limited(ContentHandler out) {
      super(out);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      body |= local.equals("body");
      pages += local.equals("div") && "page".equals(attributes.getValue("class")) ? 1 : 0;
      silent = local.equals("meta") && !KEPT_PROPERTIES.contains(attributes.getValue("name"));
      if (!silent) {
        count(2 * local.length());
        super.startElement(uri, local, name, attributes);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      if (!silent) {
        super.endElement(uri, local, name);
      }
      silent = false;
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      count(length);
      for (int i = start; body && i < start + length; i++) {
        letters += Character.isLetter(text[i]) ? 1 : 0;
      }
      super.characters(text, start, length);
    }

    private void count(int length) throws SAXException {
      written += length;
      if (written > Frame.LONGEST) {
        full = true;
        throw new SAXException("full");
      }
    }
  }
}
