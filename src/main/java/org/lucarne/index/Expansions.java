package org.lucarne.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Finds which words of an index a wildcard, a pattern or an uncertain spelling stands for. A sign
 * that cannot be read gives no list and a note; one that no word fits, an empty list.
 */
final class Expansions {
  /** Words that one sign may stand for; the most frequent are taken. */
  static final int MOST_WORDS = 10_000;

  /** Terms of the other layers begin with a character up to this one. */
  private static final int LAST_LAYER = 3;

  /** Signs in one query. Each may read the whole dictionary. */
  private static final int MOST_SIGNS = 64;

  /** Words named in a note. */
  private static final int NAMED = 6;

  /** Repetitions by number multiply the size of an automaton, so few and small ones are taken. */
  private static final Pattern BIG_REPETITION =
      Pattern.compile("\\{[^}]*\\d{3}|(?:\\{\\d[^{]*){4}|<\\d");

  private final IndexReader reader;
  private final Consumer<String> notes;
  private int signs;

  /**
   * @param notes takes a sentence on what each sign stands for
   */
  Expansions(IndexReader reader, Consumer<String> notes) {
    this.reader = reader;
    this.notes = notes;
  }

  /**
   * Words with the letters of {@code pattern}, where * stands for any letters and ? for one.
   *
   * @param said what was typed
   */
  Optional<List<String>> wildcard(String pattern, String said) throws IOException {
    try {
      return words(new CompiledAutomaton(inFoldedLayer(automaton(pattern))), said);
    } catch (TooComplexToDeterminizeException _) {
      notes.accept("“" + said + "” has too many wildcards; left out.");
      return Optional.empty();
    }
  }

  /** Words that differ from {@code word} in so many letters at most. */
  Optional<List<String>> fuzzy(String word, int edits, String said) throws IOException {
    Automaton near = new LevenshteinAutomata(word, true).toAutomaton(edits);
    return words(new CompiledAutomaton(inFoldedLayer(near)), said);
  }

  /** Words that a regular expression fits from their beginning to their end. */
  Optional<List<String>> regex(String expression) throws IOException {
    String said = "/" + expression + "/";
    if (BIG_REPETITION.matcher(expression).find()) {
      notes.accept("“" + said + "” repeats too much; left out.");
      return Optional.empty();
    }
    try {
      RegExp regex = new RegExp(expression, RegExp.NONE, RegExp.CASE_INSENSITIVE);
      Automaton automaton =
          Operations.determinize(regex.toAutomaton(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
      return words(new CompiledAutomaton(inFoldedLayer(automaton)), said);
    } catch (TooComplexToDeterminizeException _) {
      notes.accept("“" + said + "” is too complex; left out.");
    } catch (IllegalArgumentException _) {
      notes.accept("“" + said + "” is no regular expression that can be read; left out.");
    }
    return Optional.empty();
  }

  static Automaton automaton(String pattern) {
    return WildcardQuery.toAutomaton(
        new Term("", pattern.replace("\\", "")), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  /** Without what can begin no folded word, so that the terms of other layers are passed over. */
  private static Automaton inFoldedLayer(Automaton automaton) {
    Automaton folded =
        Operations.concatenate(
            List.of(
                Automata.makeCharRange(LAST_LAYER + 1, Character.MAX_CODE_POINT),
                Automata.makeAnyString()));
    return Operations.determinize(
        Operations.intersection(automaton, folded), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private Optional<List<String>> words(CompiledAutomaton automaton, String said)
      throws IOException {
    if (++signs > MOST_SIGNS) {
      notes.accept(
          "Only the first " + MOST_SIGNS + " words with wildcards and the like are searched for.");
      return Optional.empty();
    }
    Map<BytesRef, Integer> frequencies = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      collect(leaf.reader().terms(Fields.TITLE), automaton, frequencies);
      collect(leaf.reader().terms(Fields.BODY), automaton, frequencies);
    }
    List<String> words =
        frequencies.entrySet().stream()
            .sorted(
                Map.Entry.<BytesRef, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_WORDS)
            .map(entry -> entry.getKey().utf8ToString())
            .toList();
    notes.accept(sentence(said, words, frequencies.size()));
    return Optional.of(words);
  }

  private static void collect(
      org.apache.lucene.index.Terms terms,
      CompiledAutomaton automaton,
      Map<BytesRef, Integer> frequencies)
      throws IOException {
    if (terms == null) {
      return;
    }
    TermsEnum found = automaton.getTermsEnum(terms);
    for (BytesRef term = found.next(); term != null; term = found.next()) {
      if (term.length > 0 && (term.bytes[term.offset] & 0xFF) > LAST_LAYER) {
        frequencies.merge(BytesRef.deepCopyOf(term), found.docFreq(), Integer::sum);
      }
    }
  }

  private static String sentence(String said, List<String> words, int all) {
    if (all == 0) {
      return "“" + said + "” fits no word of the archive.";
    }
    if (all > MOST_WORDS) {
      return String.format(
          Locale.ROOT,
          "“%s” fits %,d words; only the %,d most frequent are searched for.",
          said,
          all,
          MOST_WORDS);
    }
    String named = String.join(", ", words.subList(0, Math.min(NAMED, all)));
    return all <= NAMED
        ? "“" + said + "” stands for " + named + "."
        : String.format(
            Locale.ROOT, "“%s” stands for %,d words, first of all %s.", said, all, named);
  }
}
