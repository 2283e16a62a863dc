package org.lucarne.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.Suggestion;

/** What would find something when a search finds nothing. */
final class Suggestions {

  /** A word with nothing around it, so that another can stand in its place. */
  private static final Pattern WORD =
      Pattern.compile("(?<=^|[\\s(])[\\p{L}\\p{M}]{2,}(?=$|[\\s)])");

  private static final Set<String> OPERATORS = Set.of("and", "or", "not");
  private static final int WORDS = 8;
  private static final int SPELLINGS = 3;

  private final Function<SearchRequest, Long> counter;
  private final Function<String, List<String>> nearWords;

  /**
   * @param counter tells how many articles a search finds
   * @param nearWords gives words of the archive that are spelt nearly like one it does not have
   */
  Suggestions(Function<SearchRequest, Long> counter, Function<String, List<String>> nearWords) {
    this.counter = counter;
    this.nearWords = nearWords;
  }

  /** Searches that find something, those with a spelling first, at most {@code limit}. */
  List<Suggestion> near(SearchRequest request, int limit) {
    List<Suggestion> spelt = new ArrayList<>();
    List<Suggestion> loosened = new ArrayList<>();
    String query = request.query();
    List<Matcher> words = words(query);
    Set<String> tried = new LinkedHashSet<>();
    mendAll(request, words, tried, spelt);
    for (Matcher word : words) {
      for (String other : nearWords.apply(word.group())) {
        String mended = query.substring(0, word.start()) + other + query.substring(word.end());
        if (tried.add(mended)) {
          add(request, "with “%s”".formatted(other), mended, request.filters(), spelt);
        }
      }
    }
    if (words.size() > 1 && isPlain(query)) {
      for (Matcher word : words) {
        String rest =
            (query.substring(0, word.start()) + query.substring(word.end()))
                .replaceAll("\\s+", " ")
                .strip();
        if (tried.add(rest)) {
          add(request, "without “%s”".formatted(word.group()), rest, request.filters(), loosened);
        }
      }
    }
    if (!request.filters().equals(Filters.NONE)) {
      add(request, "without filters", query, Filters.NONE, loosened);
    }
    loosened.sort(Comparator.comparingLong(Suggestion::total).reversed());
    spelt.addAll(loosened);
    return spelt.subList(0, Math.min(limit, spelt.size()));
  }

  /** Every word that the archive does not have in its nearest spelling, where there are several. */
  private void mendAll(
      SearchRequest request, List<Matcher> words, Set<String> tried, List<Suggestion> spelt) {
    StringBuilder mended = new StringBuilder(request.query());
    List<String> others = new ArrayList<>();
    for (Matcher word : words.reversed()) {
      List<String> near = nearWords.apply(word.group());
      if (!near.isEmpty()) {
        mended.replace(word.start(), word.end(), near.getFirst());
        others.addFirst("“" + near.getFirst() + "”");
      }
    }
    if (others.size() > 1 && tried.add(mended.toString())) {
      add(
          request,
          "with " + String.join(" and ", others),
          mended.toString(),
          request.filters(),
          spelt);
    }
  }

  /** Whether leaving out a word cannot leave an operator or a bracket alone. */
  private static boolean isPlain(String query) {
    for (String piece : query.strip().split("\\s+")) {
      if (!WORD.matcher(piece).matches() || OPERATORS.contains(piece.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static List<Matcher> words(String query) {
    List<Matcher> words = new ArrayList<>();
    Matcher word = WORD.matcher(query);
    int from = 0;
    while (words.size() < WORDS && word.find(from)) {
      if (!OPERATORS.contains(word.group().toLowerCase(Locale.ROOT))) {
        words.add(word);
        Matcher next = WORD.matcher(query);
        from = word.end();
        word = next;
      } else {
        from = word.end();
      }
    }
    return words;
  }

  private void add(
      SearchRequest request,
      String words,
      String query,
      Filters filters,
      List<Suggestion> suggestions) {
    long total =
        counter.apply(
            new SearchRequest(
                query,
                filters,
                request.sort(),
                0,
                0,
                Set.of(),
                0,
                request.groupCopies(),
                request.lead(),
                request.variants()));
    if (total > 0 && suggestions.size() < WORDS * SPELLINGS) {
      suggestions.add(new Suggestion(words, query, filters, total));
    }
  }
}
