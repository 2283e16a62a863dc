package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A saved web page with one article in it. */
final class HtmlPage implements Format {
  /** A page with fewer characters of text may keep its article elsewhere. */
  private static final int LEAST_TEXT = 100;

  /** No page of articles is larger, images and all, nor has more markup beside its images. */
  private static final int LARGEST = 256 << 20;

  private static final int MOST_MARKUP = 24 << 20;

  /** Up to so many bytes, the images in a page are not worth looking for. */
  private static final int SMALL = 1 << 20;

  private static final int DEEPEST = 200;

  private static final Pattern DECLARED =
      Pattern.compile("(?i)charset\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([a-z0-9_:-]{3,30})");

  /** Whether a file says in its first words that it is a page and nothing else. */
  boolean isDeclared(Opening opening) {
    return opening.start().startsWith("<!doctype html")
        || opening.start().startsWith("<html")
        || opening.start().startsWith("<head>");
  }

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null) {
      return false;
    }
    String start = withoutProlog(opening.start());
    if (start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<head")) {
      return true;
    }
    if (start.startsWith("<rss") || start.startsWith("<feed") || start.startsWith("<?xml")) {
      return false;
    }
    boolean named = opening.named(".html", ".htm", ".xhtml", ".shtml", ".asp", ".aspx", ".php");
    return start.startsWith("<")
            && (named
                || start.startsWith("<body")
                || start.startsWith("<div")
                || start.startsWith("<p>")
                || start.startsWith("<meta ")
                || start.startsWith("<title>") && start.contains("<body"))
        || named && start.contains("<")
        || start.contains("<html") && start.contains("<head");
  }

  /** The text after an XML declaration and comments, such as the address a browser notes. */
  private static String withoutProlog(String start) {
    String rest = start;
    while (rest.startsWith("<?xml") || rest.startsWith("<!--")) {
      int end = rest.startsWith("<?") ? rest.indexOf("?>") : rest.indexOf("-->");
      if (end < 0) {
        return rest;
      }
      rest = rest.substring(end + (rest.startsWith("<?") ? 2 : 3)).stripLeading();
    }
    return rest;
  }

  @Override
  public String mediaType() {
    return "text/html";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    if (file.size() > LARGEST) {
      throw new UnreadableFileException(
          "This page of %d MB is larger than any article's page".formatted(file.size() >> 20));
    }
    Document page;
    if (opening.whole() && opening.encoding().isCleanUtf8()) {
      page = parse(opening.text());
    } else {
      byte[] bytes;
      try (InputStream in = file.open()) {
        bytes =
            file.size() <= SMALL ? in.readAllBytes() : PageBytes.read(in, file.size(), MOST_MARKUP);
      }
      if (bytes == null) {
        throw new UnreadableFileException(
            "This page holds more than %d MB beside its images, which is no article's page; split it"
                    .formatted(MOST_MARKUP >> 20)
                + " first");
      }
      page = parse(bytes, null);
    }
    Pages.read(page, PageOrigin.whole(file), desk);
  }

  /**
   * The page in these bytes.
   *
   * @param declared name of the encoding that the page's surroundings declare, or {@code null}
   */
  static Document parse(byte[] bytes, String declared) {
    Encoding encoding = Encoding.of(bytes, declared == null ? declared(bytes) : declared);
    return parse(encoding.decode(bytes));
  }

  /** The page in this markup; elements nested deeper than any page's stand beside each other. */
  static Document parse(String markup) {
    return Jsoup.parse(markup, "", Parser.htmlParser().setMaxDepth(DEEPEST));
  }

  /** What a page tells of its article, and the article's own text. */
  static Draft draft(PageOutline outline, DateReader dates) {
    Draft draft = new Draft();
    PageMetadata metadata = new PageMetadata(outline, dates);
    metadata.fill(draft);
    String told = metadata.articleBody();
    MainText text = new MainText(outline, told);
    List<String> paragraphs = new ArrayList<>();
    for (Markup.Block block : text.blocks()) {
      paragraphs.add(block.text());
    }
    text.captions().forEach(caption -> draft.drop(caption, "caption"));
    String lead = text.lead(metadata.description());
    int length = paragraphs.stream().mapToInt(String::length).sum();
    if (told != null && length < 250 && told.length() > 2 * length) {
      paragraphs =
          Markup.isIn(told) ? Markup.paragraphs(told) : Paragraphs.of(CleanText.clean(told));
    }
    if (length < LEAST_TEXT && told == null) {
      List<String> embedded = EmbeddedText.paragraphs(outline.scripts());
      paragraphs = embedded.isEmpty() ? paragraphs : embedded;
    }
    draft.paragraphs = paragraphs;
    draft.standfirst = paragraphs.isEmpty() ? null : lead;
    return draft;
  }

  private static String declared(byte[] bytes) {
    String head =
        new String(
            bytes,
            0,
            Math.min(bytes.length, 1 << 13),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (declared.find()) {
      return declared.group(1);
    }
    int encoding = head.startsWith("<?xml") ? head.indexOf("encoding=") : -1;
    return encoding < 0 || encoding > 60
        ? null
        : head.substring(encoding + 10).split("[\"']", 2)[0];
  }
}
