package org.lucarne.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;

/** E-mail: one message (EML), a mailbox of them (MBOX), or a web page saved as one (MHTML). */
final class Mail implements Format {

  private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,40}:(?:[ \\t].*+)?");

  /** Fields that mail programs write and that no article opens with. */
  private static final List<String> SIGNS =
      List.of(
          "\nmime-version:",
          "\nreceived:",
          "\nreturn-path:",
          "\ndelivered-to:",
          "\nmessage-id:",
          "\nx-mailer:",
          "\nsnapshot-content-location:");

  private static final Pattern BULK_SENDER =
      Pattern.compile(
          "(?i)(?:no-?reply|do-?not-?reply|newsletters?|news|alerts?|updates?|briefings?|digest"
              + "|editors?|info|mail|mailer|subscriptions?|press|hello)(?:[.+_-].{0,60})?");

  /** Lines of newsletters that speak of the mailing and not of the news. */
  private static final Pattern OF_MAILING =
      Pattern.compile(
          "(?iu)(?:view (?:this |it |the )?(?:e-?mail|newsletter|message|online)? ?(?:in|on) (?:your|a|the) (?:web )?browser"
              + "|view in browser|unsubscribe|manage (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)"
              + "|update your preferences|forward(?:ed)? to a friend|add us to your address book"
              + "|you(?:'|’)?(?: a)?re receiving this|you received this|se d[ée]sabonner|d[ée]sinscri"
              + "|im browser (?:ansehen|anzeigen|öffnen)|abbestellen|newsletter abmelden|darse de baja"
              + "|cancelar (?:la )?suscripci[oó]n|annulla l'iscrizione|отписаться|إلغاء الاشتراك)");

  @Override
  public boolean fits(Opening opening) {
    return opening.text() != null && isMail(opening.text());
  }

  /** Whether a file that begins with these bytes may be a message; most files surely are none. */
  static boolean mayBegin(byte[] head) {
    int i = 0;
    while (i < head.length && (head[i] == '\n' || head[i] == '\r' || head[i] == ' ')) {
      i++;
    }
    int start = i;
    while (i < head.length
        && i - start < 60
        && (head[i] == '-' || Character.isLetterOrDigit(head[i]))) {
      i++;
    }
    return i > start && i < head.length && (head[i] == ':' || head[i] == ' ' && i - start == 4);
  }

  /** Whether a text begins like a message or a mailbox; a plain news post is read as text. */
  static boolean isMail(String text) {
    String start = text.stripLeading();
    if (Mailbox.begins(start)) {
      return true;
    }
    int end = start.indexOf('\n');
    if (end < 0 || !FIELD.matcher(start.substring(0, end).stripTrailing()).matches()) {
      return false;
    }
    String head = head(start);
    if (head == null) {
      return false;
    }
    boolean coded =
        head.contains("\ncontent-type: multipart/")
            || head.contains("\ncontent-type: text/html")
            || head.contains("\ncontent-transfer-encoding: base64")
            || head.contains("\ncontent-transfer-encoding: quoted-printable");
    return coded
        || !head.contains("\nnewsgroups:")
            && !head.contains("\npath:")
            && (head.contains("\nfrom:") || head.contains("\nsubject:"))
            && SIGNS.stream().anyMatch(head::contains);
  }

  /** The header in lower case after a line break, or {@code null} when the text has none. */
  private static String head(String text) {
    StringBuilder head = new StringBuilder("\n");
    int position = 0;
    while (position < text.length() && head.length() < 60_000) {
      int end = text.indexOf('\n', position);
      end = end < 0 ? text.length() : end;
      String line = text.substring(position, end).stripTrailing();
      if (line.isEmpty()) {
        break;
      }
      boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (!folded && !FIELD.matcher(line).matches()) {
        return null;
      }
      head.append(line.toLowerCase(Locale.ROOT).replaceFirst(":[ \\t]*+", ": ")).append('\n');
      position = end + 1;
    }
    return head.toString();
  }

  @Override
  public String mediaType() {
    return "message/rfc822";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    if (isMailbox(opening.text())) {
      readMailbox(file, desk);
      return;
    }
    Message message;
    try (InputStream in = file.open()) {
      message = Message.of(in);
    } catch (IOException e) {
      throw new UnreadableFileException("The message cannot be read: " + e.getMessage(), e);
    }
    read(message, 0, 0, file.size(), desk);
  }

  /** A single message may have kept the separator it had in its mailbox. */
  static boolean isMailbox(String text) {
    return Mailbox.begins(text.stripLeading());
  }

  private static void readMailbox(FoundFile file, CopyDesk desk)
      throws IOException, InterruptedException {
    try (Mailbox mailbox = new Mailbox(file.open())) {
      int item = 0;
      while (mailbox.next()) {
        item++;
        if (mailbox.message() == null) {
          desk.fail(item, "the message is larger than 96 MB, as no article is");
          continue;
        }
        try {
          Message message = Message.of(new ByteArrayInputStream(mailbox.message()));
          read(message, item, mailbox.start(), mailbox.end(), desk);
        } catch (IOException | UnreadableFileException | RuntimeException e) {
          // Whatever is wrong with one message, the others must be read.
          desk.fail(item, "the message cannot be read: " + e.getMessage());
        }
      }
    }
  }

  private static void read(Message message, int item, long start, long end, CopyDesk desk)
      throws UnreadableFileException, InterruptedException {
    PublicationDate sent =
        desk.dates()
            .read(message.field("date"), DateReader.Order.UNKNOWN, Evidence.METADATA, "Date");
    LocalDate latest = sent == null ? null : sent.last();
    if (isSavedPage(message)) {
      Message.Text saved =
          message.texts().stream().filter(Message.Text::html).findFirst().orElse(null);
      if (saved == null) {
        throw new UnreadableFileException("There is no page in this saved web page (MHTML)");
      }
      String url = address(message.field("snapshot-content-location"));
      url = url == null ? address(saved.location()) : url;
      Pages.read(page(saved), new PageOrigin(item, start, end, url, latest), desk);
      return;
    }
    Draft draft = new Draft();
    draft.title = message.field("subject");
    draft.published = sent;
    draft.language = message.field("content-language");
    sender(message, draft);
    draft.paragraphs = new ArrayList<>();
    for (Message.Text part : shown(message.texts())) {
      if (part.html()) {
        Document page = page(part);
        if (Pages.isExport(page)
            || page.selectFirst("meta[property=og:type][content=article]") != null) {
          Pages.read(page, new PageOrigin(item, start, end, null, latest), desk);
          return;
        }
        addBlocks(page, draft);
      } else {
        addText(part, draft);
      }
    }
    desk.take(draft, item, start, end);
  }

  /** Of parts that say the same, the one in HTML: its paragraphs are whole. */
  private static List<Message.Text> shown(List<Message.Text> texts) {
    List<Message.Text> shown = new ArrayList<>();
    for (Message.Text text : texts) {
      int same = -1;
      for (int i = 0; i < shown.size() && text.choice() != 0; i++) {
        same = shown.get(i).choice() == text.choice() ? i : same;
      }
      if (same < 0) {
        shown.add(text);
      } else if (text.html() && !shown.get(same).html()) {
        shown.set(same, text);
      }
    }
    return shown;
  }

  private static Document page(Message.Text part) {
    return part.charset() == null
        ? HtmlPage.parse(part.bytes(), null)
        : HtmlPage.parse(Message.decode(part));
  }

  /** Whether the message is what a browser saves, which nobody sent. */
  private static boolean isSavedPage(Message message) {
    String from = message.field("from");
    if (message.field("snapshot-content-location") != null
        || from != null && from.toLowerCase(Locale.ROOT).contains("saved by ")) {
      return true;
    }
    return message.field("to") == null
        && message.field("received") == null
        && (from == null || from.indexOf('@') < 0)
        && message.texts().stream().anyMatch(t -> t.html() && address(t.location()) != null);
  }

  private static String address(String location) {
    return location != null && location.strip().toLowerCase(Locale.ROOT).startsWith("http")
        ? location.strip()
        : null;
  }

  /** A newsletter's sender is its publisher, a person the author. */
  private static void sender(Message message, Draft draft) {
    String from = message.field("from");
    if (from == null || from.isBlank()) {
      return;
    }
    int open = from.indexOf('<');
    int close = from.indexOf('>', Math.max(0, open));
    String address = open < 0 || close < 0 ? from : from.substring(open + 1, close);
    String name = open < 0 ? "" : from.substring(0, open);
    int bracket = address.indexOf('(');
    if (open < 0 && bracket > 0 && address.endsWith(")")) {
      name = address.substring(bracket + 1, address.length() - 1);
      address = address.substring(0, bracket);
    }
    address = address.strip();
    name = name.strip().replace("\\\"", "\"");
    while (name.length() > 1
        && "\"'".indexOf(name.charAt(0)) >= 0
        && name.endsWith(name.substring(0, 1))) {
      name = name.substring(1, name.length() - 1).strip();
    }
    String host = address.substring(address.lastIndexOf('@') + 1);
    String outlet = Outlets.named(name);
    if (outlet != null) {
      draft.source = outlet;
    } else if (isMailing(message, address)) {
      draft.source = name.isEmpty() || name.indexOf('@') >= 0 ? host : name;
    } else {
      draft.author = name.isEmpty() ? address : name;
      draft.source = Outlets.isKnownAddress("https://" + host) ? host : null;
    }
  }

  /** Whether a message went to subscribers, and not from person to person or through a forum. */
  private static boolean isMailing(Message message, String address) {
    String post = message.field("list-post");
    if (post != null && post.toLowerCase(Locale.ROOT).contains("mailto:")
        || message.field("in-reply-to") != null
        || message.field("newsgroups") != null) {
      return false;
    }
    int at = address.lastIndexOf('@');
    String user = at < 0 ? address : address.substring(0, at);
    return message.field("list-unsubscribe") != null
        || message.field("list-id") != null
        || "bulk".equalsIgnoreCase(message.field("precedence"))
        || BULK_SENDER.matcher(user).matches();
  }

  private static void addBlocks(Document page, Draft draft) {
    page.select("[style*=display:none],[style*=display: none],[hidden]").remove();
    Element body = page.body();
    for (Markup.Block block : Markup.blocks(body)) {
      if (isOfMailing(block.text())) {
        draft.drop(block.text(), "mailing notice");
      } else {
        draft.paragraphs.add(block.text());
      }
    }
  }

  private static boolean isOfMailing(String line) {
    return line.length() <= 120 && OF_MAILING.matcher(line).find();
  }

  private static void addText(Message.Text part, Draft draft) {
    String text = CleanText.clean(Message.decode(part));
    StringBuilder kept = new StringBuilder(text.length());
    StringBuilder signature = null;
    for (String line : text.lines().toList()) {
      if (signature != null || line.stripTrailing().equals("--")) {
        signature = signature == null ? new StringBuilder() : signature;
        signature.append(line).append('\n');
      } else if (isOfMailing(line)) {
        draft.drop(line, "mailing notice");
      } else {
        // A space before the line's end says that the paragraph goes on (RFC 3676).
        boolean goesOn = part.flowed() && line.endsWith(" ") && !line.isBlank();
        kept.append(line).append(goesOn ? "" : "\n");
      }
    }
    if (signature != null) {
      draft.drop(signature.toString(), "signature");
    }
    draft.paragraphs.addAll(Paragraphs.of(kept.toString()));
  }
}
