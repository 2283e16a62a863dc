package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WiseNews of Wisers: outlet, page and day above the headline, a document number at the end. */
record WisersLayout() implements ArchiveLayout {
  private static final Pattern LAST = Pattern.compile("(?:文章編號|文章编号)[:：] ?\\d{10,}.*");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NO_SECTION =
      Pattern.compile("[A-Z]{0,3}\\d{1,3}|報章|报章|雜誌|杂志|網站|网站|\\d{1,5} ?字");
  private static final Pattern COUNT = Pattern.compile("(?:文章)? ?\\d{1,5}\\.?");

  @Override
  public boolean fits(String text) {
    return (text.contains("文章編號") || text.contains("文章编号")) && text.contains("|");
  }

  @Override
  public List<Draft> read(List<String> lines, DateReader dates) {
    List<Draft> drafts = new ArrayList<>();
    for (List<String> part :
        ArchiveLayout.parts(lines, line -> LAST.matcher(line).matches(), true)) {
      Draft draft = article(part.stream().map(CleanText::line).toList());
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private static Draft article(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher day = DAY.matcher(lines.get(i));
      if (lines.get(i).indexOf('|') < 0 || !day.find()) {
        continue;
      }
      Draft draft = new Draft();
      draft.date = day.group();
      List<String> facts = new ArrayList<>();
      for (String fact : lines.get(i).split("\\|")) {
        if (!fact.isBlank() && !DAY.matcher(fact).find()) {
          facts.add(fact.strip());
        }
      }
      int above = ArchiveLayout.above(lines, i);
      boolean named = above >= 0 && !COUNT.matcher(lines.get(above)).matches();
      draft.source = named ? lines.get(above) : facts.isEmpty() ? null : facts.removeFirst();
      for (String fact : facts) {
        draft.author = fact.startsWith("By ") ? fact.substring(3) : draft.author;
      }
      facts.removeIf(fact -> fact.startsWith("By "));
      facts.removeIf(fact -> NO_SECTION.matcher(fact).matches());
      draft.section = facts.isEmpty() ? null : facts.getLast();
      List<String> text = new ArrayList<>(lines.subList(i + 1, lines.size()));
      text.removeIf(String::isBlank);
      draft.title = text.isEmpty() ? null : text.removeFirst();
      text.removeIf(line -> LAST.matcher(line).matches());
      draft.paragraphs = text;
      return draft;
    }
    return null;
  }
}
