package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GENIOS and WISO: labelled facts in German, each article ending in its lasting address. */
record GeniosLayout() implements ArchiveLayout {
  private static final String LASTING = "Dauerhafte Adresse des Dokuments:";

  private static final Pattern ISSUE =
      Pattern.compile(
          "\"?(.{2,80}?)\"?,?(?: (?:Nr|Heft)\\.? ?[\\w/-]{1,12},?)?,? (?:vom |VOM |v\\. |den )?"
              + "(\\d{1,2}\\.(?:\\d{1,2}\\.| ?\\p{L}{3,9} )\\d{2,4})(?:\\D.*)?");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:Seite \\d+ von \\d+|Dokumente?|Inhaltsverzeichnis|.{2,300}?\\.{4,300} ?\\d{1,4})");

  private static final Pattern BYLINE = Pattern.compile("(?:Von|VON) (\\p{Lu}.{3,60})");

  @Override
  public boolean fits(String text) {
    return text.contains("GBI-Genios") && text.contains("Quelle:") || text.contains(LASTING);
  }

  @Override
  public List<Draft> read(List<String> lines, DateReader dates) {
    List<Draft> drafts = new ArrayList<>();
    boolean signed = lines.stream().anyMatch(line -> line.startsWith("© GBI-Genios"));
    String last = signed ? "© GBI-Genios" : "Alle Rechte vorbehalten";
    for (List<String> part : ArchiveLayout.parts(lines, line -> line.startsWith(last), true)) {
      Draft draft = article(part);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private static Draft article(List<String> lines) {
    Draft draft = new Draft();
    List<String> before = new ArrayList<>();
    List<String> text = new ArrayList<>();
    boolean sourced = false;
    boolean ended = false;
    String open = null;
    for (String raw : lines) {
      String line = raw.strip();
      if (FURNITURE.matcher(line).matches()) {
        draft.drop(line, NOTES);
        continue;
      }
      int colon = line.indexOf(':');
      String label = colon > 0 && colon < 40 ? line.substring(0, colon) : "";
      boolean known =
          switch (label) {
            case "Quelle", "Ressort", "Rubrik", "Ausgabe", "Dokumentnummer", "Autor" -> true;
            case "Dauerhafte Adresse des Dokuments", "Alle Rechte vorbehalten" -> true;
            default -> false;
          };
      boolean rest = !known && open != null && !line.isEmpty();
      if (known || rest) {
        String name = known ? label : open;
        String value = known ? line.substring(colon + 1).strip() : line;
        open = value.isEmpty() ? name : null;
        sourced |= name.equals("Quelle");
        ended |= name.equals("Alle Rechte vorbehalten");
        take(name, value, draft);
      } else if (ended) {
        draft.drop(line, NOTES);
      } else {
        (sourced ? text : before).add(line);
      }
    }
    if (text.stream().allMatch(String::isBlank)) {
      // Printed one by one, the facts stand below the text, and outlet and day above it as well.
      before.removeIf(String::isBlank);
      if (before.size() > 2 && ISSUE.matcher(before.getFirst()).matches()) {
        draft.drop(before.removeFirst(), NOTES);
        List<String> rest = before.subList(1, before.size());
        text.clear();
        for (String paragraph : rest) {
          text.add(paragraph);
          text.add("");
        }
        rest.clear();
      }
    }
    before.removeIf(String::isBlank);
    draft.title = before.isEmpty() ? null : before.getLast();
    if (draft.title == null && !text.isEmpty()) {
      text.removeIf(line -> line.isBlank() && text.indexOf(line) == 0);
      draft.title = text.isEmpty() ? null : text.removeFirst();
    }
    for (int i = 0; i < Math.min(6, text.size()) && draft.author == null; i++) {
      Matcher byline = BYLINE.matcher(text.get(i));
      if (byline.matches()) {
        draft.author = byline.group(1);
        draft.drop(text.remove(i), "byline");
      }
    }
    draft.paragraphs = ArchiveLayout.paragraphs(text);
    return sourced ? draft : null;
  }

  private static void take(String label, String value, Draft draft) {
    switch (label) {
      case "Quelle" -> {
        Matcher issue = ISSUE.matcher(value);
        draft.source = issue.matches() ? issue.group(1) : value;
        draft.date = issue.matches() ? issue.group(2) : null;
        draft.dateOrder = DateReader.Order.DAY_FIRST;
        draft.dateField = label;
      }
      case "Ressort" -> draft.section = value;
      case "Rubrik" -> draft.section = draft.section == null ? value : draft.section;
      case "Autor" -> draft.author = value;
      case "Dauerhafte Adresse des Dokuments" -> draft.url = value;
      default -> draft.drop(label + ": " + value, NOTES);
    }
  }
}
