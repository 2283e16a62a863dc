package org.lucarne.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.lucarne.actors.ActorRecognizer;
import org.lucarne.actors.NameVariants;
import org.lucarne.model.ActorDecisions;
import org.lucarne.model.ActorKind;
import org.lucarne.outlets.OutletList;
import org.lucarne.outlets.SourceRegister;
import org.lucarne.query.QueryLanguage;
import org.lucarne.query.ReadQuery;
import org.lucarne.search.DateRange;
import org.lucarne.search.Filters;
import org.lucarne.search.Variants;

/**
 * The yardstick of searching: Lucene alone over the index of an archive, asked for its best hits
 * and for nothing else.
 */
public final class BareSearch implements AutoCloseable {

  /** A query together with its filters, ready to run. */
  public record Prepared(Query query) {}

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final View view;

  /** Opens the index that lies somewhere under {@code archive}. */
  public BareSearch(Path archive) throws IOException {
    directory = FSDirectory.open(index(archive));
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    view = new View(reader, new ConcurrentHashMap<>());
  }

  /** The sources of an index as our list has them, without decisions. */
  static SourceRows sources(DirectoryReader reader) throws IOException {
    return new SourceRows(
        new View(reader, new ConcurrentHashMap<>()),
        new SourceRegister(OutletList.standard(), List.of()));
  }

  private static Path index(Path archive) throws IOException {
    try (Stream<Path> files = Files.walk(archive)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segments_"))
          .map(Path::getParent)
          .findFirst()
          .orElseThrow(() -> new IOException("There is no index under " + archive));
    }
  }

  /** The Lucene query that Lucarne makes of what was typed, with the filters as Lucene has them. */
  public Prepared prepare(String typed, Filters filters) throws IOException {
    QueryCompiler compiler =
        new QueryCompiler(
            reader,
            new TextAnalysis(),
            view.languages(),
            name -> anyOf(Fields.ACTOR, actors(name)),
            sources(reader));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    ReadQuery read =
        new NamesInQuery(
                view.nameSpellings(new AuthorityNames(ActorRecognizer.standard())),
                new TextAnalysis(),
                Variants.ON)
            .in(new QueryLanguage().read(typed));
    all.add(compiler.compile(read).query(), Occur.MUST);
    if (!filters.sources().isEmpty()) {
      all.add(anyOf(Fields.SOURCE, filters.sources()), Occur.FILTER);
    }
    if (!filters.actors().isEmpty()) {
      Set<String> ids = new HashSet<>();
      filters.actors().forEach(name -> ids.addAll(actors(name)));
      all.add(anyOf(Fields.ACTOR, ids), Occur.FILTER);
    }
    DateRange dates = filters.dates();
    if (dates.first() != null && dates.last() != null) {
      int[] first = {(int) dates.first().toEpochDay()};
      int[] last = {(int) dates.last().toEpochDay()};
      all.add(IntRange.newIntersectsQuery(Fields.DAYS, first, last), Occur.FILTER);
    }
    return new Prepared(all.build());
  }

  private static Query anyOf(String field, Set<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private Set<String> actors(String name) {
    try {
      return Selection.actors(name, view, new AuthorityNames(ActorRecognizer.standard()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The best hits, as Lucene gives them. */
  public TopDocs top(Prepared prepared, int hits) throws IOException {
    return searcher.search(prepared.query(), hits);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  private record AuthorityNames(ActorRecognizer recognizer) implements ActorNames {
    @Override
    public String name(String id, List<String> spellings) {
      return id;
    }

    @Override
    public Set<String> idsOf(String name) {
      return Set.copyOf(recognizer.idsOf(name));
    }

    @Override
    public List<String> spellings(String id) {
      return recognizer.spellings(id);
    }

    @Override
    public List<List<String>> alike(Collection<String> ids) {
      return List.of();
    }

    @Override
    public List<NameVariant> variants(String typed) {
      return NameVariants.standard().of(typed).stream()
          .map(v -> new NameVariant(v.actor(), v.text(), v.sure(), v.typedSure()))
          .toList();
    }

    @Override
    public String variant(ActorKind kind, String typed, String spelling) {
      return NameVariants.variant(kind, typed, spelling);
    }

    @Override
    public ActorDecisions decisions() {
      return ActorDecisions.NONE;
    }
  }
}
