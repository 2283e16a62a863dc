package org.lucarne.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lucarne.query.QueryField;

/**
 * What stands before the caret of a query that is being typed.
 *
 * @param typed the whole query
 * @param start where the piece to complete begins, after the field and the quotation mark if any
 * @param caret where it ends
 * @param field whose value it is, or {@code null}
 * @param replaced where the completion goes in: {@code start}, or before the quotation mark
 */
record Typing(String typed, int start, int caret, QueryField field, int replaced) {

  private static final String QUOTES = "\"“”„«»";
  private static final String SIGNS = "-−!=+";
  private static final Set<String> OPERATORS = Set.of("and", "or", "not");

  /** Words that may belong to one name with the piece: as in {@code sergey lav}. */
  private static final int WORDS_BEFORE = 3;

  /** Empty where there is nothing to complete. */
  static Optional<Typing> at(String typed, int caret) {
    if (caret < 0 || caret > typed.length() || insideWord(typed, caret)) {
      return Optional.empty();
    }
    int colon = typed.lastIndexOf(':', caret - 1);
    int name = colon;
    while (name > 0 && Character.isLetter(typed.charAt(name - 1))) {
      name--;
    }
    if (colon > name) {
      Optional<QueryField> field = QueryField.named(typed.substring(name, colon));
      if (field.isPresent()) {
        boolean quoted = colon + 1 < caret && isQuote(typed.charAt(colon + 1));
        int start = quoted ? colon + 2 : colon + 1;
        if (isOnePiece(typed, start, caret, quoted)) {
          return Optional.of(new Typing(typed, start, caret, field.get(), colon + 1));
        }
      }
    }
    int start = caret;
    while (start > 0 && isPiece(typed.charAt(start - 1))) {
      start--;
    }
    while (start < caret && SIGNS.indexOf(typed.charAt(start)) >= 0) {
      start++;
    }
    String piece = typed.substring(start, caret);
    boolean word = !piece.isEmpty() && piece.chars().noneMatch(c -> "*?~/^:&|".indexOf(c) >= 0);
    return word && !OPERATORS.contains(piece.toLowerCase(Locale.ROOT))
        ? Optional.of(new Typing(typed, start, caret, null, start))
        : Optional.empty();
  }

  private static boolean insideWord(String typed, int caret) {
    return caret < typed.length() && Character.isLetterOrDigit(typed.charAt(caret));
  }

  private static boolean isOnePiece(String typed, int start, int caret, boolean quoted) {
    for (int i = start; i < caret; i++) {
      char c = typed.charAt(i);
      if (isQuote(c) || !quoted && !isPiece(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPiece(char c) {
    return !Character.isWhitespace(c) && !isQuote(c) && c != '(' && c != ')';
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** What is to be completed; empty right after a field's colon. */
  String piece() {
    return typed.substring(start, caret);
  }

  /** The query without the piece and its field. */
  String rest() {
    return rest(field == null ? replaced : nameStart());
  }

  private int nameStart() {
    int at = replaced - 1;
    while (at > 0 && Character.isLetter(typed.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private String rest(int from) {
    int before = from;
    while (before > 0 && SIGNS.indexOf(typed.charAt(before - 1)) >= 0) {
      before--;
    }
    return typed.substring(0, before) + typed.substring(caret);
  }

  /** The same place, with words before it taken into the piece, the most words first. */
  List<Typing> withWordsBefore() {
    List<Typing> longer = new ArrayList<>();
    int from = start;
    while (field == null && longer.size() < WORDS_BEFORE && from > 1) {
      int end = from;
      while (end > 0 && typed.charAt(end - 1) == ' ') {
        end--;
      }
      int begin = end;
      while (begin > 0 && Character.isLetter(typed.charAt(begin - 1))) {
        begin--;
      }
      boolean apart = begin == 0 || Character.isWhitespace(typed.charAt(begin - 1));
      String word = typed.substring(begin, end);
      if (end == from
          || word.isEmpty()
          || !apart
          || OPERATORS.contains(word.toLowerCase(Locale.ROOT))) {
        break;
      }
      longer.addFirst(new Typing(typed, begin, caret, null, begin));
      from = begin;
    }
    return longer;
  }

  /** The query with {@code text} in the place of the piece. */
  String with(String text) {
    return typed.substring(0, replaced) + text + typed.substring(caret);
  }

  /** Where typing goes on after {@link #with}. */
  int caretAfter(String text) {
    return replaced + text.length();
  }
}
