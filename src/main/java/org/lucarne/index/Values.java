package org.lucarne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.lucarne.search.Facet;

/** Finds values of a field, such as names of sources, by some of their words. */
final class Values {
  private final IndexReader reader;
  private final TextAnalysis analysis;
  private final SourceRows sources;

  Values(IndexReader reader, TextAnalysis analysis, SourceRows sources) {
    this.sources = sources;
    this.reader = reader;
    this.analysis = analysis;
  }

  /** Articles with a value that has the typed words in a row; they may hold * and ?. */
  Query byWords(String field, String typed) throws IOException {
    List<Predicate<String>> wanted = words(typed);
    return matching(field, value -> hasInARow(analysis.words(value), wanted));
  }

  /** Articles of the outlets one of whose names has the typed words in a row. */
  Query bySource(String typed) {
    return written(sourcesWritten(typed));
  }

  /** How the archive writes those outlets. */
  Set<String> sourcesWritten(String typed) {
    List<Predicate<String>> wanted = words(typed);
    Set<String> written =
        new LinkedHashSet<>(sources.writtenWhere(name -> hasInARow(analysis.words(name), wanted)));
    sources.called(typed).forEach(row -> written.addAll(sources.written(Facet.SOURCE, row)));
    return written;
  }

  /** Articles of the outlets that have a value of what follows from the source. */
  Query byOutlet(Facet facet, String value) {
    return written(sources.written(facet, value));
  }

  private static Query written(Collection<String> names) {
    return names.isEmpty()
        ? new MatchNoDocsQuery("no such source")
        : new TermInSetQuery(Fields.SOURCE, names.stream().map(BytesRef::new).toList());
  }

  private List<Predicate<String>> words(String typed) {
    List<Predicate<String>> wanted = new ArrayList<>();
    for (String piece : typed.split("\\s++")) {
      if (piece.indexOf('*') >= 0 || piece.indexOf('?') >= 0) {
        wanted.add(pattern(QueryCompiler.foldedPattern(piece)));
      } else {
        analysis.words(piece).forEach(word -> wanted.add(word.folded()::equals));
      }
    }
    return wanted;
  }

  /** Articles with a value that the typed text is a part of, in any case of letters. */
  Query byPart(String field, String typed) throws IOException {
    String part = typed.replace("*", "").toLowerCase(Locale.ROOT);
    return matching(field, value -> value.toLowerCase(Locale.ROOT).contains(part));
  }

  /** Articles in a language, given by its code or by its name in English or in itself. */
  Query byLanguage(String typed) throws IOException {
    return matching(
        Fields.LANGUAGE,
        code ->
            code.equalsIgnoreCase(typed)
                || name(code, Locale.ENGLISH).equalsIgnoreCase(typed)
                || name(code, Locale.of(code)).equalsIgnoreCase(typed));
  }

  private static String name(String code, Locale in) {
    return Locale.of(code).getDisplayLanguage(in);
  }

  private static Predicate<String> pattern(String wildcards) {
    try {
      return new CharacterRunAutomaton(Expansions.automaton(wildcards))::run;
    } catch (TooComplexToDeterminizeException _) {
      return _ -> false;
    }
  }

  private static boolean hasInARow(List<TextAnalysis.Word> words, List<Predicate<String>> wanted) {
    for (int first = 0; first + wanted.size() <= words.size(); first++) {
      int matched = 0;
      while (matched < wanted.size()
          && wanted.get(matched).test(words.get(first + matched).folded())) {
        matched++;
      }
      if (matched == wanted.size()) {
        return true;
      }
    }
    return false;
  }

  private Query matching(String field, Predicate<String> wanted) throws IOException {
    List<BytesRef> values = new ArrayList<>();
    org.apache.lucene.index.Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef value = all.next(); value != null; value = all.next()) {
        String text = value.utf8ToString();
        if (wanted.test(text)) {
          values.add(BytesRef.deepCopyOf(value));
        }
      }
    }
    return values.isEmpty()
        ? new MatchNoDocsQuery("no such value of " + field)
        : new TermInSetQuery(field, values);
  }
}
