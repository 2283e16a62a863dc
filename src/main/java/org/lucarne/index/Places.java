package org.lucarne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.lucarne.model.Span;

/**
 * Every place where a clause stands in a text, with the words that make it; words of one place are
 * different words.
 *
 * <p>Lucene's combinations of intervals keep the smallest alone: of two words that are both near a
 * third they know one, and pass over what is near only the other. Here all are kept.
 */
final class Places extends IntervalsSource {

  /** Of more places of one clause in one text, those that hold no other are kept. */
  private static final int MOST = 4_096;

  private final Clause clause;

  /**
   * @param clause words in rows, alone or near each other
   */
  Places(Clause clause) {
    this.clause = clause;
  }

  /**
   * @param first position of the first word
   * @param words positions, in order
   * @param filled how many words the things are that it was made of
   */
  private record Place(int first, int last, int[] words, int filled) {
    static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::first)
            .thenComparingInt(Place::last)
            .thenComparing(Place::words, Arrays::compare);

    static Place of(int first, int last) {
      return new Place(first, last, IntStream.rangeClosed(first, last).toArray(), last - first + 1);
    }

    int width() {
      return last - first + 1;
    }

    int gaps() {
      return width() - filled;
    }

    /** Both together, or {@code null} when a word is in both. */
    Place with(Place other) {
      int[] both = new int[words.length + other.words.length];
      for (int i = 0, a = 0, b = 0; i < both.length; i++) {
        if (b == other.words.length || a < words.length && words[a] < other.words[b]) {
          both[i] = words[a++];
        } else if (a == words.length || other.words[b] < words[a]) {
          both[i] = other.words[b++];
        } else {
          return null;
        }
      }
      return new Place(
          Math.min(first, other.first), Math.max(last, other.last), both, filled + other.filled);
    }

    /** As one thing, with what lies between its words. */
    Place closed() {
      return new Place(first, last, words, width());
    }
  }

  /** The places of one clause in one segment, document by document. */
  private interface Finder {
    /** Documents in which there may be some. */
    DocIdSetIterator documents();

    /** Those in the document that {@link #documents} is at, in order; asked once for each. */
    List<Place> places() throws IOException;
  }

  private static Finder finder(
      Clause clause, Clause.Reach around, String field, LeafReaderContext context)
      throws IOException {
    return switch (clause) {
      case Clause.Row row -> {
        IntervalIterator words = Clauses.intervals(row.slots()).intervals(field, context);
        yield words == null
            ? null
            : new Words(
                words,
                row.scope() == Clause.Scope.LEAD
                    ? new Bounds(Terms.LEAD_END, field, context)
                    : null);
      }
      case Clause.Variants variants ->
          any(
              Stream.concat(Stream.of(variants.typed()), variants.others().stream()).toList(),
              around,
              field,
              context);
      case Clause.Any any -> any(any.clauses(), around, field, context);
      case Clause.All all -> together(all.clauses(), around, false, field, context);
      case Clause.Near near ->
          together(near.sides(), near.reach(), near.reach().ordered(), field, context);
      case Clause.NotNear apart -> {
        Finder wanted = finder(apart.wanted(), apart.reach(), field, context);
        Finder avoided = finder(apart.avoided(), apart.reach(), field, context);
        yield wanted == null || avoided == null
            ? wanted
            : new Apart(wanted, avoided, Within.of(apart.reach(), field, context));
      }
      case Clause.Nothing _, Clause.Condition _, Clause.Not _, Clause.AtLeast _, Clause.Some _ ->
          throw new IllegalArgumentException("has no place in the text: " + clause);
    };
  }

  private static Finder any(
      List<Clause> clauses, Clause.Reach around, String field, LeafReaderContext context)
      throws IOException {
    List<Finder> choices = new ArrayList<>();
    for (Clause clause : clauses) {
      Finder choice = Clauses.hasText(clause) ? finder(clause, around, field, context) : null;
      if (choice != null) {
        choices.add(choice);
      }
    }
    return switch (choices.size()) {
      case 0 -> null;
      case 1 -> choices.getFirst();
      default -> new Any(choices);
    };
  }

  private static Finder together(
      List<Clause> clauses,
      Clause.Reach reach,
      boolean ordered,
      String field,
      LeafReaderContext context)
      throws IOException {
    List<Finder> sides = new ArrayList<>();
    for (Clause clause : clauses) {
      if (Clauses.hasText(clause)) {
        Finder side = finder(clause, reach, field, context);
        if (side == null) {
          return null;
        }
        sides.add(side);
      }
    }
    return sides.size() == 1
        ? sides.getFirst()
        : new Together(sides, Within.of(reach, field, context), ordered);
  }

  /** Words in a row. */
  private record Words(IntervalIterator documents, Bounds end) implements Finder {
    @Override
    public List<Place> places() throws IOException {
      int before = end == null ? Integer.MAX_VALUE : end.in(documents.docID()).after(-1);
      List<Place> places = new ArrayList<>();
      while (documents.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
        if (documents.end() < before) {
          places.add(Place.of(documents.start(), documents.end()));
        }
      }
      return distinct(places);
    }
  }

  private record Any(List<Finder> choices, DocIdSetIterator documents) implements Finder {
    Any(List<Finder> choices) {
      this(choices, new Either(choices.stream().map(Finder::documents).toList()));
    }

    @Override
    public List<Place> places() throws IOException {
      List<Place> places = new ArrayList<>();
      for (Finder choice : choices) {
        if (choice.documents().docID() == documents.docID()) {
          places.addAll(choice.places());
        }
      }
      return distinct(places);
    }
  }

  private record Together(
      List<Finder> sides, Within within, boolean ordered, DocIdSetIterator documents)
      implements Finder {
    Together(List<Finder> sides, Within within, boolean ordered) {
      this(
          sides,
          within,
          ordered,
          ConjunctionUtils.intersectIterators(sides.stream().map(Finder::documents).toList()));
    }

    @Override
    public List<Place> places() throws IOException {
      within.moveTo(documents.docID());
      List<List<Place>> all = new ArrayList<>();
      int toCome = 0;
      for (Finder side : sides) {
        List<Place> places = side.places();
        if (places.isEmpty()) {
          return List.of();
        }
        toCome += widest(places);
        all.add(places);
      }
      List<Place> together = all.getFirst();
      toCome -= widest(together);
      for (List<Place> next : all.subList(1, all.size())) {
        toCome -= widest(next);
        together = distinct(pairs(together, next, toCome));
      }
      return together.stream().map(Place::closed).toList();
    }

    /**
     * @param toCome words of further things, which may yet fill gaps
     */
    private List<Place> pairs(List<Place> left, List<Place> right, int toCome) {
      int widest = widest(right);
      List<Place> pairs = new ArrayList<>();
      int begin = 0;
      for (Place one : left) {
        int latest = within.latest(one, toCome + widest);
        // Both are in order of their beginnings, so what lies too far before stays behind.
        int earliest = within.earliest(one, toCome + widest);
        while (begin < right.size() && right.get(begin).first() < earliest) {
          begin++;
        }
        for (int i = begin; i < right.size() && right.get(i).first() <= latest; i++) {
          Place other = right.get(i);
          Place pair = ordered && other.first() <= one.last() ? null : one.with(other);
          if (pair != null && within.holds(pair, toCome)) {
            pairs.add(pair);
          }
        }
        if (pairs.size() > 4 * MOST) {
          pairs = new ArrayList<>(distinct(pairs));
        }
      }
      return pairs;
    }
  }

  private record Apart(Finder wanted, Finder avoided, Within within) implements Finder {
    @Override
    public DocIdSetIterator documents() {
      return wanted.documents();
    }

    @Override
    public List<Place> places() throws IOException {
      int doc = documents().docID();
      if (avoided.documents().docID() < doc) {
        avoided.documents().advance(doc);
      }
      List<Place> places = wanted.places();
      if (avoided.documents().docID() != doc || places.isEmpty()) {
        return places;
      }
      within.moveTo(doc);
      List<Place> near = avoided.places();
      return places.stream()
          .filter(one -> near.stream().noneMatch(other -> within.isNear(one, other)))
          .toList();
    }
  }

  private static int widest(List<Place> places) {
    return places.stream().mapToInt(Place::width).max().orElse(0);
  }

  /** In order, each once; of too many, those that hold no other. */
  private static List<Place> distinct(List<Place> places) {
    List<Place> distinct = new ArrayList<>(places.size());
    for (Place place : places.stream().sorted(Place.ORDER).toList()) {
      if (distinct.isEmpty() || Place.ORDER.compare(distinct.getLast(), place) != 0) {
        distinct.add(place);
      }
    }
    if (distinct.size() <= MOST) {
      return distinct;
    }
    List<Place> smallest = new ArrayList<>();
    int end = Integer.MAX_VALUE;
    for (Place place : distinct.reversed()) {
      if (place.last() < end) {
        smallest.add(place);
        end = place.last();
      }
    }
    return smallest.reversed();
  }

  /** What reach means in the document at hand. */
  private static final class Within {
    private final Clause.Reach reach;
    private final Bounds bounds;

    private Within(Clause.Reach reach, Bounds bounds) {
      this.reach = reach;
      this.bounds = bounds;
    }

    static Within of(Clause.Reach reach, String field, LeafReaderContext context)
        throws IOException {
      return new Within(
          reach,
          switch (reach.type()) {
            case NUMBER -> null;
            case SENTENCE -> new Bounds(Terms.SENTENCE, field, context);
            case PARAGRAPH -> new Bounds(Terms.PARAGRAPH, field, context);
          });
    }

    void moveTo(int doc) throws IOException {
      if (bounds != null) {
        bounds.in(doc);
      }
    }

    /** Whether a place is small enough, or may be when so many words more are in it. */
    boolean holds(Place place, int toCome) {
      return bounds == null
          ? place.gaps() - toCome <= reach.distance() - 1
          : bounds.after(place.first()) > place.last();
    }

    /** Where what is near a place begins at the earliest, words to come in between or not. */
    int earliest(Place place, int toCome) {
      return bounds == null
          ? place.first() - toCome - reach.distance()
          : bounds.before(place.first());
    }

    /** Where what is near a place begins at the latest. */
    int latest(Place place, int toCome) {
      return bounds == null
          ? place.first() + place.filled() + toCome + reach.distance()
          : bounds.after(place.last()) - 1;
    }

    boolean isNear(Place one, Place other) {
      if (reach.ordered() && other.first() <= one.last()) {
        return false;
      }
      return bounds == null
          ? other.first() - one.last() <= reach.distance()
              && one.first() - other.last() <= reach.distance()
          : other.first() < bounds.after(one.last()) && other.last() >= bounds.before(one.first());
    }
  }

  /** Where sentences, paragraphs or what follows the lead begin in the document at hand. */
  private static final class Bounds {
    private final PostingsEnum postings;
    private int[] starts = new int[0];

    Bounds(String boundary, String field, LeafReaderContext context) throws IOException {
      postings = context.reader().postings(new Term(field, boundary), PostingsEnum.POSITIONS);
    }

    Bounds in(int doc) throws IOException {
      if (postings != null && postings.docID() < doc) {
        boolean has = postings.advance(doc) == doc;
        starts = new int[has ? postings.freq() : 0];
        for (int i = 0; i < starts.length; i++) {
          starts[i] = postings.nextPosition();
        }
      }
      return this;
    }

    /** The last one at a position or before it. */
    int before(int position) {
      int at = Arrays.binarySearch(starts, position);
      int index = at >= 0 ? at : -at - 2;
      return index < 0 ? 0 : starts[index];
    }

    /** The first one after a position. */
    int after(int position) {
      int at = Arrays.binarySearch(starts, position + 1);
      int index = at >= 0 ? at : -at - 1;
      return index == starts.length ? Integer.MAX_VALUE : starts[index];
    }
  }

  /** Documents of any of several. */
  private static final class Either extends DocIdSetIterator {
    private final List<DocIdSetIterator> choices;
    private int doc = -1;

    Either(List<DocIdSetIterator> choices) {
      this.choices = choices;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      int next = NO_MORE_DOCS;
      for (DocIdSetIterator choice : choices) {
        next = Math.min(next, choice.docID() < target ? choice.advance(target) : choice.docID());
      }
      return doc = next;
    }

    @Override
    public long cost() {
      return choices.stream().mapToLong(DocIdSetIterator::cost).sum();
    }
  }

  @Override
  public IntervalIterator intervals(String field, LeafReaderContext context) throws IOException {
    Finder finder = finder(clause, null, field, context);
    return finder == null ? null : new Iteration(finder);
  }

  private static final class Iteration extends IntervalIterator {
    private final Finder finder;
    private final DocIdSetIterator documents;
    private List<Place> places = List.of();
    private int found = -1;
    private int at = -1;

    Iteration(Finder finder) {
      this.finder = finder;
      this.documents = finder.documents();
    }

    @Override
    public int nextInterval() throws IOException {
      if (found != documents.docID()) {
        found = documents.docID();
        places = finder.places();
        at = -1;
      }
      at = Math.min(at + 1, places.size());
      return start();
    }

    private int position(ToIntFunction<Place> side) {
      if (found != documents.docID() || at < 0) {
        return -1;
      }
      return at == places.size() ? NO_MORE_INTERVALS : side.applyAsInt(places.get(at));
    }

    @Override
    public int start() {
      return position(Place::first);
    }

    @Override
    public int end() {
      return position(Place::last);
    }

    @Override
    public int gaps() {
      return places.get(at).gaps();
    }

    @Override
    public float matchCost() {
      return 100;
    }

    @Override
    public int docID() {
      return documents.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      return documents.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      return documents.advance(target);
    }

    @Override
    public long cost() {
      return documents.cost();
    }
  }

  @Override
  public IntervalMatchesIterator matches(String field, LeafReaderContext context, int doc)
      throws IOException {
    Finder finder = finder(clause, null, field, context);
    if (finder == null || finder.documents().advance(doc) != doc) {
      return null;
    }
    List<Place> places = finder.places();
    return places.isEmpty() ? null : new Matched(places, offsets(field, context, doc));
  }

  /** Offsets of the words that are asked for, by position. */
  private Map<Integer, Span> offsets(String field, LeafReaderContext context, int doc)
      throws IOException {
    Map<Integer, Span> offsets = new HashMap<>();
    for (Clause.Row row : rows(clause).toList()) {
      for (Clause.Slot slot : row.slots()) {
        MatchesIterator words = Clauses.intervals(slot).matches(field, context, doc);
        while (words != null && words.next()) {
          if (words.startOffset() >= 0) {
            offsets.put(words.startPosition(), new Span(words.startOffset(), words.endOffset()));
          }
        }
      }
    }
    return offsets;
  }

  private static Stream<Clause.Row> rows(Clause clause) {
    return switch (clause) {
      case Clause.Row row -> Stream.of(row);
      case Clause.Variants variants ->
          Stream.concat(rows(variants.typed()), variants.others().stream());
      case Clause.Near near -> near.sides().stream().flatMap(Places::rows);
      case Clause.NotNear apart -> rows(apart.wanted());
      case Clause.All all -> all.clauses().stream().flatMap(Places::rows);
      case Clause.Any any -> any.clauses().stream().flatMap(Places::rows);
      case Clause.Nothing _, Clause.Condition _, Clause.Not _, Clause.AtLeast _, Clause.Some _ ->
          Stream.empty();
    };
  }

  /** Walks over places, or over the words of one. */
  private static final class Matched implements IntervalMatchesIterator {
    private final Iterator<Place> places;
    private final Map<Integer, Span> offsets;
    private Place place;

    Matched(List<Place> places, Map<Integer, Span> offsets) {
      this.places = places.iterator();
      this.offsets = offsets;
    }

    @Override
    public boolean next() {
      place = places.hasNext() ? places.next() : null;
      return place != null;
    }

    @Override
    public int startPosition() {
      return place.first();
    }

    @Override
    public int endPosition() {
      return place.last();
    }

    @Override
    public int startOffset() {
      Span span = offsets.get(place.first());
      return span == null ? -1 : span.start();
    }

    @Override
    public int endOffset() {
      Span span = offsets.get(place.last());
      return span == null ? -1 : span.end();
    }

    @Override
    public int gaps() {
      return place.gaps();
    }

    @Override
    public int width() {
      return place.width();
    }

    @Override
    public MatchesIterator getSubMatches() {
      return place.words().length == 1
          ? null
          : new Matched(
              Arrays.stream(place.words()).mapToObj(word -> Place.of(word, word)).toList(),
              offsets);
    }

    @Override
    public Query getQuery() {
      return null;
    }
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    rows(clause).forEach(row -> Clauses.intervals(row.slots()).visit(field, visitor));
  }

  @Override
  public int minExtent() {
    return minExtent(clause);
  }

  private static int minExtent(Clause clause) {
    return switch (clause) {
      case Clause.Row row -> row.slots().size();
      case Clause.Variants variants -> minExtent(variants.typed());
      case Clause.Near near -> near.sides().stream().mapToInt(Places::minExtent).sum();
      case Clause.NotNear apart -> minExtent(apart.wanted());
      case Clause.All all -> all.clauses().stream().mapToInt(Places::minExtent).sum();
      case Clause.Any any -> any.clauses().stream().mapToInt(Places::minExtent).min().orElse(1);
      case Clause.Nothing _, Clause.Condition _, Clause.Not _, Clause.AtLeast _, Clause.Some _ -> 0;
    };
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Places places && clause.equals(places.clause);
  }

  @Override
  public int hashCode() {
    return Objects.hash(clause);
  }

  @Override
  public String toString() {
    return "PLACES(" + clause + ")";
  }
}
