package org.lucarne.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.lucarne.model.ActorKind;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;
import org.lucarne.query.QueryField;
import org.lucarne.search.Completion;
import org.lucarne.search.Completion.Kind;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest.Sort;

/**
 * What can stand where a person is typing. Candidates are the terms and values that begin so; one
 * is offered when the whole query with it in its place was run under the filters and found
 * something.
 */
final class Completions {

  /** Shorter beginnings fit too many words to help anybody. */
  private static final int SHORTEST_WORD = 2;

  /** Words of that beginning looked at, the most frequent first. */
  private static final int CANDIDATES = 300;

  /** Words counted for each that is offered, so that the most frequent of them can be chosen. */
  private static final int SPARE = 3;

  /** Names of a kind offered where words are offered too. */
  private static final int NAMES = 3;

  /** Actors whose spellings in other scripts are looked through, the most named first. */
  private static final int SPELT = 300;

  /** Queries run for one kind at most. */
  private static final int TRIALS = 24;

  /** Makes a Lucene query of what a person typed. */
  interface Compiler {
    Query compile(String query) throws IOException;
  }

  private final View view;
  private final ActorNames names;
  private final SourceRows sources;
  private final Filters filters;
  private final Compiler compiler;
  private final Selection selection;

  Completions(View view, ActorNames names, SourceRows sources, Filters filters, Compiler compiler)
      throws IOException {
    this.view = view;
    this.sources = sources;
    this.names = names;
    this.filters = filters;
    this.compiler = compiler;
    this.selection = new Selection(filters, view, names, sources);
  }

  /** At most {@code limit}: fields, then sources, actors and words. */
  List<Completion> at(Typing typing, int limit) throws IOException {
    Matching base = run(typing.rest());
    List<Completion> found = new ArrayList<>();
    if (typing.field() != null) {
      addValues(typing, base, limit, found);
      return found;
    }
    Set<String> taken = new HashSet<>();
    for (Typing longer : typing.withWordsBefore()) {
      addNames(longer, null, found, taken);
    }
    addFields(typing, base, found);
    addNames(typing, base, found, taken);
    addWords(typing, base, limit - found.size(), found);
    return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
  }

  private Matching run(String query) throws IOException {
    return Matching.of(
        view, compiler.compile(query), selection, Sort.NEWEST, 0, null, filters.copies());
  }

  /** Offers texts in their order, as far as they lead to something, until there are enough. */
  private void offer(
      Kind kind, Typing typing, List<String> texts, int limit, List<Completion> found)
      throws IOException {
    int offered = 0;
    int tried = 0;
    for (String text : texts) {
      if (offered >= limit || tried++ >= TRIALS) {
        return;
      }
      String inserted = insertion(kind, typing, text);
      String query = typing.with(inserted);
      long total = run(query).total();
      if (total > 0) {
        found.add(new Completion(kind, text, query, typing.caretAfter(inserted), total));
        offered++;
      }
    }
  }

  private static String insertion(Kind kind, Typing typing, String text) {
    if (kind == Kind.WORD) {
      return text;
    }
    String field =
        typing.field() != null
            ? ""
            : (kind == Kind.SOURCE ? QueryField.SOURCE : QueryField.ACTOR).label() + ":";
    boolean plain = text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    return field + (plain ? text : "\"" + text.replace('"', '\'') + "\"");
  }

  // Fields and their values

  private void addFields(Typing typing, Matching base, List<Completion> found) throws IOException {
    String piece = typing.piece().toLowerCase(Locale.ROOT);
    for (QueryField field : QueryField.values()) {
      String text = field.label() + ":";
      long total = field.label().startsWith(piece) && base.total() > 0 ? having(field, base) : 0;
      if (total > 0) {
        found.add(
            new Completion(Kind.FIELD, text, typing.with(text), typing.caretAfter(text), total));
      }
    }
  }

  /** How many of the articles found have a value of the field. */
  private long having(QueryField field, Matching base) throws IOException {
    return switch (field) {
      case CREDIT, COLLECTION, LANGUAGE, SOURCE -> {
        long having = 0;
        for (LeafReaderContext leaf : view.leaves) {
          Column column = view.segment(leaf.reader()).column(leaf.reader(), facet(field));
          FixedBitSet documents = base.documents(leaf.ord);
          for (int doc = first(documents); doc >= 0; doc = next(documents, doc)) {
            having += column.starts()[doc + 1] > column.starts()[doc] ? 1 : 0;
          }
        }
        yield having;
      }
      case AUTHOR, URL -> {
        long having = 0;
        for (LeafReaderContext leaf : view.leaves) {
          var terms = leaf.reader().terms(field == QueryField.URL ? Fields.URL : Fields.AUTHOR);
          having += terms == null ? 0 : terms.getDocCount();
        }
        yield Math.min(having, base.total());
      }
      case COUNTRY -> known(Facet.COUNTRY, base);
      case TYPE -> known(Facet.TYPE, base);
      case GRADE -> known(Facet.GRADE, base);
      case UNDATED -> dated(base, false);
      case DATE, SINCE, AFTER, UNTIL, BEFORE, LAST -> dated(base, true);
      case HEADLINE, LEAD, BODY, ACTOR, KIND -> base.total();
    };
  }

  /** How many of the articles found are of outlets of which something is known. */
  private long known(Facet facet, Matching base) throws IOException {
    SourceRows.Groups groups = sources.groups(facet);
    long known = 0;
    for (LeafReaderContext leaf : view.leaves) {
      Column column = view.segment(leaf.reader()).column(leaf.reader(), facet);
      int[] global = view.dictionary(facet).ofSegment(leaf.ord);
      FixedBitSet documents = base.documents(leaf.ord);
      for (int doc = first(documents); doc >= 0; doc = next(documents, doc)) {
        for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
          int group = groups.of()[global[column.ords()[i]]];
          known += groups.values().get(group).equals(Filters.UNKNOWN) ? 0 : 1;
        }
      }
    }
    return known;
  }

  private long dated(Matching base, boolean dated) throws IOException {
    long count = 0;
    for (LeafReaderContext leaf : view.leaves) {
      int[] dates = view.segment(leaf.reader()).dates(leaf.reader());
      FixedBitSet documents = base.documents(leaf.ord);
      for (int doc = first(documents); doc >= 0; doc = next(documents, doc)) {
        count += dated == (dates[doc] != Dates.UNDATED) ? 1 : 0;
      }
    }
    return count;
  }

  private static Facet facet(QueryField field) {
    return switch (field) {
      case SOURCE -> Facet.SOURCE;
      case CREDIT -> Facet.CREDIT;
      case COLLECTION -> Facet.COLLECTION;
      case LANGUAGE -> Facet.LANGUAGE;
      default -> throw new IllegalArgumentException("is no facet: " + field);
    };
  }

  private void addValues(Typing typing, Matching base, int limit, List<Completion> found)
      throws IOException {
    String piece = Folding.foldPhrase(typing.piece());
    switch (typing.field()) {
      case HEADLINE, LEAD, BODY -> addWords(typing, base, limit, found);
      case SOURCE -> offer(Kind.SOURCE, typing, values(Facet.SOURCE, base, piece), limit, found);
      case CREDIT, COLLECTION, LANGUAGE ->
          offer(Kind.VALUE, typing, values(facet(typing.field()), base, piece), limit, found);
      case ACTOR -> offer(Kind.ACTOR, typing, actors(base, piece, limit), limit, found);
      case AUTHOR -> offer(Kind.VALUE, typing, terms(Fields.AUTHOR, piece, base), limit, found);
      case KIND ->
          offer(
              Kind.VALUE,
              typing,
              Arrays.stream(ActorKind.values())
                  .map(ActorKind::label)
                  .filter(label -> label.startsWith(typing.piece().toLowerCase(Locale.ROOT)))
                  .toList(),
              limit,
              found);
      case COUNTRY -> offer(Kind.VALUE, typing, ofOutlets(Facet.COUNTRY, piece), limit, found);
      case TYPE -> offer(Kind.VALUE, typing, ofOutlets(Facet.TYPE, piece), limit, found);
      case GRADE -> offer(Kind.VALUE, typing, ofOutlets(Facet.GRADE, piece), limit, found);
      case UNDATED -> offer(Kind.VALUE, typing, List.of("yes"), limit, found);
      case DATE, SINCE, AFTER, UNTIL, BEFORE ->
          offer(Kind.VALUE, typing, dates(base, typing.piece()), limit, found);
      case URL, LAST -> {}
    }
  }

  /** Values that have a word with that beginning, in most of the articles found first. */
  private List<String> values(Facet facet, Matching base, String piece) throws IOException {
    Dictionary dictionary = view.dictionary(facet);
    int[] counts = new int[dictionary.size()];
    for (LeafReaderContext leaf : view.leaves) {
      FixedBitSet documents = base.documents(leaf.ord);
      Column column = view.segment(leaf.reader()).column(leaf.reader(), facet);
      int[] global = dictionary.ofSegment(leaf.ord);
      for (int doc = first(documents); doc >= 0; doc = next(documents, doc)) {
        for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
          counts[global[column.ords()[i]]]++;
        }
      }
    }
    Map<String, Integer> found = new HashMap<>();
    for (int number = 0; number < counts.length; number++) {
      String value = dictionary.value(number);
      String shown = facet == Facet.SOURCE ? sources.nameOf(number) : value;
      if (counts[number] > 0
          && !value.equals(Filters.UNKNOWN)
          && (begins(value, piece) || begins(shown, piece))) {
        found.merge(shown, counts[number], Integer::sum);
      }
    }
    return mostFirst(found);
  }

  /** Values of what outlets are that begin so; countries by their English names as well. */
  private List<String> ofOutlets(Facet facet, String piece) {
    return sources.groups(facet).values().stream()
        .filter(
            value ->
                begins(value, piece)
                    || facet == Facet.COUNTRY
                        && begins(
                            Locale.of("", value.length() == 2 ? value : "")
                                .getDisplayCountry(Locale.ENGLISH),
                            piece))
        .sorted()
        .toList();
  }

  private List<String> terms(String field, String piece, Matching base) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (LeafReaderContext leaf : view.leaves) {
      var terms = leaf.reader().terms(field);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      PostingsEnum reuse = null;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String value = term.utf8ToString();
        if (begins(value, piece)) {
          reuse = each.postings(reuse, PostingsEnum.NONE);
          found.merge(value, common(reuse, base.documents(leaf.ord)), Integer::sum);
        }
      }
    }
    found.values().removeIf(count -> count == 0);
    return mostFirst(found);
  }

  /** Years, or months once a year is there, in order of time. */
  private List<String> dates(Matching base, String piece) throws IOException {
    Set<Integer> days = new HashSet<>();
    for (LeafReaderContext leaf : view.leaves) {
      int[] dates = view.segment(leaf.reader()).dates(leaf.reader());
      FixedBitSet documents = base.documents(leaf.ord);
      for (int doc = first(documents); doc >= 0; doc = next(documents, doc)) {
        if (dates[doc] != Dates.UNDATED) {
          days.add(Dates.firstDay(dates[doc]));
        }
      }
    }
    Precision precision = piece.length() < 4 ? Precision.YEAR : Precision.MONTH;
    Set<String> found = new TreeSet<>(Comparator.reverseOrder());
    for (int day : days) {
      String text = PublicationDate.text(LocalDate.ofEpochDay(day), precision);
      if (text.startsWith(piece)) {
        found.add(text);
      }
    }
    return List.copyOf(found);
  }

  // Names: sources and actors, in several words

  /**
   * @param base what the rest of the query finds, or {@code null} to run it only when needed
   */
  private void addNames(Typing typing, Matching base, List<Completion> found, Set<String> taken)
      throws IOException {
    String piece = Folding.foldPhrase(typing.piece());
    if (piece.length() < SHORTEST_WORD || base == null && !namesBeginSo(piece)) {
      return;
    }
    Matching rest = base == null ? run(typing.rest()) : base;
    offer(Kind.SOURCE, typing, fresh(values(Facet.SOURCE, rest, piece), taken), NAMES, found);
    offer(Kind.ACTOR, typing, fresh(actors(rest, piece, TRIALS), taken), NAMES, found);
    found.forEach(each -> taken.add(each.text()));
  }

  private static List<String> fresh(List<String> texts, Set<String> taken) {
    return texts.stream().filter(text -> !taken.contains(text)).toList();
  }

  private boolean namesBeginSo(String piece) throws IOException {
    Dictionary written = view.dictionary(Facet.SOURCE);
    for (int number = 0; number < written.size(); number++) {
      if (begins(written.value(number), piece) || begins(sources.nameOf(number), piece)) {
        return true;
      }
    }
    ActorRows rows = view.actorRows(names);
    String slug = piece.replace(' ', '-');
    for (int row = 0; row < rows.size(); row++) {
      if (beginsId(rows.id(row), slug)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Names of actors with a word that begins so, in most of the articles found first. Ids hold the
   * name in Latin letters; other spellings are looked through for the most named actors alone.
   */
  private List<String> actors(Matching base, String piece, int limit) throws IOException {
    ActorRows rows = view.actorRows(names);
    int[] counts = new int[rows.size()];
    for (LeafReaderContext leaf : view.leaves) {
      rows.count(leaf.ord, base.documents(leaf.ord), counts);
    }
    String slug = piece.replace(' ', '-');
    List<Integer> named = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      if (counts[row] > 0) {
        (beginsId(rows.id(row), slug) ? named : others).add(row);
      }
    }
    Comparator<Integer> mostFirst = Comparator.comparingInt(row -> -counts[row]);
    others.sort(mostFirst);
    for (int row : others.subList(0, Math.min(SPELT, others.size()))) {
      if (begins(rows.name(row), piece)
          || rows.spellings(row).stream().anyMatch(spelling -> begins(spelling, piece))) {
        named.add(row);
      }
    }
    named.sort(mostFirst);
    List<String> texts = new ArrayList<>();
    for (int row : named.subList(0, Math.min(limit, named.size()))) {
      texts.add(rows.name(row));
    }
    return texts;
  }

  private static boolean beginsId(String id, String slug) {
    int from = id.indexOf(':') + 1;
    if (from < id.length() && id.charAt(from) == '~') {
      from++;
    }
    for (int at = from; at >= 0; at = id.indexOf('-', at) < 0 ? -1 : id.indexOf('-', at) + 1) {
      if (id.startsWith(slug, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name, or what is left of it from one of its words on, begins so. */
  private static boolean begins(String name, String piece) {
    String folded = Folding.foldPhrase(name);
    for (int at = 0; at >= 0; at = folded.indexOf(' ', at) < 0 ? -1 : folded.indexOf(' ', at) + 1) {
      if (folded.startsWith(piece, at)) {
        return true;
      }
    }
    return false;
  }

  // Words

  private void addWords(Typing typing, Matching base, int limit, List<Completion> found)
      throws IOException {
    String piece = Folding.fold(typing.piece());
    if (limit > 0 && piece.length() >= SHORTEST_WORD) {
      offer(Kind.WORD, typing, words(piece, base, fieldsOf(typing), SPARE * limit), limit, found);
    }
  }

  private static List<String> fieldsOf(Typing typing) {
    return switch (typing.field()) {
      case HEADLINE -> List.of(Fields.TITLE);
      case LEAD, BODY -> List.of(Fields.BODY);
      case null, default -> List.of(Fields.BODY, Fields.TITLE);
    };
  }

  /** At most {@code wanted} words that some article found has, in most of them first. */
  private List<String> words(String piece, Matching base, List<String> fields, int wanted)
      throws IOException {
    Map<BytesRef, Integer> frequencies = new HashMap<>();
    BytesRef prefix = new BytesRef(piece);
    for (LeafReaderContext leaf : view.leaves) {
      for (String field : fields) {
        collect(leaf.reader().terms(field), prefix, frequencies);
      }
    }
    frequencies.remove(prefix);
    Comparator<Map.Entry<BytesRef, Integer>> mostFirst =
        Map.Entry.<BytesRef, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());
    // Where all articles are found, each word's own count says how many have it.
    boolean everything = base.total() == view.reader.numDocs();
    Map<String, Integer> found = new LinkedHashMap<>();
    List<BytesRef> candidates =
        frequencies.entrySet().stream()
            .sorted(mostFirst)
            .limit(everything ? wanted : CANDIDATES)
            .map(Map.Entry::getKey)
            .toList();
    if (everything) {
      return candidates.stream().map(BytesRef::utf8ToString).toList();
    }
    for (BytesRef word : candidates) {
      int common = 0;
      for (LeafReaderContext leaf : view.leaves) {
        for (String field : fields) {
          PostingsEnum postings = leaf.reader().postings(new Term(field, word), PostingsEnum.NONE);
          common += common(postings, base.documents(leaf.ord));
        }
      }
      if (common > 0) {
        found.put(word.utf8ToString(), common);
        if (found.size() >= wanted) {
          break;
        }
      }
    }
    return mostFirst(found);
  }

  private static void collect(
      org.apache.lucene.index.Terms terms, BytesRef prefix, Map<BytesRef, Integer> frequencies)
      throws IOException {
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, prefix);
        term = each.next()) {
      frequencies.merge(BytesRef.deepCopyOf(term), each.docFreq(), Integer::sum);
    }
  }

  /** How many documents two sets share. */
  private static int common(PostingsEnum postings, FixedBitSet documents) throws IOException {
    int common = 0;
    if (postings != null) {
      int doc = postings.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS) {
        if (documents.get(doc)) {
          common++;
          doc = postings.nextDoc();
        } else {
          int next = next(documents, doc);
          doc = next < 0 ? DocIdSetIterator.NO_MORE_DOCS : postings.advance(next);
        }
      }
    }
    return common;
  }

  private static List<String> mostFirst(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int first(FixedBitSet documents) {
    return next(documents, -1);
  }

  /** The next document after {@code doc}, or -1. */
  private static int next(FixedBitSet documents, int doc) {
    int next =
        doc + 1 < documents.length()
            ? documents.nextSetBit(doc + 1)
            : DocIdSetIterator.NO_MORE_DOCS;
    return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
  }
}
