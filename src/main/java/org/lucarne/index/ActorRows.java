package org.lucarne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorDecisions;
import org.lucarne.model.ActorKind;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.SpellingUse;

/**
 * The actors of one view as the analyst sees them, a row each: ids whose names are alike are one
 * row, and the analyst's decisions stand above that. The index holds ids as recognition gave them;
 * rows are made on reading, so a decision rewrites no article.
 */
final class ActorRows {

  private static final int NO_ROW = -1;
  private static final int NONE_LEFT = Integer.MAX_VALUE;

  final ActorDecisions decisions;
  private final View view;
  private final ActorNames names;
  private final Dictionary dictionary;

  /** By number in the dictionary, the row, or {@link #NO_ROW} for what is no actor. */
  private final int[] rowOf;

  /** By row, its id. The first rows have the numbers of the dictionary; some of them stay empty. */
  private final List<String> ids = new ArrayList<>();

  private final Map<String, Integer> rowsById = new HashMap<>();

  /** By row, the numbers of the ids in it where it is not just its own. */
  private final Map<Integer, List<Integer>> members = new HashMap<>();

  /** Whether each id is its own row, so that nothing needs to be translated. */
  private final boolean plain;

  /** By leaf, the documents whose rows do not follow from their ids alone. */
  private final List<Map<Integer, int[]>> exceptions = new ArrayList<>();

  private final byte[][] kinds;
  private final Map<Integer, List<String>> spellings = new ConcurrentHashMap<>();
  private final Map<Integer, String> shownNames = new ConcurrentHashMap<>();
  private int[] totals;

  ActorRows(View view, ActorNames names, ActorDecisions decisions) throws IOException {
    this.view = view;
    this.names = names;
    this.decisions = decisions;
    dictionary = view.dictionary(Facet.ACTOR);
    rowOf = new int[dictionary.size()];
    kinds = new byte[view.leaves.size()][];
    List<String> values = new ArrayList<>(rowOf.length);
    for (int number = 0; number < rowOf.length; number++) {
      String id = dictionary.value(number);
      values.add(id);
      ids.add(id);
      rowOf[number] = number;
    }
    List<List<String>> alike = names.alike(values);
    plain = alike.isEmpty() && decisions.isEmpty();
    for (int number = 0; number < rowOf.length; number++) {
      rowsById.put(values.get(number), number);
    }
    if (!plain) {
      assign(values, alike);
    }
    for (LeafReaderContext leaf : view.leaves) {
      exceptions.add(plain ? Map.of() : exceptionsIn(leaf));
    }
  }

  private void assign(List<String> values, List<List<String>> alike) {
    Map<String, String> leaders = new HashMap<>();
    for (List<String> group : alike) {
      lead(group, leaders);
    }
    for (int number = 0; number < rowOf.length; number++) {
      String id = values.get(number);
      String row = decisions.row(id).orElse(leaders.getOrDefault(id, id));
      rowOf[number] = decisions.isIgnored(id) || decisions.isIgnored(row) ? NO_ROW : row(row);
    }
    for (int number = 0; number < rowOf.length; number++) {
      if (rowOf[number] != NO_ROW && rowOf[number] != number) {
        members.computeIfAbsent(rowOf[number], _ -> new ArrayList<>()).add(number);
      }
    }
    members.forEach(
        (row, numbersIn) -> {
          if (row < rowOf.length && rowOf[row] == row) {
            numbersIn.add(row);
          }
        });
  }

  /** Finds the row of a group: where a decision puts one of it, the others follow. */
  private void lead(List<String> group, Map<String, String> leaders) {
    List<List<String>> parts = new ArrayList<>();
    for (String id : group.stream().sorted().toList()) {
      parts.stream()
          .filter(part -> part.stream().noneMatch(other -> decisions.areApart(id, other)))
          .findFirst()
          .orElseGet(
              () -> {
                parts.add(new ArrayList<>());
                return parts.getLast();
              })
          .add(id);
    }
    for (List<String> part : parts) {
      String leader =
          part.stream()
              .flatMap(id -> decisions.row(id).stream())
              .findFirst()
              .or(() -> part.stream().filter(decisions::isIgnored).findFirst())
              .orElse(part.getFirst());
      part.forEach(id -> leaders.put(id, leader));
    }
  }

  private int row(String id) {
    Integer row = rowsById.get(id);
    if (row == null) {
      row = ids.size();
      ids.add(id);
      rowsById.put(id, row);
    }
    return row;
  }

  /** Documents in which an id is spelt as another actor, or is not named at all. */
  private Map<Integer, int[]> exceptionsIn(LeafReaderContext leaf) throws IOException {
    LeafReader reader = leaf.reader();
    Map<Integer, Map<Integer, Set<Integer>>> byNumber = new TreeMap<>();
    for (String id : decisions.parted()) {
      Integer number = rowsById.get(id);
      if (number != null && number < rowOf.length) {
        partedIn(reader, id, number, byNumber);
      }
    }
    Map<Integer, String> notHere = new HashMap<>();
    for (String article : decisions.articles()) {
      PostingsEnum found = reader.postings(new Term(Fields.ID, article), PostingsEnum.NONE);
      if (found != null) {
        for (int doc = found.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = found.nextDoc()) {
          notHere.put(doc, article);
          byNumber.computeIfAbsent(doc, _ -> new HashMap<>());
        }
      }
    }
    Map<Integer, int[]> result = new HashMap<>();
    Column column = view.segment(reader).column(reader, Facet.ACTOR);
    int[] global = dictionary.ofSegment(leaf.ord);
    for (var entry : byNumber.entrySet()) {
      int doc = entry.getKey();
      Set<Integer> rows = new LinkedHashSet<>();
      for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
        int number = global[column.ords()[i]];
        String article = notHere.get(doc);
        if (article == null || !isNotIn(article, number)) {
          rows.addAll(entry.getValue().getOrDefault(number, Set.of(rowOf[number])));
        }
      }
      rows.remove(NO_ROW);
      result.put(doc, rows.stream().mapToInt(Integer::intValue).toArray());
    }
    return result;
  }

  private boolean isNotIn(String article, int number) {
    return decisions.isNotIn(article, ids.get(number))
        || rowOf[number] >= 0 && decisions.isNotIn(article, ids.get(rowOf[number]));
  }

  private void partedIn(
      LeafReader reader,
      String id,
      int number,
      Map<Integer, Map<Integer, Set<Integer>>> rowsByNumber)
      throws IOException {
    for (String spelling : view.rawSpellings(id).keySet()) {
      String other = decisions.spelt(id, spelling);
      int row = other.equals(id) ? rowOf[number] : made(other);
      PostingsEnum found =
          reader.postings(new Term(Fields.SPELLING, Fields.spelling(id, spelling)));
      if (found != null) {
        for (int doc = found.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = found.nextDoc()) {
          rowsByNumber
              .computeIfAbsent(doc, _ -> new HashMap<>())
              .computeIfAbsent(number, _ -> new LinkedHashSet<>())
              .add(row);
        }
      }
    }
  }

  /** The row of an id that the index need not hold; made when there is none. */
  private int made(String id) {
    Integer known = rowsById.get(id);
    if (known == null || known >= rowOf.length) {
      String row = decisions.row(id).orElse(id);
      if (!decisions.isIgnored(id) && !decisions.isIgnored(row)) {
        row(row);
      }
    }
    return found(id);
  }

  private int found(String id) {
    Integer known = rowsById.get(id);
    if (known != null && known < rowOf.length) {
      return rowOf[known];
    }
    String row = decisions.row(id).orElse(id);
    return decisions.isIgnored(id) || decisions.isIgnored(row)
        ? NO_ROW
        : rowsById.getOrDefault(row, NO_ROW);
  }

  /** How many rows there may be; some numbers below it are of rows that have no article. */
  int size() {
    return ids.size();
  }

  String id(int row) {
    return ids.get(row);
  }

  ActorKind kind(int row) {
    return Actor.kindOf(ids.get(row));
  }

  /** The id of the row in which an id as recognised is shown, or {@code null} when in none. */
  String shown(String id, String spelling) {
    String spelt = decisions.spelt(id, spelling);
    Integer number = rowsById.get(spelt);
    if (number != null && number < rowOf.length) {
      return rowOf[number] == NO_ROW ? null : ids.get(rowOf[number]);
    }
    String row = decisions.row(spelt).orElse(spelt);
    return decisions.isIgnored(spelt) || decisions.isIgnored(row) ? null : row;
  }

  /** The ids as recognised that are shown in a row, its own among them. */
  Set<String> idsIn(String row) {
    Set<String> all = new HashSet<>(Set.of(row));
    Integer number = rowsById.get(row);
    if (number != null) {
      numbersIn(number).forEach(member -> all.add(ids.get(member)));
    }
    return all;
  }

  /** The row that an id, of a row or as recognised, leads to. */
  String rowIdOf(String id) {
    int row = found(id);
    return row == NO_ROW ? id : ids.get(row);
  }

  private int[] exception(int leaf, int doc) {
    Map<Integer, int[]> inLeaf = exceptions.get(leaf);
    return inLeaf.isEmpty() ? null : inLeaf.get(doc);
  }

  /** The rows of one document. */
  int[] of(int leaf, int doc) throws IOException {
    int[] exception = exception(leaf, doc);
    if (exception != null) {
      return exception;
    }
    LeafReader reader = view.leaves.get(leaf).reader();
    Column column = view.segment(reader).column(reader, Facet.ACTOR);
    int[] global = dictionary.ofSegment(leaf);
    return Arrays.stream(column.ords(), column.starts()[doc], column.starts()[doc + 1])
        .map(ord -> rowOf[global[ord]])
        .filter(row -> row != NO_ROW)
        .distinct()
        .toArray();
  }

  /** Adds to each row's count the documents of one leaf that name it. */
  void count(int leaf, FixedBitSet documents, int[] counts) throws IOException {
    LeafReader reader = view.leaves.get(leaf).reader();
    Column column = view.segment(reader).column(reader, Facet.ACTOR);
    int[] starts = column.starts();
    int[] ords = column.ords();
    int[] rows = rowsOfSegment(leaf);
    // A document that names two ids of one row counts once for it.
    int[] last = plain ? null : new int[ids.size()];
    for (int doc = documents.nextSetBit(0);
        doc < documents.length();
        doc = doc + 1 < documents.length() ? documents.nextSetBit(doc + 1) : NONE_LEFT) {
      int[] exception = exception(leaf, doc);
      if (exception != null) {
        for (int row : exception) {
          counts[row]++;
        }
        continue;
      }
      for (int i = starts[doc]; i < starts[doc + 1]; i++) {
        int row = rows[ords[i]];
        if (last == null) {
          counts[row]++;
        } else if (row != NO_ROW && last[row] != doc + 1) {
          last[row] = doc + 1;
          counts[row]++;
        }
      }
    }
  }

  private int[] rowsOfSegment(int leaf) {
    int[] global = dictionary.ofSegment(leaf);
    if (plain) {
      return global;
    }
    int[] rows = new int[global.length];
    for (int ord = 0; ord < rows.length; ord++) {
      rows[ord] = rowOf[global[ord]];
    }
    return rows;
  }

  /** The numbers in the dictionary of the ids in a row. */
  private List<Integer> numbersIn(int row) {
    List<Integer> several = members.get(row);
    if (several != null) {
      return several;
    }
    return row < rowOf.length && rowOf[row] == row ? List.of(row) : List.of();
  }

  /** Sets the documents of one leaf that name a row. */
  void addDocuments(String rowId, int leaf, FixedBitSet documents) throws IOException {
    LeafReader reader = view.leaves.get(leaf).reader();
    Integer row = rowsById.get(rowId);
    if (row == null) {
      return;
    }
    for (int number : numbersIn(row)) {
      addPostings(reader, Fields.ACTOR, ids.get(number), documents);
    }
    exceptions
        .get(leaf)
        .forEach(
            (doc, rows) -> {
              if (Arrays.stream(rows).anyMatch(each -> each == row)) {
                documents.set(doc);
              } else {
                documents.clear(doc);
              }
            });
  }

  static void addPostings(LeafReader reader, String field, String value, FixedBitSet documents)
      throws IOException {
    PostingsEnum postings = reader.postings(new Term(field, value), PostingsEnum.NONE);
    if (postings != null) {
      for (int doc = postings.nextDoc();
          doc != PostingsEnum.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        documents.set(doc);
      }
    }
  }

  /** By document of a leaf, a bit for each kind of actor that it names, in order of the kinds. */
  synchronized byte[] kinds(int leaf) throws IOException {
    LeafReader reader = view.leaves.get(leaf).reader();
    if (plain) {
      return view.segment(reader).kinds(reader);
    }
    if (kinds[leaf] == null) {
      byte[] filled = new byte[reader.maxDoc()];
      Column column = view.segment(reader).column(reader, Facet.ACTOR);
      int[] rows = rowsOfSegment(leaf);
      byte[] bits = new byte[rows.length];
      for (int ord = 0; ord < bits.length; ord++) {
        bits[ord] = rows[ord] == NO_ROW ? 0 : bit(rows[ord]);
      }
      for (int doc = 0; doc < filled.length; doc++) {
        for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
          filled[doc] |= bits[column.ords()[i]];
        }
      }
      exceptions
          .get(leaf)
          .forEach(
              (doc, inDocument) -> {
                filled[doc] = 0;
                for (int row : inDocument) {
                  filled[doc] |= bit(row);
                }
              });
      kinds[leaf] = filled;
    }
    return kinds[leaf];
  }

  private byte bit(int row) {
    return (byte) (1 << kind(row).ordinal());
  }

  /** By row, in how many articles it is named. */
  synchronized int[] totals() throws IOException {
    if (totals == null) {
      int[] counts = new int[ids.size()];
      for (LeafReaderContext leaf : view.leaves) {
        FixedBitSet documents = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if (live == null || live.get(doc)) {
            documents.set(doc);
          }
        }
        count(leaf.ord, documents, counts);
      }
      totals = counts;
    }
    return totals;
  }

  /** Who spells a row how: for each of the most used spellings, the articles by source. */
  List<SpellingUse> uses(int row, int limit, SourceRows shown) throws IOException {
    List<SpellingUse> uses = new ArrayList<>();
    List<String> most = spellings(row);
    for (String spelling : most.subList(0, Math.min(limit, most.size()))) {
      Map<String, Integer> bySource = new HashMap<>();
      int articles = 0;
      for (LeafReaderContext leaf : view.leaves) {
        FixedBitSet documents = documentsSpelling(row, spelling, leaf);
        Column sources = view.segment(leaf.reader()).column(leaf.reader(), Facet.SOURCE);
        Dictionary names = view.dictionary(Facet.SOURCE);
        int[] global = names.ofSegment(leaf.ord);
        for (int doc = documents.nextSetBit(0);
            doc < documents.length();
            doc = doc + 1 < documents.length() ? documents.nextSetBit(doc + 1) : NONE_LEFT) {
          articles++;
          for (int i = sources.starts()[doc]; i < sources.starts()[doc + 1]; i++) {
            SourceRows.Groups groups = shown.groups(Facet.SOURCE);
            String source = groups.values().get(groups.of()[global[sources.ords()[i]]]);
            bySource.merge(shown.name(source), 1, Integer::sum);
          }
        }
      }
      if (articles > 0) {
        uses.add(
            new SpellingUse(
                spelling,
                articles,
                mostUsedFirst(bySource).stream()
                    .map(source -> FacetCount.of(source, bySource.get(source)))
                    .toList()));
      }
    }
    return uses;
  }

  private FixedBitSet documentsSpelling(int row, String spelling, LeafReaderContext leaf)
      throws IOException {
    LeafReader reader = leaf.reader();
    FixedBitSet documents = new FixedBitSet(Math.max(1, reader.maxDoc()));
    Set<String> from = new HashSet<>(decisions.parted());
    numbersIn(row).forEach(number -> from.add(ids.get(number)));
    for (String id : from) {
      if (found(decisions.spelt(id, spelling)) == row) {
        addPostings(reader, Fields.SPELLING, Fields.spelling(id, spelling), documents);
      }
    }
    if (reader.getLiveDocs() != null) {
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        if (!reader.getLiveDocs().get(doc)) {
          documents.clear(doc);
        }
      }
    }
    return documents;
  }

  /** How the archive spells a row, in most articles first. */
  List<String> spellings(int row) throws IOException {
    List<String> known = spellings.get(row);
    if (known == null) {
      known = readSpellings(row);
      spellings.put(row, known);
    }
    return known;
  }

  private List<String> readSpellings(int row) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (int number : numbersIn(row)) {
      String id = ids.get(number);
      view.rawSpellings(id)
          .forEach(
              (spelling, count) -> {
                if (decisions.spelt(id, spelling).equals(id)) {
                  counts.merge(spelling, count, Integer::sum);
                }
              });
    }
    for (String id : decisions.parted()) {
      for (Map.Entry<String, Integer> each : view.rawSpellings(id).entrySet()) {
        String other = decisions.spelt(id, each.getKey());
        if (!other.equals(id) && found(other) == row) {
          counts.merge(each.getKey(), each.getValue(), Integer::sum);
        }
      }
    }
    return mostUsedFirst(counts);
  }

  private static List<String> mostUsedFirst(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The name to show for a row. */
  String name(int row) throws IOException {
    String name = shownNames.get(row);
    if (name == null) {
      String id = ids.get(row);
      // Actors that the analyst made one keep the name of the first of them.
      List<String> own =
          decisions.row(id).isPresent() ? mostUsedFirst(view.rawSpellings(id)) : List.of();
      List<String> spelt = own.isEmpty() ? spellings(row) : own;
      name = decisions.name(id).orElseGet(() -> names.name(id, spelt));
      shownNames.put(row, name);
    }
    return name;
  }

  /** The number of the row with this id, or -1. */
  int number(String rowId) {
    return rowsById.getOrDefault(rowId, NO_ROW);
  }

  /** Ids of the rows to which the analyst gave this name. */
  List<String> called(String folded) {
    return decisions.names().entrySet().stream()
        .filter(each -> Folding.foldPhrase(each.getValue()).equals(folded))
        .map(each -> rowIdOf(each.getKey()))
        .distinct()
        .toList();
  }

  /** Whether some document's rows do not follow from its ids alone. */
  boolean hasExceptions() {
    return exceptions.stream().anyMatch(inLeaf -> !inLeaf.isEmpty());
  }
}
