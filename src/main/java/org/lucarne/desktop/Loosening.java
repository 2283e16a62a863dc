package org.lucarne.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;

/**
 * A weaker search to offer when one finds nothing: the same without one word or one filter.
 *
 * @param without what is left out, in words
 */
record Loosening(String without, String query, Filters filters) {

  /** Words of a query that are tried one by one, at most; each costs a search. */
  private static final int MOST_WORDS = 12;

  /** A phrase, a group, or a run of anything else, with a field name before it. */
  private static final Pattern PIECE =
      Pattern.compile("[^\\s\"(]*+\"[^\"]*+\"?+\\S*+|[^\\s\"(]*+\\([^)]*+\\)?+\\S*+|[^\\s\"(]++");

  private static final Pattern OPERATOR =
      Pattern.compile("(?:and|or|not|&&|\\|\\||(?:w|n|near|pre|onear)/\\d{0,6}|/[sp]|[+|-])");

  /** Every search that leaves out one word or one filter, and one without any filter. */
  static List<Loosening> of(SearchRequest request, SearchState names) {
    String query = request.query();
    Filters filters = request.filters();
    List<Loosening> all = new ArrayList<>();
    for (Chip chip : Chip.of(filters, names)) {
      all.add(new Loosening(chip.shown(), query, chip.rest()));
    }
    if (all.size() > 1) {
      all.add(new Loosening("all filters", query, Filters.NONE));
    }
    List<String> pieces = pieces(query);
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (!isOperator(pieces.get(i))) {
        words.add(i);
      }
    }
    if (words.size() > 1) {
      for (int word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
        all.add(
            new Loosening(
                "“" + Wording.isolated(pieces.get(word)) + "”", leaveOut(pieces, word), filters));
      }
    }
    return all;
  }

  SearchRequest in(SearchRequest request) {
    return new SearchRequest(
        query,
        filters,
        request.sort(),
        0,
        0,
        Set.of(),
        0,
        request.groupCopies(),
        request.lead(),
        request.variants());
  }

  private static List<String> pieces(String query) {
    return PIECE
        .matcher(query.length() > 2_000 ? query.substring(0, 2_000) : query)
        .results()
        .map(found -> found.group().strip())
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  private static boolean isOperator(String piece) {
    return OPERATOR.matcher(piece.toLowerCase(Locale.ROOT)).matches();
  }

  /** The query without one word and without the operator that tied it to its neighbour. */
  private static String leaveOut(List<String> pieces, int word) {
    List<String> rest = new ArrayList<>(pieces);
    rest.remove(word);
    int at = word - 1;
    while (at >= 0 && at < rest.size() && isOperator(rest.get(at))) {
      rest.remove(at--);
    }
    // "not" belongs to the word after it and stays; what tied the first word to it goes.
    while (!rest.isEmpty()
        && word == 0
        && isOperator(rest.getFirst())
        && !rest.getFirst().equalsIgnoreCase("not")) {
      rest.removeFirst();
    }
    return String.join(" ", rest);
  }
}
