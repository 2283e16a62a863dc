package org.lucarne.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;
import org.lucarne.model.Part;
import org.lucarne.model.Span;
import org.lucarne.outlets.SourceRegister;
import org.lucarne.query.QueryLanguage;
import org.lucarne.query.ReadQuery;
import org.lucarne.search.Completion;
import org.lucarne.search.Coverage;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.Lead;
import org.lucarne.search.MatchGroup;
import org.lucarne.search.Nearly;
import org.lucarne.search.Passage;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;
import org.lucarne.search.Similar;
import org.lucarne.search.SpellingUse;
import org.lucarne.search.Variants;

/**
 * One Lucene index, open: takes in articles and answers searches. Many threads may search, add and
 * update at once; {@link #commit} and {@link #refresh} are for one thread.
 */
public final class LuceneEngine implements AutoCloseable {

  private static final String REVISION = "revision";
  private static final String FINGERPRINT = "fingerprint";
  private static final String COMPLETE = "complete";
  private static final String READ_WITH = "read-with";

  /** Megabytes of new documents held in memory before they become a segment. */
  private static final double WRITE_BUFFER = 64;

  /** Where fewer articles hold all words, those with most of them are told of. */
  private static final int FEW = 10;

  private static final int FEWEST_WORDS = 3;

  /**
   * What an index's last commit says of itself.
   *
   * @param readWith what its articles were made ready with, in the words of whoever feeds it
   */
  public record State(long revision, String fingerprint, boolean complete, String readWith) {}

  private final Directory directory;
  private final IndexWriter writer;
  private final ActorNames names;
  private final ArticleTexts texts;
  private final Supplier<SourceRegister> sources;
  private final QueryLanguage language = new QueryLanguage();
  private final Map<Object, Segment> segments = new ConcurrentHashMap<>();
  private final ThreadLocal<Documents> documents = ThreadLocal.withInitial(Documents::new);
  private final ThreadLocal<TextAnalysis> analysis = ThreadLocal.withInitial(TextAnalysis::new);
  private volatile View view;
  private volatile boolean closed;

  private LuceneEngine(
      Directory directory,
      IndexWriter writer,
      ActorNames names,
      Supplier<SourceRegister> sources,
      ArticleTexts texts)
      throws IOException {
    this.sources = sources;
    this.directory = directory;
    this.writer = writer;
    this.names = names;
    this.texts = texts;
    this.view =
        new View(
            writer == null ? DirectoryReader.open(directory) : DirectoryReader.open(writer),
            segments);
  }

  /** Changes whenever the same article could be indexed otherwise. */
  public static String fingerprint() {
    return "lucene-10.6 fields-" + Fields.VERSION + " text-" + TextAnalysis.VERSION;
  }

  /** What the index in {@code folder} says of itself, or empty when there is none. */
  public static Optional<State> state(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.empty();
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        return Optional.of(
            new State(
                Long.parseLong(data.getOrDefault(REVISION, "0")),
                data.getOrDefault(FINGERPRINT, ""),
                Boolean.parseBoolean(data.get(COMPLETE)),
                data.getOrDefault(READ_WITH, "")));
      }
    }
  }

  /**
   * Opens the index in {@code folder} for adding and searching, and makes it when there is none.
   */
  public static LuceneEngine open(
      Path folder, ActorNames names, Supplier<SourceRegister> sources, ArticleTexts texts)
      throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setRAMBufferSizeMB(WRITE_BUFFER);
    config.setUseCompoundFile(true);
    config.setCommitOnClose(false);
    try {
      return new LuceneEngine(directory, new IndexWriter(directory, config), names, sources, texts);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Opens an index that another process writes, for searching. */
  public static LuceneEngine openToRead(
      Path folder, ActorNames names, Supplier<SourceRegister> sources, ArticleTexts texts)
      throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return new LuceneEngine(directory, null, names, sources, texts);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Writes what one thread has added as a segment. Several threads may each do so at once. */
  public void writeOut() throws IOException {
    writer.flushNextBuffer();
  }

  /** Adds an article that the index does not hold. */
  public void add(Article article, List<Mention> mentions) throws IOException {
    writer.addDocument(documents.get().of(article, mentions));
  }

  /** Adds an article, or puts it in the place of the one with its id. */
  public void update(Article article, List<Mention> mentions) throws IOException {
    writer.updateDocument(new Term(Fields.ID, article.id()), documents.get().of(article, mentions));
  }

  /** Takes an article out. */
  public void delete(String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.ID, id));
  }

  /** Makes everything so far last, with what the index then is. */
  public void commit(State state) throws IOException {
    writer.setLiveCommitData(
        Map.of(
                REVISION,
                Long.toString(state.revision()),
                FINGERPRINT,
                state.fingerprint(),
                COMPLETE,
                Boolean.toString(state.complete()),
                READ_WITH,
                state.readWith())
            .entrySet());
    writer.commit();
  }

  /**
   * Lets searches find everything so far.
   *
   * @return whether there was anything new
   */
  public synchronized boolean refresh() throws IOException {
    View old = view;
    DirectoryReader newer =
        writer == null
            ? DirectoryReader.openIfChanged(old.reader)
            : DirectoryReader.openIfChanged(old.reader, writer);
    if (newer == null) {
      return false;
    }
    View next = new View(newer, segments);
    if (old.hasCopyGroups()) {
      // Whoever searches now need not wait for them.
      next.copyGroups();
    }
    view = next;
    old.giveBack();
    return true;
  }

  private View take() {
    while (true) {
      View current = view;
      if (current.take()) {
        return current;
      }
      if (closed) {
        throw new ClosedException();
      }
    }
  }

  /** The engine was closed while it was asked. */
  public static final class ClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Whether a failure says that files of the index are missing or not what was written. */
  public static boolean isDamage(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof CorruptIndexException
          || each instanceof IndexFormatTooNewException
          || each instanceof IndexFormatTooOldException
          || each instanceof NoSuchFileException
          || each instanceof EOFException) {
        return true;
      }
    }
    return false;
  }

  /** Articles that searches find. */
  public int size() {
    View taken = take();
    try {
      return taken.reader.numDocs();
    } finally {
      taken.giveBack();
    }
  }

  /** Answers one search. */
  public SearchResults search(SearchRequest request) throws IOException {
    long begin = System.nanoTime();
    View taken = take();
    try {
      ReadQuery read = language.read(request.query());
      NamesInQuery inQuery = namesInQuery(request.variants(), taken);
      ReadQuery known = inQuery.in(read);
      CompiledQuery compiled = compile(known, taken);
      Filters filters = request.filters();
      SourceRows rows = sourceRows(taken);
      Selection selection = new Selection(filters, taken, names, rows);
      Matching matching =
          Matching.of(
              taken,
              compiled.query(),
              selection,
              request.sort(),
              request.limit() == 0
                  ? 0
                  : (int)
                      Math.min(
                          (long) request.offset() + request.limit(),
                          Math.max(1, taken.reader.maxDoc())),
              request.groupCopies() ? request.lead() : null,
              filters.copies());
      Counting counting = new Counting(taken, matching, names, rows);
      Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
      for (Facet facet : request.facets()) {
        counts.put(facet, counting.of(facet, request.facetLimit(), selection.chosen(facet)));
      }
      int[] span = counting.span();
      List<Hit> hits = hits(taken, matching.best(request.offset()), compiled.marks());
      List<String> notes = new ArrayList<>(read.notes());
      notes.addAll(inQuery.notes());
      notes.addAll(compiled.notes());
      DateRange days = read.days().within(filters.dates());
      if (!days.isOpen()) {
        Set<String> asked = new HashSet<>(rows.names(selection.chosen(Facet.SOURCE)));
        Values values = new Values(taken.reader, analysis.get(), rows);
        for (String source : read.sources()) {
          values.sourcesWritten(source).forEach(written -> asked.add(rows.shown(written)));
        }
        notes.addAll(GapNotes.of(taken.gaps(rows), days, asked, filters.notSources()));
      }
      return new SearchResults(
          request.query(),
          known.readAs(),
          notes,
          matching.total(),
          matching.rows(),
          counting.distinctSources(),
          span == null ? null : LocalDate.ofEpochDay(span[0]),
          span == null ? null : LocalDate.ofEpochDay(span[1]),
          (System.nanoTime() - begin) / 1e6,
          hits,
          counts,
          request.facets().contains(Facet.DATE) ? counting.days() : new TreeMap<>(),
          inQuery.expansions(),
          matching.total() < FEW && request.limit() > 0 ? nearly(request, selection, taken) : null);
    } finally {
      taken.giveBack();
    }
  }

  /** Articles with most of the words of a query, as many of them as any has; or {@code null}. */
  private Nearly nearly(SearchRequest request, Selection selection, View taken) throws IOException {
    int of = language.read(request.query()).plainWords().size();
    for (int words = of - 1; of >= FEWEST_WORDS && words > of / 2; words--) {
      Optional<String> query = language.nearly(request.query(), words);
      if (query.isPresent()) {
        long total =
            Matching.of(
                    taken,
                    compile(query.get(), request.variants(), taken).query(),
                    selection,
                    SearchRequest.Sort.NEWEST,
                    0,
                    null,
                    request.filters().copies())
                .total();
        if (total > 0) {
          return new Nearly(query.get(), words, of, total);
        }
      }
    }
    return null;
  }

  private NamesInQuery namesInQuery(Variants variants, View taken) throws IOException {
    return new NamesInQuery(taken.nameSpellings(names), analysis.get(), variants);
  }

  /**
   * The query as typed with the other spellings of its names, for what is asked beside a search.
   */
  private CompiledQuery compile(String typed, Variants variants, View taken) throws IOException {
    return compile(namesInQuery(variants, taken).in(language.read(typed)), taken);
  }

  private CompiledQuery compile(ReadQuery read, View taken) throws IOException {
    return new QueryCompiler(
            taken.reader,
            analysis.get(),
            taken.languages(),
            name -> {
              try {
                return RowQuery.of(Selection.actors(name, taken, names), taken.actorRows(names));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            sourceRows(taken))
        .compile(read);
  }

  private SourceRows sourceRows(View taken) throws IOException {
    return taken.sourceRows(sources.get());
  }

  private List<Hit> hits(View taken, List<Matching.Row> rows, List<CompiledQuery.Sought> parts)
      throws IOException {
    List<String> ids = new ArrayList<>(rows.size());
    for (Matching.Row row : rows) {
      ids.add(idOf(taken, row.doc()));
    }
    Map<String, Article> articles = texts.articles(ids);
    Marks marks = new Marks(parts);
    List<Hit> hits = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Article article = articles.get(ids.get(i));
      if (article != null) {
        hits.add(hit(taken, rows.get(i), article, marks));
      }
    }
    return hits;
  }

  private Hit hit(View taken, Matching.Row row, Article article, Marks marks) throws IOException {
    TextAnalysis words = analysis.get();
    List<Marks.Mark> inTitle =
        marks.isEmpty()
            ? List.of()
            : marks.in(article.title(), Part.TITLE, article.language(), words);
    List<Marks.Mark> inBody =
        marks.isEmpty()
            ? List.of()
            : marks.in(article.body(), Part.BODY, article.language(), words);
    return new Hit(
        article.id(),
        article.title(),
        spans(inTitle),
        article.source() == null ? null : sourceRows(taken).shown(article.source().name()),
        article.credits(),
        article.date(),
        article.language(),
        row.score(),
        row.copies(),
        actorsOf(taken, row.doc()),
        Passages.of(article.body(), inBody),
        variants(inTitle));
  }

  private static List<Span> variants(List<Marks.Mark> marks) {
    return marks.stream().filter(Marks.Mark::variant).map(Marks.Mark::span).toList();
  }

  private static List<Span> spans(List<Marks.Mark> marks) {
    return marks.stream().map(Marks.Mark::span).toList();
  }

  private static String idOf(View taken, int doc) throws IOException {
    LeafReaderContext leaf = taken.leaves.get(ReaderUtil.subIndex(doc, taken.leaves));
    BinaryDocValues ids = leaf.reader().getBinaryDocValues(Fields.ID);
    ids.advanceExact(doc - leaf.docBase);
    return ids.binaryValue().utf8ToString();
  }

  private List<String> actorsOf(View taken, int doc) throws IOException {
    int leaf = ReaderUtil.subIndex(doc, taken.leaves);
    ActorRows rows = taken.actorRows(names);
    int[] totals = rows.totals();
    int[] numbers = rows.of(leaf, doc - taken.leaves.get(leaf).docBase);
    List<String> actors = new ArrayList<>(numbers.length);
    for (int row :
        Arrays.stream(numbers)
            .boxed()
            .sorted((a, b) -> totals[b] != totals[a] ? totals[b] - totals[a] : a - b)
            .toList()) {
      actors.add(rows.name(row));
    }
    return actors;
  }

  /**
   * What a query matches in one article's title and body, in order.
   *
   * @param titleVariants those in the title that are another spelling of a name in the query
   * @param bodyVariants the same in the body
   * @param groups the same matches by the part of the query that made them, in its order; parts
   *     that match nothing are among them
   */
  public record Marked(
      List<Span> title,
      List<Span> body,
      List<Span> titleVariants,
      List<Span> bodyVariants,
      List<MatchGroup> groups) {
    /** Nothing at all. */
    public static final Marked NOTHING =
        new Marked(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Finds what {@code query} matches in an article that need not be in the index. */
  public Marked marks(String query, Variants variants, Article article) throws IOException {
    return marks(query, variants, List.of(article)).getFirst();
  }

  /** Finds what {@code query} matches in each of {@code articles}, in their order. */
  public List<Marked> marks(String query, Variants variants, Collection<Article> articles)
      throws IOException {
    View taken = take();
    try {
      List<CompiledQuery.Sought> parts = compile(query, variants, taken).marks();
      Marks marks = new Marks(parts);
      TextAnalysis words = analysis.get();
      List<Marked> marked = new ArrayList<>(articles.size());
      for (Article article : articles) {
        List<Marks.Mark> title = marks.in(article.title(), Part.TITLE, article.language(), words);
        List<Marks.Mark> body = marks.in(article.body(), Part.BODY, article.language(), words);
        marked.add(
            new Marked(
                spans(title),
                spans(body),
                variants(title),
                variants(body),
                groups(parts, title, body)));
      }
      return marked;
    } finally {
      taken.giveBack();
    }
  }

  /** Parts that were typed alike make one group. */
  private static List<MatchGroup> groups(
      List<CompiledQuery.Sought> parts, List<Marks.Mark> title, List<Marks.Mark> body) {
    Map<String, Set<Integer>> numbers = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      numbers
          .computeIfAbsent(parts.get(i).said().toLowerCase(Locale.ROOT), _ -> new HashSet<>())
          .add(i);
    }
    List<MatchGroup> groups = new ArrayList<>();
    for (Set<Integer> own : numbers.values()) {
      List<Marks.Mark> inTitle = title.stream().filter(mark -> own.contains(mark.part())).toList();
      List<Marks.Mark> inBody = body.stream().filter(mark -> own.contains(mark.part())).toList();
      groups.add(
          new MatchGroup(
              parts.get(own.iterator().next()).said(),
              spans(inTitle),
              spans(inBody),
              variants(inTitle),
              variants(inBody)));
    }
    return groups;
  }

  /**
   * Articles about the same as one that the index holds, at most {@code limit}; its copies are left
   * out.
   */
  public Similar similar(Article article, Filters filters, int limit) throws IOException {
    View taken = take();
    try {
      ActorRows rows = taken.actorRows(names);
      int own = documentOf(taken, article.id());
      int leaf = own < 0 ? -1 : ReaderUtil.subIndex(own, taken.leaves);
      int[] named = own < 0 ? new int[0] : rows.of(leaf, own - taken.leaves.get(leaf).docBase);
      SimilarTerms terms = new SimilarTerms(taken, rows, analysis.get(), article, named);
      if (terms.words().isEmpty() && terms.actors().isEmpty()) {
        return new Similar(List.of(), List.of(), List.of());
      }
      Matching matching =
          Matching.of(
              taken,
              terms.query(),
              new Selection(filters, taken, names, sourceRows(taken)),
              SearchRequest.Sort.RELEVANCE,
              Math.min(limit + 1, Math.max(1, taken.reader.maxDoc())),
              Lead.EARLIEST,
              filters.copies());
      Set<String> same = new HashSet<>(copies(article.id()));
      same.add(article.id());
      List<Matching.Row> others = new ArrayList<>();
      for (Matching.Row row : matching.best(0)) {
        if (others.size() < limit && !same.contains(idOf(taken, row.doc()))) {
          others.add(row);
        }
      }
      return new Similar(terms.words(), terms.actors(), hits(taken, others, terms.marks()));
    } finally {
      taken.giveBack();
    }
  }

  /** Whether a search finds an article. */
  public boolean finds(SearchRequest request, String id) throws IOException {
    View taken = take();
    try {
      int doc = documentOf(taken, id);
      if (doc < 0) {
        return false;
      }
      Matching matching =
          Matching.of(
              taken,
              compile(request.query(), request.variants(), taken).query(),
              new Selection(request.filters(), taken, names, sourceRows(taken)),
              SearchRequest.Sort.NEWEST,
              0,
              null,
              request.filters().copies());
      int leaf = ReaderUtil.subIndex(doc, taken.leaves);
      return matching.documents(leaf).get(doc - taken.leaves.get(leaf).docBase);
    } finally {
      taken.giveBack();
    }
  }

  /**
   * What a query asks of an article apart from its words.
   *
   * @param said in plain words
   */
  public record Condition(String said, boolean met) {}

  /** The conditions of a query, in its order, and whether an article meets them. */
  public List<Condition> conditions(String query, String id) throws IOException {
    View taken = take();
    try {
      List<Condition> conditions = new ArrayList<>();
      Query own = new TermQuery(new Term(Fields.ID, id));
      for (ReadQuery condition : language.read(query).conditions()) {
        Query both =
            new BooleanQuery.Builder()
                .add(own, Occur.FILTER)
                .add(compile(condition, taken).query(), Occur.FILTER)
                .build();
        conditions.add(new Condition(condition.readAs(), taken.searcher.count(both) > 0));
      }
      return conditions;
    } finally {
      taken.giveBack();
    }
  }

  /** Which outlet has how many of the articles found in which month, and where it has holes. */
  public Coverage coverage(SearchRequest request) throws IOException {
    View taken = take();
    try {
      Matching matching =
          Matching.of(
              taken,
              compile(request.query(), request.variants(), taken).query(),
              new Selection(request.filters(), taken, names, sourceRows(taken)),
              SearchRequest.Sort.NEWEST,
              0,
              null,
              request.filters().copies());
      return new OutletMonths(taken, sourceRows(taken)).of(matching, taken.gaps(sourceRows(taken)));
    } finally {
      taken.giveBack();
    }
  }

  /** The best passages of each of {@code articles} for {@code query}, in their order. */
  public List<List<Passage>> passages(String query, Variants variants, Collection<Article> articles)
      throws IOException {
    View taken = take();
    try {
      Marks marks = new Marks(compile(query, variants, taken).marks());
      TextAnalysis words = analysis.get();
      List<List<Passage>> passages = new ArrayList<>(articles.size());
      for (Article article : articles) {
        passages.add(
            Passages.of(
                article.body(),
                marks.isEmpty()
                    ? List.of()
                    : marks.in(article.body(), Part.BODY, article.language(), words)));
      }
      return passages;
    } finally {
      taken.giveBack();
    }
  }

  /**
   * One row of a whole result.
   *
   * @param copies how many articles of the result it stands for, itself included
   */
  public record Row(String id, int copies) {}

  /** All rows that {@code request} finds, in its order; its page is not looked at. */
  public List<Row> rows(SearchRequest request) throws IOException {
    View taken = take();
    try {
      Matching matching =
          Matching.of(
              taken,
              compile(request.query(), request.variants(), taken).query(),
              new Selection(request.filters(), taken, names, sourceRows(taken)),
              request.sort(),
              Math.max(1, taken.reader.maxDoc()),
              request.groupCopies() ? request.lead() : null,
              request.filters().copies());
      List<Row> rows = new ArrayList<>();
      for (Matching.Row row : matching.best(0)) {
        rows.add(new Row(idOf(taken, row.doc()), row.copies()));
      }
      return rows;
    } finally {
      taken.giveBack();
    }
  }

  /** Ids of the other articles in the group of copies that an article is in, in no order. */
  public List<String> copies(String id) throws IOException {
    View taken = take();
    try {
      CopyGroups groups = taken.copyGroups();
      List<String> ids = new ArrayList<>();
      int own = documentOf(taken, id);
      if (own >= 0) {
        int leaf = ReaderUtil.subIndex(own, taken.leaves);
        int group = groups.of(leaf, own - taken.leaves.get(leaf).docBase);
        for (int doc : group == CopyGroups.ALONE ? new int[0] : groups.documents(group)) {
          if (doc != own) {
            ids.add(idOf(taken, doc));
          }
        }
      }
      return ids;
    } finally {
      taken.giveBack();
    }
  }

  private static int documentOf(View taken, String id) throws IOException {
    for (LeafReaderContext leaf : taken.leaves) {
      PostingsEnum found = leaf.reader().postings(new Term(Fields.ID, id), PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = found == null ? PostingsEnum.NO_MORE_DOCS : found.nextDoc();
          doc != PostingsEnum.NO_MORE_DOCS;
          doc = found.nextDoc()) {
        if (live == null || live.get(doc)) {
          return leaf.docBase + doc;
        }
      }
    }
    return -1;
  }

  /**
   * The actors of the archive, named in most articles first.
   *
   * @param name part of a name or a spelling, or {@code null}
   * @param kind or {@code null}
   * @param limit 0 means all
   */
  public List<FacetCount> actors(String name, ActorKind kind, int limit) throws IOException {
    View taken = take();
    try {
      ActorRows rows = taken.actorRows(names);
      int[] totals = rows.totals();
      Set<String> known = new HashSet<>();
      if (name != null) {
        names.idsOf(name).forEach(id -> known.add(rows.rowIdOf(id)));
      }
      String wanted = name == null ? "" : Folding.foldPhrase(name);
      List<Integer> found = new ArrayList<>();
      for (int row = 0; row < totals.length; row++) {
        if (totals[row] > 0
            && (kind == null || kind == rows.kind(row))
            && (name == null || known.contains(rows.id(row)) || spelt(rows, row, wanted))) {
          found.add(row);
        }
      }
      found.sort((a, b) -> totals[b] != totals[a] ? totals[b] - totals[a] : a - b);
      List<FacetCount> result = new ArrayList<>();
      for (int row : limit == 0 || limit > found.size() ? found : found.subList(0, limit)) {
        result.add(
            new FacetCount(
                rows.name(row), rows.id(row), rows.kind(row), totals[row], rows.spellings(row)));
      }
      return result;
    } finally {
      taken.giveBack();
    }
  }

  private static boolean spelt(ActorRows rows, int row, String wanted) throws IOException {
    if (Folding.foldPhrase(rows.name(row)).contains(wanted)) {
      return true;
    }
    for (String spelling : rows.spellings(row)) {
      if (Folding.foldPhrase(spelling).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  /**
   * An actor as the analyst sees it.
   *
   * @param id of its row
   * @param name the name shown
   */
  public record ShownActor(String id, String name) {}

  /**
   * The row in which a mention is shown, or empty when it names nobody.
   *
   * @param id as recognised
   * @param spelling the words of the mention
   * @param article id of the article
   */
  public Optional<ShownActor> shown(String id, String spelling, String article) throws IOException {
    View taken = take();
    try {
      ActorRows rows = taken.actorRows(names);
      String row = rows.shown(id, spelling);
      if (row == null
          || rows.decisions.isNotIn(article, id)
          || rows.decisions.isNotIn(article, row)) {
        return Optional.empty();
      }
      int number = rows.number(row);
      return Optional.of(
          new ShownActor(
              row,
              number >= 0
                  ? rows.name(number)
                  : rows.decisions.name(row).orElseGet(() -> names.name(row, List.of(spelling)))));
    } finally {
      taken.giveBack();
    }
  }

  /** How the archive spells a row, at most {@code limit} spellings, with the sources of each. */
  public List<SpellingUse> spellingUses(String row, int limit) throws IOException {
    View taken = take();
    try {
      ActorRows rows = taken.actorRows(names);
      int number = rows.number(row);
      return number < 0 ? List.of() : rows.uses(number, limit, sourceRows(taken));
    } finally {
      taken.giveBack();
    }
  }

  /** The rows that a name, a spelling or an id leads to here, with all ids that are in each. */
  public Map<String, Set<String>> actorsCalled(String name) throws IOException {
    View taken = take();
    try {
      Map<String, Set<String>> called = new TreeMap<>();
      ActorRows rows = taken.actorRows(names);
      for (String id : Selection.actors(name, taken, names)) {
        if (rows.number(id) >= 0) {
          called.put(id, rows.idsIn(id));
        }
      }
      return called;
    } finally {
      taken.giveBack();
    }
  }

  /**
   * What can stand where a person is typing, at most {@code limit}; each leads to a result under
   * {@code filters}.
   *
   * @param caret offset in {@code typed}, in UTF-16 units
   * @param variants which names in the query also match by their other spellings
   */
  public List<Completion> completions(
      String typed, int caret, Filters filters, Variants variants, int limit) throws IOException {
    Optional<Typing> typing = Typing.at(typed, caret);
    if (typing.isEmpty()) {
      return List.of();
    }
    View taken = take();
    try {
      return new Completions(
              taken,
              names,
              sourceRows(taken),
              filters,
              query -> compile(query, variants, taken).query())
          .at(typing.get(), limit);
    } finally {
      taken.giveBack();
    }
  }

  /** Words of the archive that are spelt nearly like one that it does not have. */
  public List<String> nearWords(String word, int limit) throws IOException {
    View taken = take();
    try {
      return new NearWords(taken.reader).of(word, limit);
    } finally {
      taken.giveBack();
    }
  }

  /** The name under which a source that came in as {@code written} is shown. */
  public String shownSource(String written) throws IOException {
    View taken = take();
    try {
      return sourceRows(taken).shown(written);
    } finally {
      taken.giveBack();
    }
  }

  /**
   * A source as the analyst sees it.
   *
   * @param id of its row
   * @param written how the archive writes it, with the number of articles; most used first
   * @param first earliest day of its articles, or {@code null}
   * @param last latest day, or {@code null}
   */
  public record ShownSource(
      String id,
      String name,
      long articles,
      SequencedMap<String, Integer> written,
      LocalDate first,
      LocalDate last) {}

  /** The sources of the archive, those with most articles first. */
  public List<ShownSource> sources() throws IOException {
    View taken = take();
    try {
      return new SourceSpans(taken, sourceRows(taken)).all();
    } finally {
      taken.giveBack();
    }
  }

  /** The rows that a name, a spelling, a host or an id leads to here. */
  public Set<String> sourcesCalled(String name) throws IOException {
    View taken = take();
    try {
      return sourceRows(taken).called(name);
    } finally {
      taken.giveBack();
    }
  }

  /** How many different actors are named. */
  public long countActors() throws IOException {
    View taken = take();
    try {
      return Arrays.stream(taken.actorRows(names).totals()).filter(total -> total > 0).count();
    } finally {
      taken.giveBack();
    }
  }

  /** How many documents each id has; for a look at whether the index holds what the store holds. */
  public Map<String, Integer> documentsById() throws IOException {
    View taken = take();
    try {
      Map<String, Integer> counts = new HashMap<>();
      for (LeafReaderContext leaf : taken.leaves) {
        BinaryDocValues ids = leaf.reader().getBinaryDocValues(Fields.ID);
        Bits live = leaf.reader().getLiveDocs();
        while (ids != null && ids.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
          if (live == null || live.get(ids.docID())) {
            counts.merge(ids.binaryValue().utf8ToString(), 1, Integer::sum);
          }
        }
      }
      return counts;
    } finally {
      taken.giveBack();
    }
  }

  /** The source of an article as searches find it, or empty when it has none or is not found. */
  public Optional<String> sourceOf(String id) throws IOException {
    View taken = take();
    try {
      for (LeafReaderContext leaf : taken.leaves) {
        PostingsEnum found = leaf.reader().postings(new Term(Fields.ID, id), PostingsEnum.NONE);
        Bits live = leaf.reader().getLiveDocs();
        while (found != null && found.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
          SortedSetDocValues sources = DocValues.getSortedSet(leaf.reader(), Fields.SOURCE);
          if ((live == null || live.get(found.docID())) && sources.advanceExact(found.docID())) {
            String name = sources.lookupOrd(sources.nextOrd()).utf8ToString();
            return Optional.of(name).filter(each -> !each.equals(Filters.UNKNOWN));
          }
        }
      }
      return Optional.empty();
    } finally {
      taken.giveBack();
    }
  }

  /**
   * Names the articles that searches find of some sources.
   *
   * @param wanted of a source's name as it came in
   * @param each takes that name and the id of an article
   */
  public void eachOf(Predicate<String> wanted, BiConsumer<String, String> each) throws IOException {
    View taken = take();
    try {
      for (LeafReaderContext leaf : taken.leaves) {
        org.apache.lucene.index.Terms names = leaf.reader().terms(Fields.SOURCE);
        Bits live = leaf.reader().getLiveDocs();
        TermsEnum terms = names == null ? TermsEnum.EMPTY : names.iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
          String name = term.utf8ToString();
          if (name.equals(Filters.UNKNOWN) || !wanted.test(name)) {
            continue;
          }
          PostingsEnum found = terms.postings(null, PostingsEnum.NONE);
          BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.ID);
          while (found.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            if ((live == null || live.get(found.docID())) && ids.advanceExact(found.docID())) {
              each.accept(name, ids.binaryValue().utf8ToString());
            }
          }
        }
      }
    } finally {
      taken.giveBack();
    }
  }

  /** Compares every file of the index with its checksum; empty when all is well. */
  public Optional<String> verify() {
    View taken = take();
    try {
      for (LeafReaderContext leaf : taken.leaves) {
        leaf.reader().checkIntegrity();
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } finally {
      taken.giveBack();
    }
  }

  /** Size of the index's files in bytes. */
  public static long fileBytes(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(LuceneEngine::sizeOf).sum();
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException _) {
      // Lucene may delete a merged file between the listing and this look.
      return 0;
    }
  }

  /** Closes without committing: what was not committed is fed again from the store. */
  @Override
  public void close() {
    closed = true;
    try {
      view.giveBack();
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The index could not be closed", e);
    }
  }
}
