package org.lucarne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;
import org.lucarne.model.Part;
import org.lucarne.model.Span;
import org.lucarne.query.QueryLanguage;
import org.lucarne.query.ReadQuery;

/**
 * Asks the engine and {@link PlainReading} the same random questions about the same articles, and
 * tells where they find other articles or mark other words.
 */
public final class Oracle implements AutoCloseable {

  /** Articles of each answer whose marks are compared. */
  private static final int MARKED = 4;

  private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{M}]{2,20}");
  private static final Set<String> OPERATORS = Set.of("and", "or", "not");

  /**
   * A question to which the answers differ.
   *
   * @param kind what it is made of
   */
  public record Difference(String query, String kind, String what) {}

  private final List<Asked.Known> articles;
  private final PlainReading plain;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final TextAnalysis analysis = new TextAnalysis();
  private final QueryLanguage language = new QueryLanguage(Conditions.CLOCK);
  private final List<List<String>> words = new ArrayList<>();
  private final TreeMap<String, Integer> kinds = new TreeMap<>();
  private final SplittableRandom random;
  private final Conditions conditions = new Conditions();
  private long found;
  private long marked;
  private int answered;
  private int limited;

  /**
   * @param mentions of actors, by id of an article
   */
  public Oracle(List<Article> articles, Map<String, List<Mention>> mentions, long seed)
      throws IOException {
    this.articles =
        articles.stream()
            .map(each -> new Asked.Known(each, mentions.getOrDefault(each.id(), List.of())))
            .toList();
    this.random = new SplittableRandom(seed);
    this.plain = new PlainReading(this.articles);
    Documents documents = new Documents();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      for (Asked.Known known : this.articles) {
        Article article = known.article();
        writer.addDocument(documents.of(article, known.mentions()));
        words.add(
            analysis.words(article.title() + "\n" + article.body()).stream()
                .map(TextAnalysis.Word::original)
                .toList());
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  /** Asks so many questions and returns those to which the answers differ. */
  public List<Difference> ask(int questions) throws IOException {
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      compare(question(), differences);
      plain.forgetWords();
    }
    return differences;
  }

  /** Questions asked by kind, articles found and words marked, in a sentence. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%,d with an answer, %,d left out because a wildcard stands for too many words and the"
            + " engine says so; %,d articles found, %,d characters of marks compared; asked: %s",
        answered,
        limited,
        found,
        marked,
        kinds);
  }

  private void compare(Asked asked, List<Difference> differences) throws IOException {
    String typed = asked.typed();
    String kind = kind(asked);
    kinds.merge(kind, 1, Integer::sum);
    ReadQuery read = language.read(typed);
    if (!read.notes().isEmpty()) {
      differences.add(new Difference(typed, kind, "is repaired: " + read.notes()));
      return;
    }
    CompiledQuery compiled =
        new QueryCompiler(
                reader,
                analysis,
                plain.languages(),
                id -> new TermQuery(new Term(Fields.ACTOR, id)),
                BareSearch.sources(reader))
            .compile(read);
    if (compiled.notes().stream().anyMatch(note -> note.contains("most frequent"))) {
      // The engine says that it leaves words out, so the answers may differ.
      limited++;
      return;
    }
    BitSet byEngine = new BitSet();
    for (ScoreDoc hit : searcher.search(compiled.query(), articles.size()).scoreDocs) {
      byEngine.set(hit.doc);
    }
    BitSet byReading = new BitSet();
    for (int i = 0; i < articles.size(); i++) {
      byReading.set(i, plain.finds(asked, i));
    }
    found += byReading.cardinality();
    answered += byReading.isEmpty() ? 0 : 1;
    if (!byEngine.equals(byReading)) {
      byEngine.xor(byReading);
      int first = byEngine.nextSetBit(0);
      differences.add(
          new Difference(
              typed,
              kind,
              (byReading.get(first) ? "misses " : "finds too many, ")
                  + byEngine.cardinality()
                  + " articles: "
                  + first));
      return;
    }
    Marks marks = new Marks(compiled.marks());
    int compared = 0;
    for (int i = byReading.nextSetBit(0);
        i >= 0 && compared < MARKED;
        i = byReading.nextSetBit(i + 1), compared++) {
      Article article = articles.get(i).article();
      for (Part part : Part.values()) {
        String text = article.text(part);
        Set<Integer> engine = new java.util.TreeSet<>();
        for (Marks.Mark mark : marks.in(text, part, article.language(), analysis)) {
          for (int at = mark.span().start(); at < mark.span().end(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
              engine.add(at);
            }
          }
        }
        Set<Integer> reading = new java.util.TreeSet<>();
        for (Span span : plain.marks(asked, i, part == Part.TITLE)) {
          for (int at = span.start(); at < span.end(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
              reading.add(at);
            }
          }
        }
        marked += reading.size();
        if (!engine.equals(reading)) {
          boolean fewer = reading.containsAll(engine);
          differences.add(
              new Difference(
                  typed,
                  kind,
                  (fewer
                          ? "marks too few"
                          : engine.containsAll(reading) ? "marks too many" : "marks other")
                      + " in "
                      + part
                      + " of "
                      + i));
          return;
        }
      }
    }
  }

  private static String kind(Asked asked) {
    return switch (asked) {
      case Asked.Word word -> word.sign().name().toLowerCase(Locale.ROOT);
      case Asked.Phrase phrase -> phrase.anyForm() ? "phrase~" : "phrase";
      case Asked.Group _ -> "group";
      case Asked.Near near ->
          (near.ordered() ? "pre/" : "w/") + near.reach().name().toLowerCase(Locale.ROOT).charAt(0);
      case Asked.NotNear apart ->
          "not "
              + (apart.ordered() ? "pre/" : "w/")
              + apart.reach().name().toLowerCase(Locale.ROOT).charAt(0);
      case Asked.Condition condition -> condition.kind();
      case Asked.AtLeast _ -> "atleast";
      case Asked.Field field -> field.in().name().toLowerCase(Locale.ROOT);
      case Asked.And _ -> "and";
      case Asked.Or _ -> "or";
      case Asked.Not _ -> "not";
    };
  }

  // Random questions, made of words that stand in one article

  private List<String> source;
  private int at;

  private Asked question() {
    do {
      source = words.get(random.nextInt(words.size()));
    } while (source.size() < 12);
    at = random.nextInt(source.size());
    return any(2);
  }

  private Asked any(int depth) {
    if (depth == 0) {
      return place(1);
    }
    return switch (random.nextInt(13)) {
      case 12 -> conditions.any(random, articles);
      case 0, 1 -> new Asked.And(List.of(any(depth - 1), any(depth - 1)));
      case 2 -> new Asked.Or(List.of(any(depth - 1), any(depth - 1)));
      case 3 -> new Asked.And(List.of(any(depth - 1), new Asked.Not(any(depth - 1))));
      case 4 -> new Asked.AtLeast(1 + random.nextInt(4), place(1));
      case 5, 6 ->
          new Asked.Field(
              Asked.In.values()[random.nextInt(3)],
              random.nextBoolean() ? place(2) : new Asked.And(List.of(place(1), place(1))));
      default -> place(2);
    };
  }

  /** Something that has a place in the text. */
  private Asked place(int depth) {
    if (depth > 0) {
      switch (random.nextInt(depth == 2 ? 5 : 9)) {
        case 0, 1, 2 -> {
          Asked.Reach reach = Asked.Reach.values()[Math.max(0, random.nextInt(5) - 2)];
          return new Asked.Near(
              side(depth - 1),
              side(depth - 1),
              reach,
              1 + random.nextInt(8),
              random.nextInt(3) == 0);
        }
        case 3 -> {
          return new Asked.NotNear(
              side(depth - 1),
              side(depth - 1),
              Asked.Reach.values()[Math.max(0, random.nextInt(5) - 2)],
              1 + random.nextInt(6),
              random.nextInt(4) == 0);
        }
        default -> {}
      }
    }
    return switch (random.nextInt(14)) {
      case 0 -> new Asked.Phrase(List.of(next(), after(), after()), false);
      case 1, 2 -> new Asked.Phrase(List.of(next(), after()), random.nextBoolean());
      case 3 -> new Asked.Or(List.of(word(), word()));
      default -> word();
    };
  }

  private Asked side(int depth) {
    if (random.nextInt(6) > 0) {
      return place(depth);
    }
    return new Asked.Group(Stream.generate(this::word).limit(2 + random.nextInt(2)).toList());
  }

  private Asked.Word word() {
    String word = next();
    int length = word.length();
    return switch (random.nextInt(16)) {
      case 0, 1 -> new Asked.Word(Asked.Sign.EXACT, word, 0);
      case 2 ->
          length < 4
              ? new Asked.Word(Asked.Sign.PLAIN, word, 0)
              : new Asked.Word(Asked.Sign.WILDCARD, word.substring(0, 3) + "*", 0);
      case 3 ->
          length < 5
              ? new Asked.Word(Asked.Sign.PLAIN, word, 0)
              : new Asked.Word(Asked.Sign.WILDCARD, "*" + word.substring(length - 3), 0);
      case 4 ->
          length < 4
              ? new Asked.Word(Asked.Sign.PLAIN, word, 0)
              : new Asked.Word(
                  Asked.Sign.WILDCARD, word.substring(0, 1) + "?" + word.substring(2), 0);
      case 5 ->
          length < 5
              ? new Asked.Word(Asked.Sign.PLAIN, word, 0)
              : new Asked.Word(Asked.Sign.FUZZY, word, 1 + random.nextInt(2));
      case 6 -> {
        String folded = Folding.fold(word);
        yield length < 4 || !PLAIN_WORD.matcher(folded).matches()
            ? new Asked.Word(Asked.Sign.PLAIN, word, 0)
            : new Asked.Word(
                Asked.Sign.REGEX, folded.substring(0, 1) + "[a-z]" + folded.substring(2) + "?", 0);
      }
      default -> new Asked.Word(Asked.Sign.PLAIN, word, 0);
    };
  }

  private String next() {
    at = Math.floorMod(at + random.nextInt(9) - 3, source.size());
    return plainFrom();
  }

  private String after() {
    at = (at + 1) % source.size();
    return source.get(at).chars().allMatch(Character::isLetter) ? source.get(at) : plainFrom();
  }

  private String plainFrom() {
    for (int i = 0; i < source.size(); i++) {
      String word = source.get(at);
      if (PLAIN_WORD.matcher(word).matches()
          && !OPERATORS.contains(word.toLowerCase(Locale.ROOT))) {
        return word;
      }
      at = (at + 1) % source.size();
    }
    return "nothing";
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
