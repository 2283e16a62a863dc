package org.lucarne.actors;

import org.lucarne.actors.Alias.Use;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Span;

/** Finds the abbreviations that an article defines, and the names that it defines them by. */
final class AbbreviationReader extends NameReader {

  private final ContextReader contexts;

  AbbreviationReader(Reading reading) {
    super(reading);
    contexts = new ContextReader(reading);
  }

  void readDefinitions() {
    for (int i = 1; i + 2 < tokens.size; i++) {
      if (isMark(i, '(') && tokens.has(i + 1, Tokens.CAPITALS) && isMark(i + 2, ')')) {
        readDefinition(i - 1, i + 1);
      } else if (isMark(i, '(') && isMark(i + 2, ')') && taken[i - 1] && isFree(i + 1, i + 2)) {
        readOtherName(i - 1, i + 1);
      }
    }
  }

  /** Federation of Economic Organisations (Keidanren): what it is called too. */
  private void readOtherName(int last, int name) {
    String id = mentionEnding(tokens.end[last]);
    boolean organisation = id != null && Actor.kindOf(id) == ActorKind.ORGANISATION;
    if (organisation && tokens.classes[name] == 0) {
      cast.body(id, words(name, name + 1));
    }
  }

  private void readDefinition(int last, int abbreviation) {
    String id = null;
    if (taken[last] && !reading.mentions().isEmpty()) {
      id = mentionEnding(tokens.end[last]);
    } else if (cover[last] != null && cover[last].as(Use.ALONE) != null) {
      Alias alias = cover[last].as(Use.ALONE);
      id = alias.entry().actor().id();
    } else if (cover[last] != null && cover[last].as(Use.CONTEXT) != null) {
      Alias alias = contexts.byContext(cover[last]);
      id = alias == null ? defineRun(last, abbreviation, last) : alias.entry().actor().id();
    } else if (cover[last] == null && tokens.has(last, Tokens.UPPER)) {
      id = defineRun(last, abbreviation, last);
    }
    if (id != null && isCountry(id) && !opensLike(last, abbreviation)) {
      // Central Bank of Iran (CBI) is no other name of Iran.
      id = defineRun(last, abbreviation, firstOf(last));
    }
    if (id != null && Actor.kindOf(id) != ActorKind.PERSON && cover[abbreviation] == null) {
      cast.abbreviation(tokens.hash[abbreviation], id);
    }
  }

  private static boolean isCountry(String id) {
    ActorKind kind = Actor.kindOf(id);
    return kind == ActorKind.STATE || kind == ActorKind.PLACE;
  }

  /** Whether the name that ends here stands alone and begins with the abbreviation's letter. */
  private boolean opensLike(int last, int abbreviation) {
    int from = firstOf(last);
    boolean part =
        from > 0
            && !tokens.has(from - 1, Tokens.MARK)
            && (tokens.has(from - 1, Tokens.UPPER) || tokens.is(from - 1, WordClass.FUNCTION.bit))
            && !isThe(from - 1);
    return !part
        && Letters.fold(tokens.text.charAt(tokens.start[from]))
            == Letters.fold(tokens.text.charAt(tokens.start[abbreviation]));
  }

  /** The first token of the name that ends with this one. */
  private int firstOf(int last) {
    int from = cover[last] == null ? last : cover[last].from();
    for (int i = reading.mentions().size() - 1; i >= 0; i--) {
      Span span = reading.mentions().get(i).span();
      if (span.end() == tokens.end[last]) {
        while (from > 0 && tokens.start[from] > span.start()) {
          from--;
        }
        return from;
      }
    }
    return from;
  }

  private String mentionEnding(int end) {
    for (int i = reading.mentions().size() - 1; i >= 0; i--) {
      if (reading.mentions().get(i).span().end() == end) {
        return reading.mentions().get(i).actor();
      }
    }
    return null;
  }

  /**
   * Capitalised words, the first of them before the token {@code before}, whose first letter opens
   * the abbreviation after them name its bearer.
   */
  private String defineRun(int last, int abbreviation, int before) {
    char initial = Letters.fold(tokens.text.charAt(tokens.start[abbreviation]));
    int letters = tokens.end[abbreviation] - tokens.start[abbreviation];
    int from = -1;
    int upper = 0;
    for (int i = last; i >= 0 && last - i < 10; i--) {
      if (tokens.has(i, Tokens.MARK | Tokens.HEADLINE) || taken[i]) {
        break;
      }
      boolean capital = tokens.has(i, Tokens.UPPER);
      if (capital && tokens.is(i, WordClass.PAPER.bit)) {
        return null;
      }
      if (!capital && (!tokens.is(i, WordClass.FUNCTION.bit | SMALL) || isSmallWord(i, "his"))) {
        break;
      }
      if (capital) {
        upper++;
        if (Letters.fold(tokens.text.charAt(tokens.start[i])) == initial) {
          from = i;
        }
      }
      if (tokens.has(i, Tokens.FIRST) || upper == letters + 1) {
        break;
      }
    }
    if (from < 0 || from >= before) {
      return null;
    }
    Match known = cover[abbreviation];
    Alias alias = known == null ? null : known.as(Use.ALONE);
    String id =
        alias != null && alias.entry() != null
            ? alias.entry().actor().id()
            : ActorKind.ORGANISATION.label()
                + ":~"
                + Letters.slug(tokens.text.substring(tokens.start[from], tokens.end[last]));
    cast.body(id, words(from, last + 1));
    take(id, from, last + 1);
    return id;
  }
}
