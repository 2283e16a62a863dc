package org.lucarne.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.intake.Columns.Match;
import org.lucarne.intake.Columns.Role;
import org.lucarne.model.Evidence;

/**
 * Labelled lines above a text, as of mail, news posts and notes: {@code Date: 15 March 2021}.
 * Labels are known in as many languages as the columns of tables.
 */
final class LabelledHead {

  /** Labels of mail and news posts that tell nothing of an article. */
  private static final Set<String> OF_POSTS =
      Set.of(
          "from",
          "newsgroups",
          "message-id",
          "organization",
          "lines",
          "reply-to",
          "keywords",
          "distribution",
          "nntp-posting-host",
          "references",
          "sender",
          "followup-to",
          "x-newsreader",
          "path",
          "xref",
          "expires",
          "article-i.d.",
          "in-reply-to",
          "to",
          "cc",
          "tags",
          "nntp-software",
          "originator",
          "approved",
          "mime-version",
          "content-type",
          "summary",
          "location",
          "news-software",
          "disclaimer",
          "x-xxmessage-id");

  /** A label and its value; some put an at sign before and no colon behind it. */
  private static final Pattern LABELLED =
      Pattern.compile("(?:@([\\p{L}_]{2,24})\\s|([^:：]{1,30}?)\\s?[:：])\\s*(.*)");

  /** A label that nobody knows has up to three words. */
  private static final Pattern UNKNOWN =
      Pattern.compile("[\\p{L}\\p{M}-]+(?: [\\p{L}\\p{M}-]+){0,2}");

  private static final int MOST_LINES = 60;
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_UNKNOWN = 100;

  private static final Columns COLUMNS = new Columns();

  /**
   * A labelled line.
   *
   * @param name the label in lower case
   * @param role what its value is to an article, or {@code null}
   * @param known whether texts are known to have the label in their heads
   */
  private record Label(String name, Role role, boolean known, StringBuilder value) {

    static Label of(String line) {
      if (line.indexOf(':') < 0 && line.indexOf('：') < 0 && line.indexOf('@') < 0) {
        return null;
      }
      Matcher parts = LABELLED.matcher(line.strip());
      if (!parts.matches()) {
        return null;
      }
      String name = (parts.group(1) == null ? parts.group(2) : parts.group(1)).strip();
      String plain = name.toLowerCase(Locale.ROOT);
      boolean ofPost = OF_POSTS.contains(plain);
      Match match = ofPost ? null : COLUMNS.match(name.replace('.', '_'));
      boolean sure =
          match != null
              && !Columns.isBrief(match)
              && (!Columns.isDoubtful(match) || plain.equals("subject"));
      return new Label(
          plain,
          sure ? match.role() : null,
          sure || ofPost,
          new StringBuilder(parts.group(3).strip()));
    }
  }

  private final String text;
  private final List<Label> labels = new ArrayList<>();

  /** The place after the last labelled line. */
  private int end;

  private LabelledHead(String text) {
    this.text = text;
  }

  /**
   * Gives {@code draft} what labelled lines at a place tell; two that tell different things make a
   * head, or a headline alone.
   *
   * @return the place after them, {@code from} when there is no head
   */
  static int take(String text, int from, Draft draft) {
    LabelledHead head = new LabelledHead(text);
    head.read(from);
    if (!head.isHead()) {
      return from;
    }
    boolean post =
        head.labels.stream().anyMatch(l -> l.name.equals("from") || l.name.equals("subject"));
    head.labels.forEach(label -> give(label, draft, post));
    return head.end;
  }

  private void read(int from) {
    int place = from;
    while (place < text.length() && labels.size() < MOST_LINES) {
      int lineEnd = text.indexOf('\n', place);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      int next = Math.min(text.length(), lineEnd + 1);
      String line = text.substring(place, lineEnd);
      if (!line.isBlank()) {
        boolean follows = end == place && !labels.isEmpty();
        Label label = Label.of(line);
        if (follows && (line.charAt(0) == ' ' || label == null && isValue(line))) {
          labels.getLast().value.append(' ').append(line.strip());
        } else if (label == null || !label.known && !mayBeLabel(line, label, follows)) {
          return;
        } else {
          labels.add(label);
          if (label.role == Role.BODY) {
            end = lineEnd - label.value.length();
            return;
          }
        }
        end = next;
      }
      place = next;
    }
  }

  /** Whether a line is what the label on the line before it stands for, which has no value yet. */
  private boolean isValue(String line) {
    Label last = labels.getLast();
    return last.role != null && last.value.isEmpty() && line.length() <= LONGEST_VALUE;
  }

  /** Whether a label that nobody knows is one among others that are known: {@code Page: A4}. */
  private boolean mayBeLabel(String line, Label label, boolean follows) {
    String name = line.substring(0, label.name.length());
    return labels.stream().filter(Label::known).count() >= 2
        && line.length() <= LONGEST_UNKNOWN
        && UNKNOWN.matcher(label.name).matches()
        && (follows
            ? !Character.isLowerCase(name.codePointAt(0))
            : name.equals(name.toUpperCase(Locale.ROOT)))
        && !label.value.isEmpty()
        && !label.value.toString().startsWith("//")
        && !Paragraphs.endsSentence(label.value.toString());
  }

  private boolean isHead() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Set<String> names = new HashSet<>();
    boolean ofPost = false;
    for (Label label : labels) {
      if (label.role != null) {
        roles.add(label.role);
        if (!names.add(label.name) && Paragraphs.endsSentence(label.value.toString())) {
          // Two people speak in turns.
          return false;
        }
      } else {
        ofPost |= label.known;
      }
    }
    return roles.size() >= 2
        || ofPost && labels.size() >= 2
        || labels.size() == 1 && roles.contains(Role.TITLE);
  }

  private static void give(Label label, Draft draft, boolean post) {
    String value = label.value.toString().strip();
    switch (label.role) {
      case TITLE -> draft.title = draft.title == null ? value : draft.title;
      case STANDFIRST -> draft.standfirst = value;
      case SOURCE -> {
        draft.source = value;
        draft.sourceFrom = Evidence.TEXT;
      }
      case DATE -> {
        if (draft.date == null) {
          draft.date = value;
          draft.dateField = label.name;
          draft.dateFrom = Evidence.TEXT;
        }
      }
      case AUTHOR -> Byline.read(value, draft);
      case URL -> draft.url = value;
      case LANGUAGE -> draft.language = value;
      case SECTION -> draft.section = value;
      case CREDIT ->
          draft.credits.addAll(value.contains("://") ? List.of() : Agencies.credits(value));
      case DATELINE -> draft.dateline = value;
      case BODY -> {}
      case null, default -> {
        if (label.name.equals("from")) {
          draft.author = value;
        } else {
          draft.drop(label.name + ": " + value, post ? "message header" : "label line");
        }
      }
    }
  }
}
