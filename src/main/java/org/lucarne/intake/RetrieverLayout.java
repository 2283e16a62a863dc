package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Retriever's Mediearkivet and Atekst: articles between rules, outlet and day in one line. */
record RetrieverLayout() implements ArchiveLayout {
  private static final String RULE = "=".repeat(60);

  private static final Pattern ISSUE =
      Pattern.compile(
          "([^>].{1,80}), (?:(\\d{4}-\\d{2}-\\d{2})|(\\d{2})\\.(\\d{2})\\.(\\d{4}))"
              + "(?: (?:kl\\.? )?(\\d{2}:\\d{2})(?::\\d{2})?)?");

  private static final Pattern MEDIUM =
      Pattern.compile("(?:Publicerat|Publisert|Publiceret|Sänt|Sendt) (?:på|i) .{2,30}");

  private static final Pattern BYLINE = Pattern.compile("Av:? (\\p{Lu}.{2,80})");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:Seksjon|Sektion): (.{1,100}?)(?:\\s{2,}.*| Side: .*)?|(?:Sida|Side):? \\S.*");

  private static final Pattern END =
      Pattern.compile(
          "(?:©|Alla artiklar är|Alle artikler er|Se webarti|Läs hela arti|Les hele arti).*");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S{4,500}");

  @Override
  public boolean fits(String text) {
    return text.contains(RULE) && (text.contains("\nPublicerat ") || text.contains("\nPublisert "));
  }

  @Override
  public List<Draft> read(List<String> lines, DateReader dates) {
    List<Draft> drafts = new ArrayList<>();
    for (List<String> part : ArchiveLayout.parts(lines, line -> line.startsWith(RULE), false)) {
      Draft draft = article(part);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private static Draft article(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      Matcher issue = ISSUE.matcher(lines.get(i).strip());
      int medium = issue.matches() ? medium(lines, i) : -1;
      if (medium < 0) {
        continue;
      }
      Draft draft = new Draft();
      int title = i - 1;
      while (title > 0 && (lines.get(title).isBlank() || lines.get(title).startsWith("---"))) {
        title--;
      }
      draft.title = lines.get(title);
      draft.source = issue.group(1);
      String day = issue.group(2);
      day = day == null ? issue.group(5) + "-" + issue.group(4) + "-" + issue.group(3) : day;
      draft.date = issue.group(6) == null ? day : day + " " + issue.group(6);
      for (String line : lines.subList(i + 1, medium)) {
        Matcher place = PLACE.matcher(line.strip());
        draft.section = place.matches() && place.group(1) != null ? place.group(1) : draft.section;
      }
      List<String> text = new ArrayList<>();
      boolean ended = false;
      for (String line : lines.subList(medium + 1, lines.size())) {
        Matcher byline = BYLINE.matcher(line);
        if (text.isEmpty() && (byline.matches() || PLACE.matcher(line).matches())) {
          draft.author = byline.matches() ? byline.group(1) : draft.author;
          draft.drop(line, NOTES);
          continue;
        }
        ended |= END.matcher(line).lookingAt();
        if (ended) {
          Matcher address = ADDRESS.matcher(line);
          draft.url = address.find() ? address.group() : draft.url;
          draft.drop(line, NOTES);
        } else {
          text.add(line);
        }
      }
      draft.paragraphs = ArchiveLayout.paragraphs(text);
      return draft;
    }
    return null;
  }

  private static int medium(List<String> lines, int issue) {
    for (int i = issue + 1; i < Math.min(issue + 6, lines.size()); i++) {
      if (MEDIUM.matcher(lines.get(i).strip()).matches()) {
        return i;
      }
    }
    return -1;
  }
}
