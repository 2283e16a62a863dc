package org.lucarne.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts what was typed into tokens.
 *
 * <p>Apostrophes, hyphens and full stops stay within words, as do the straight quotation marks of
 * Hebrew abbreviations. What has neither letter nor digit and is no operator is passed over.
 */
final class Lexer {
  /** A longer word is no word; the limit also keeps wildcards and patterns cheap. */
  private static final int LONGEST_WORD = 200;

  private static final int LONGEST_RANGE = 60;

  private static final String DOUBLE_QUOTES = "\"“”„‟＂";
  private static final String GUILLEMETS = "«»";
  private static final String CORNERS = "「」";
  private static final String WHITE_CORNERS = "『』";

  private static final Pattern FUZZY =
      Pattern.compile("(.*[^~])~(\\d?(?:\\.\\d+)?)", Pattern.DOTALL);
  private static final Pattern AT_LEAST =
      Pattern.compile("atleast/?(\\d{1,6})", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEAR_APART =
      Pattern.compile("(?:w|n|near|within|pre|adj|onear)/", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile(" (\\d{1,5})(?=\\s)");
  private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{L}\\.)++");

  /** After a quotation, how others ask for its words near each other: p5. */
  private static final Pattern SLACK = Pattern.compile("p(\\d{0,4})(?=$|[\\s)])");

  private static final int USUAL_SLACK = 10;

  /** {@code date after 2015-08}, as Factiva has it. */
  private static final Pattern DATE_PHRASE =
      Pattern.compile(
          "date\\s+(after|before|since|until|from)\\s+(?=\\d)", Pattern.CASE_INSENSITIVE);

  private static final Pattern CUT =
      Pattern.compile("(\\p{L}{3,})(?:!|(?<=\\p{Ll})\\$\\d?)(\\p{Ll}*)");

  private static final Pattern WEIGHT = Pattern.compile("\\^\\d{1,9}(?:\\.\\d{0,9})?$");

  private final String typed;
  private final Repairs repairs;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String typed, Repairs repairs) {
    this.typed = typed;
    this.repairs = repairs;
  }

  static List<Token> tokens(String typed, Repairs repairs) {
    Lexer lexer = new Lexer(typed, repairs);
    while (lexer.at < typed.length()) {
      lexer.next();
    }
    lexer.readLastQuestionMark();
    return lexer.tokens;
  }

  /** A question mark after the last of several words ends a question; it is no wildcard. */
  private void readLastQuestionMark() {
    if (tokens.size() > 1
        && tokens.getLast() instanceof Token.Word word
        && word.text().indexOf('?') == word.text().length() - 1
        && hasText(word.text())) {
      String text = trimmed(word.text().substring(0, word.text().length() - 1));
      tokens.removeLast();
      tokens.add(new Token.Word(text, word.exact(), word.edits(), word.begin(), word.end()));
      repairs.note(word.end() - 1, "The question mark {at} is read as punctuation.");
    }
  }

  private void next() {
    char c = typed.charAt(at);
    if (isBlank(c)) {
      at++;
    } else if (c == '(' || c == '（') {
      tokens.add(new Token.Open(at, ++at));
    } else if (c == ')' || c == '）') {
      close();
    } else if (isQuote(c)) {
      phrase(at, false);
    } else if (c == '&' || c == '|') {
      symbols(c);
    } else if ((c == '-' || c == '−' || c == '!') && touchesText(at + 1)) {
      tokens.add(new Token.Not(at, ++at));
    } else if (c == '+') {
      at++;
    } else if (c == '=' && touchesText(at + 1)) {
      exact();
    } else if (c == '/' && patternEnd() > 0) {
      int begin = at;
      at = patternEnd();
      Optional<Near> near = Near.read(typed.substring(begin, at));
      if (near.isPresent()) {
        tokens.add(new Token.Proximity(near.get(), begin, at));
        return;
      }
      tokens.add(new Token.Pattern(typed.substring(begin + 1, at - 1), begin, at));
    } else if (!field()) {
      word(at, false);
    }
  }

  /** Reads a closing parenthesis, and {@code )@2}, which asks for two of what is in it. */
  private void close() {
    int begin = at++;
    int end = at + 1;
    while (end < typed.length() && isDigit(typed.charAt(end))) {
      end++;
    }
    int least = 0;
    if (at < typed.length() && typed.charAt(at) == '@' && end > at + 1) {
      least = end - at > 5 ? Integer.MAX_VALUE : Integer.parseInt(typed.substring(at + 1, end));
      at = end;
    }
    tokens.add(new Token.Close(least, begin, at));
  }

  private void symbols(char symbol) {
    int begin = at;
    while (at < typed.length() && typed.charAt(at) == symbol) {
      at++;
    }
    tokens.add(symbol == '&' ? new Token.And(begin, at) : new Token.Or(begin, at));
  }

  private void exact() {
    int begin = at++;
    while (at < typed.length() && typed.charAt(at) == '=') {
      at++;
    }
    if (!touchesText(at) || typed.charAt(at) == '(' || typed.charAt(at) == '（') {
      repairs.note(begin, "The sign = {at} has no word after it; left out.");
    } else if (isQuote(typed.charAt(at))) {
      phrase(begin, true);
    } else {
      word(begin, true);
    }
  }

  private void phrase(int begin, boolean exact) {
    String family = family(typed.charAt(at));
    int open = at++;
    int start = at;
    while (at < typed.length() && (family.indexOf(typed.charAt(at)) < 0 || isGershayim(at))) {
      at++;
    }
    String text = typed.substring(start, at);
    if (at < typed.length()) {
      at++;
    } else {
      repairs.note(open, "The quotation mark {at} is not closed; read as if it closed at the end.");
    }
    boolean tilde = at < typed.length() && typed.charAt(at) == '~';
    int slop = 0;
    Matcher letters = SLACK.matcher(typed).region(at, typed.length());
    if (!tilde && letters.lookingAt()) {
      String number = letters.group(1);
      slop = number.isEmpty() ? USUAL_SLACK : Integer.parseInt(number);
      repairs.note(
          at,
          "“" + letters.group() + "” {at} is read as ~" + slop + ": the words near each other.");
      at = letters.end();
    }
    if (tilde) {
      int digits = ++at;
      while (at < typed.length() && at - digits < 6 && isDigit(typed.charAt(at))) {
        at++;
      }
      slop = at == digits ? 0 : Integer.parseInt(typed.substring(digits, at));
    }
    passWeight();
    if (hasText(text)) {
      boolean stemmed = tilde && slop == 0;
      tokens.add(new Token.Phrase(text.strip(), exact, stemmed, slop, begin, at));
    } else {
      repairs.note(open, "There is nothing between the quotation marks {at}; left out.");
    }
  }

  private void passWeight() {
    Matcher weight =
        Pattern.compile("\\^\\d{1,9}(?:\\.\\d{0,9})?").matcher(typed).region(at, typed.length());
    if (weight.lookingAt()) {
      noteWeight(at, weight.group());
      at = weight.end();
    }
  }

  private void noteWeight(int offset, String weight) {
    repairs.note(offset, "Weights such as " + weight + " {at} are not used; left out.");
  }

  /** The end of a pattern between slashes that begins here, or 0 when none does. */
  private int patternEnd() {
    for (int i = at + 1; i < typed.length() && i - at <= LONGEST_WORD; i++) {
      char c = typed.charAt(i);
      if (isBlank(c)) {
        return 0;
      }
      if (c == '/' && typed.charAt(i - 1) != '\\') {
        boolean ends =
            i + 1 == typed.length() || isBlank(typed.charAt(i + 1)) || typed.charAt(i + 1) == ')';
        return ends && i > at + 1 ? i + 1 : 0;
      }
    }
    return 0;
  }

  /** Reads {@code date after 2015-08} as {@code after:2015-08}. */
  private boolean datePhrase() {
    Matcher phrase = DATE_PHRASE.matcher(typed).region(at, typed.length());
    if (typed.charAt(at) != 'd' && typed.charAt(at) != 'D' || !phrase.lookingAt()) {
      return false;
    }
    int begin = at;
    QueryField field = QueryField.named(phrase.group(1)).orElseThrow();
    at = phrase.end();
    tokens.add(new Token.Field(field, begin, at));
    repairs.note(begin, "“" + phrase.group().strip() + "” {at} is read as " + field.label() + ":.");
    return true;
  }

  /** Reads {@code hd=} and {@code headline(}, as others write a field. */
  private boolean otherField(int end) {
    char sign = typed.charAt(end);
    Optional<QueryField> known = QueryField.named(typed.substring(at, end));
    if (known.isEmpty()
        || sign != '(' && sign != '='
        || sign == '=' && !touchesText(end + 1)
        || sign == '(' && end - at < 2) {
      return false;
    }
    int begin = at;
    at = sign == '=' ? end + 1 : end;
    tokens.add(new Token.Field(known.get(), begin, at));
    repairs.note(
        begin,
        "“" + typed.substring(begin, end + 1) + "” {at} is read as " + known.get().label() + ":.");
    return true;
  }

  /** Reads a name and its colon; false when there is none here. */
  private boolean field() {
    int colon = at;
    while (colon < typed.length() && colon - at < 20 && Character.isLetter(typed.charAt(colon))) {
      colon++;
    }
    if (datePhrase()) {
      return true;
    }
    if (colon == at || colon >= typed.length() || typed.charAt(colon) != ':') {
      return colon > at && colon < typed.length() && otherField(colon);
    }
    String name = typed.substring(at, colon);
    Optional<QueryField> known = QueryField.named(name);
    int begin = at;
    if (known.isPresent()) {
      at = colon + 1;
      tokens.add(new Token.Field(known.get(), begin, at));
      if (known.get().isDate()) {
        bracketedRange();
      }
      return true;
    }
    boolean address = typed.startsWith("//", colon + 1);
    if (address || !touchesText(colon + 1)) {
      return false;
    }
    at = colon + 1;
    tokens.add(new Token.Word(name, false, 0, begin, colon));
    repairs.note(begin, "“" + name + ":” {at} is not a field; read as plain words.");
    return true;
  }

  /** Reads {@code [2015-01 TO 2015-03]}, as other search programs write a range, as one word. */
  private void bracketedRange() {
    if (at < typed.length() && (typed.charAt(at) == '[' || typed.charAt(at) == '{')) {
      int end = at;
      while (end < Math.min(typed.length(), at + LONGEST_RANGE)) {
        char c = typed.charAt(end++);
        if (c == ']' || c == '}') {
          tokens.add(new Token.Word(typed.substring(at, end), false, 0, at, end));
          at = end;
          return;
        }
      }
    }
  }

  private void word(int begin, boolean exact) {
    int start = at;
    at += Character.charCount(typed.codePointAt(at));
    while (at < typed.length() && !endsWord(at)) {
      at++;
    }
    String raw = typed.substring(start, at);
    if (!exact && operator(raw, begin)) {
      return;
    }
    Matcher weight = WEIGHT.matcher(raw.length() > 20 ? raw.substring(raw.length() - 20) : raw);
    if (weight.find() && raw.length() > weight.group().length()) {
      noteWeight(at - weight.group().length(), weight.group());
      raw = raw.substring(0, raw.length() - weight.group().length());
    }
    int edits = 0;
    Matcher fuzzy = FUZZY.matcher(raw);
    if (raw.length() <= LONGEST_WORD && fuzzy.matches()) {
      raw = fuzzy.group(1);
      edits = edits(trimmed(raw), fuzzy.group(2));
    }
    Matcher ending = CUT.matcher(raw.length() > 40 ? "" : raw);
    if (ending.matches()) {
      String star = ending.group(1) + "*" + ending.group(2);
      repairs.note(begin, "“" + raw + "” {at} is read as " + star + ", with any ending.");
      raw = star;
    }
    String text = trimmed(raw);
    if (!hasText(text) && text.indexOf('*') < 0) {
      return;
    }
    if (text.length() > LONGEST_WORD) {
      repairs.note(
          begin,
          "The word {at} is very long; only its first " + LONGEST_WORD + " letters are read.");
      int cut = Character.isHighSurrogate(text.charAt(LONGEST_WORD - 1)) ? 1 : 0;
      text = text.substring(0, LONGEST_WORD - cut);
    }
    tokens.add(new Token.Word(text, exact, edits, begin, at));
  }

  private boolean operator(String raw, int begin) {
    switch (raw.toLowerCase(Locale.ROOT)) {
      case "and" -> tokens.add(new Token.And(begin, at));
      case "or" -> tokens.add(new Token.Or(begin, at));
      case "but" -> {
        if (!typed.regionMatches(true, at, " not ", 0, 5)) {
          return false;
        }
      }
      case "not" -> tokens.add(new Token.Not(begin, at));
      default -> {
        Optional<Near> near = Near.read(raw);
        if (near.isEmpty() && NEAR_APART.matcher(raw).matches()) {
          // "w/ 5" is one operator with a slip in it.
          Matcher number = NUMBER.matcher(typed).region(at, typed.length());
          if (number.lookingAt()) {
            at = number.end();
            near = Near.read(raw + number.group(1));
          }
        }
        Matcher atLeast = AT_LEAST.matcher(raw);
        if (near.isPresent()) {
          tokens.add(new Token.Proximity(near.get(), begin, at));
        } else if (raw.length() <= 14 && atLeast.matches()) {
          tokens.add(new Token.AtLeast(Integer.parseInt(atLeast.group(1)), begin, at));
        } else {
          return false;
        }
      }
    }
    return true;
  }

  /** Letters that may differ. Without a number, as usual: one up to five letters, two beyond. */
  private static int edits(String word, String number) {
    if (number.isEmpty() || number.contains(".")) {
      return word.codePointCount(0, word.length()) > 5 ? 2 : 1;
    }
    return Math.min(2, Integer.parseInt(number));
  }

  private boolean endsWord(int i) {
    char c = typed.charAt(i);
    return isBlank(c)
        || c == '('
        || c == ')'
        || c == '（'
        || c == '）'
        || (isQuote(c) && !isGershayim(i))
        || typed.startsWith("&&", i)
        || typed.startsWith("||", i);
  }

  /** Whether something to search for, or a group of it, begins here. */
  private boolean touchesText(int i) {
    if (i >= typed.length()) {
      return false;
    }
    char c = typed.charAt(i);
    return !isBlank(c) && c != ')' && c != '）';
  }

  /** In Hebrew, a quotation mark between two letters belongs to the word: צה"ל. */
  private boolean isGershayim(int i) {
    return typed.charAt(i) == '"'
        && i > 0
        && i + 1 < typed.length()
        && isHebrew(typed.charAt(i - 1))
        && isHebrew(typed.charAt(i + 1));
  }

  private static boolean isHebrew(char c) {
    return c >= 'א' && c <= 'ת';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isQuote(char c) {
    return !family(c).isEmpty();
  }

  /** The marks that can close a quotation which this one opens; empty when it opens none. */
  private static String family(char c) {
    for (String family : List.of(DOUBLE_QUOTES, GUILLEMETS, CORNERS, WHITE_CORNERS)) {
      if (family.indexOf(c) >= 0) {
        return family;
      }
    }
    return "";
  }

  static boolean hasText(String text) {
    return text.codePoints().anyMatch(Lexer::isText);
  }

  private static boolean isText(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
  }

  /** The word without the punctuation around it; wildcards stay, and the dots of "U.S." too. */
  private static String trimmed(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && isPunctuation(raw.charAt(start))) {
      start++;
    }
    boolean abbreviation =
        end - start <= 20 && ABBREVIATION.matcher(raw.substring(start, end)).matches();
    while (end > start && !abbreviation && isPunctuation(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(start, end);
  }

  private static boolean isPunctuation(char c) {
    if (c == '*' || c == '?') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.MODIFIER_SYMBOL,
          Character.MATH_SYMBOL ->
          true;
      default -> false;
    };
  }
}
