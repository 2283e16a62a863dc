package org.lucarne.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.Clipboard;

/**
 * Text or a link that was dropped or pasted, as the file that it is imported from. A link stays
 * text: nothing is fetched.
 *
 * @param name the file's name; without its ending it is what the import is recorded under
 */
record DroppedWords(String name, String content) {

  private static final int LONGEST_TITLE = 300;
  private static final Pattern FILE =
      Pattern.compile(".*[/\\\\]lucarne\\d+[/\\\\]dropped (link|text)\\.[a-z]+");

  /** What the clipboard or dragboard holds besides files, if it is text or a link. */
  static Optional<DroppedWords> in(Clipboard held) {
    return of(held.getString(), held.getUrl(), held.getHtml());
  }

  /** Any of the three may be {@code null}, as it is when nothing of that sort is held. */
  static Optional<DroppedWords> of(String string, String url, String html) {
    String text = string == null ? "" : string.strip();
    String address = url != null && !url.isBlank() ? url.strip() : isAddress(text) ? text : "";
    boolean onlyLink = !address.isEmpty() && (text.isEmpty() || isAddress(text));
    if (onlyLink && isPicture(html)) {
      return Optional.empty();
    }
    if (onlyLink) {
      String title = html == null ? "" : words(html);
      return Optional.of(
          new DroppedWords(
              "dropped link.jsonl",
              "{\"title\":"
                  + json(title.isEmpty() || isAddress(title) ? called(address) : title)
                  + ",\"url\":"
                  + json(address)
                  + "}\n"));
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new DroppedWords("dropped text.txt", text + "\n"));
  }

  /**
   * What was dropped, where an import read nothing but such a file, which is gone by now; else
   * empty. {@code Dropped link}
   */
  static String in(List<String> paths) {
    Matcher file = FILE.matcher(String.join("\n", paths));
    return file.matches() ? "Dropped " + file.group(1) : "";
  }

  boolean isLink() {
    return name.endsWith(".jsonl");
  }

  /** Writes it where an import can read it, until the program ends. */
  Path file() throws IOException {
    Path folder = Files.createTempDirectory("lucarne");
    folder.toFile().deleteOnExit();
    Path file = Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    file.toFile().deleteOnExit();
    return file;
  }

  /** Whether a browser dragged a picture, which holds no words. */
  private static boolean isPicture(String html) {
    return html != null && html.toLowerCase(Locale.ROOT).contains("<img") && words(html).isEmpty();
  }

  private static boolean isAddress(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return (lower.startsWith("http://") || lower.startsWith("https://"))
        && text.chars().noneMatch(Character::isWhitespace);
  }

  /**
   * What to call a page of which only the address is known: an address is no title, and an article
   * without one is none. {@code harbour strike, gazette.example}
   */
  private static String called(String address) {
    String rest = address.substring(address.indexOf("//") + 2).replaceFirst("[?#].*", "");
    String site = rest.replaceFirst("[/:].*", "").replaceFirst("^www\\.", "");
    String last = rest.replaceFirst("/+$", "").replaceFirst(".*/", "");
    String words = last.replaceFirst("\\.[a-z]{2,5}$", "").replaceAll("[-_+]+|%20", " ").strip();
    boolean says = rest.indexOf('/') > 0 && words.chars().anyMatch(Character::isLetter);
    return says && words.contains(" ") ? words + ", " + site : "A page of " + site;
  }

  /** The words of a link's markup. */
  private static String words(String html) {
    StringBuilder words = new StringBuilder();
    boolean inTag = false;
    for (int i = 0; i < html.length() && words.length() < LONGEST_TITLE; i++) {
      char c = html.charAt(i);
      if (c == '<') {
        inTag = true;
      } else if (c == '>') {
        inTag = false;
      } else if (!inTag) {
        words.append(c);
      }
    }
    return words.toString().replace("&amp;", "&").replaceAll("\\s+", " ").strip();
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
