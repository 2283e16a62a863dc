package org.lucarne.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** One article from a document that was turned into a page: all its paragraphs, in their order. */
final class DocumentPage implements PageFormat {

  /** How many lines at the top and the foot of a page may be its header and footer. */
  private static final int MARGIN = 3;

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S{4,2000}");

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:(?:page|seite|p\\.|стр\\.)\\s?)?\\d{1,4}(?:\\s?(?:of|/|von|de|sur|из)\\s?\\d{1,4})?");

  @Override
  public boolean fits(PageOutline outline) {
    return isDocument(outline);
  }

  /** Whether the page was made of a document. */
  static boolean isDocument(PageOutline outline) {
    return outline.metas().stream().anyMatch(meta -> meta.attr("name").equals("lucarne-document"));
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    Draft dropped = new Draft();
    Elements header = page.body().select("body > dl");
    header.forEach(list -> dropped.drop(list.text(), "message header"));
    header.remove();
    Elements pages = page.body().select("div.page");
    List<String> paragraphs = new ArrayList<>();
    String heading = null;
    if (pages.isEmpty()) {
      Element first = page.body().selectFirst("h1, p.title");
      heading = first == null || first.text().isBlank() ? null : first.text();
      Markup.blocks(page.body()).forEach(block -> paragraphs.add(block.text()));
    } else {
      paragraphs.addAll(paragraphs(lines(pages), dropped));
    }
    Draft draft =
        PlainText.draft(String.join("\n\n", paragraphs), "", desk.dates().until(origin.latest()));
    draft.dropped.addAll(dropped.dropped);
    draft.url = draft.url == null ? dropped.url : draft.url;
    String given = property(page, "dc:title");
    if (heading != null && heading.length() <= 200) {
      draft.title = heading;
    } else if (draft.title == null && isTitle(given)) {
      draft.title = given;
    }
    String author = property(page, "dc:creator");
    if (draft.author == null && author != null && author.length() >= 5 && author.contains(" ")) {
      // The property often names a secretary or a machine; the text has to name the author too.
      String top = String.join(" ", paragraphs.subList(0, Math.min(6, paragraphs.size())));
      draft.author = top.contains(author) ? author : null;
    }
    if (draft.url == null) {
      draft.url = origin.url();
    }
    draft.latest = origin.latest();
    desk.take(draft, origin.item(), origin.start(), origin.end());
  }

  private static String property(Document page, String name) {
    Element meta = page.head().selectFirst("meta[name=" + name + "]");
    return meta == null ? null : meta.attr("content").strip();
  }

  /** Whether a title property is one, and not the name of a file or of a program's new document. */
  private static boolean isTitle(String title) {
    return title != null
        && title.contains(" ")
        && title.length() >= 10
        && title.length() <= 200
        && !title.startsWith("Microsoft ")
        && !title.matches("(?i).{1,200}\\.(docx?|pdf|rtf|odt|indd|qxd|html?|txt)");
  }

  private static List<List<String>> lines(Elements pages) {
    List<List<String>> lines = new ArrayList<>();
    for (Element page : pages) {
      List<String> ofPage = new ArrayList<>();
      for (Element paragraph : page.select("p")) {
        ofPage.add("");
        paragraph.wholeText().lines().map(String::strip).forEach(ofPage::add);
      }
      while (!ofPage.isEmpty() && ofPage.getFirst().isEmpty()) {
        ofPage.removeFirst();
      }
      while (!ofPage.isEmpty() && ofPage.getLast().isEmpty()) {
        ofPage.removeLast();
      }
      lines.add(ofPage);
    }
    return lines;
  }

  /** The paragraphs of pages, joined over line and page ends, without headers and footers. */
  static List<String> paragraphs(List<List<String>> pages, Draft draft) {
    Map<String, Integer> repeats = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> once = new HashSet<>();
      for (int i : margins(page)) {
        once.add(shape(page.get(i)));
      }
      once.forEach(shape -> repeats.merge(shape, 1, Integer::sum));
    }
    int enough = Math.max(2, (pages.size() + 1) / 2);
    List<String> lines = new ArrayList<>();
    for (List<String> page : pages) {
      Set<Integer> margins = margins(page);
      for (int i = 0; i < page.size(); i++) {
        String line = page.get(i);
        boolean repeated = repeats.getOrDefault(shape(line), 0) >= enough;
        boolean number = PAGE_NUMBER.matcher(line).matches();
        if (margins.contains(i) && (repeated || number)) {
          Matcher address = ADDRESS.matcher(line);
          if (draft.url == null && address.find()) {
            draft.url = address.group();
          }
          draft.drop(line, "header or footer of a page");
        } else {
          lines.add(line);
        }
      }
      // A paragraph may go on overleaf: a gap there says nothing.
      while (!lines.isEmpty() && lines.getLast().isEmpty()) {
        lines.removeLast();
      }
      if (!lines.isEmpty() && Paragraphs.endsSentence(lines.getLast())) {
        lines.add("");
      }
    }
    return join(lines);
  }

  private static Set<Integer> margins(List<String> page) {
    Set<Integer> margins = new HashSet<>();
    for (int i = 0, n = 0; i < page.size() && n < MARGIN; i++) {
      if (!page.get(i).isEmpty()) {
        margins.add(i);
        n++;
      }
    }
    for (int i = page.size() - 1, n = 0; i >= 0 && n < MARGIN; i--) {
      if (!page.get(i).isEmpty()) {
        margins.add(i);
        n++;
      }
    }
    return margins;
  }

  /** A line with its numbers made alike, so that "Page 2" repeats "Page 1". */
  private static String shape(String line) {
    return line.replaceAll("\\d+", "#");
  }

  private static List<String> join(List<String> lines) {
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    String last = "";
    for (String line : lines) {
      boolean shortEnd = last.length() < longest * 0.7 && Paragraphs.endsSentence(last);
      if (!open.isEmpty() && (line.isEmpty() || shortEnd)) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      if (!line.isEmpty()) {
        append(open, line);
      }
      last = line;
    }
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }

  private static void append(StringBuilder open, String line) {
    int end = open.length() - 1;
    boolean hyphen =
        end > 0
            && (open.charAt(end) == '-' || open.charAt(end) == '\u00ad')
            && Character.isLowerCase(open.charAt(end - 1))
            && Character.isLowerCase(line.codePointAt(0));
    if (hyphen) {
      open.setLength(end);
    } else if (end >= 0) {
      open.append(' ');
    }
    open.append(line);
  }
}
