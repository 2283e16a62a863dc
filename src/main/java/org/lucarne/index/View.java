package org.lucarne.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.lucarne.model.ActorDecisions;
import org.lucarne.outlets.SourceRegister;
import org.lucarne.search.Coverage.Gap;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;

/**
 * One unchanging state of the index, with what counting needs of it. Whoever uses a view takes it
 * with {@link #take} and gives it back.
 */
final class View {

  final DirectoryReader reader;
  final IndexSearcher searcher;
  final List<LeafReaderContext> leaves;
  private final Map<Object, Segment> segments;
  private final Map<String, Dictionary> dictionaries = new HashMap<>();
  private final Map<String, Map<String, Integer>> spellings = new ConcurrentHashMap<>();
  private CopyGroups groups;

  /**
   * @param segments what is in memory of segments, shared by the views that follow each other
   */
  View(DirectoryReader reader, Map<Object, Segment> segments) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
    this.leaves = reader.leaves();
    this.segments = segments;
  }

  static String field(Facet facet) {
    return switch (facet) {
      case SOURCE, COUNTRY, TYPE, GRADE -> Fields.SOURCE;
      case ACTOR -> Fields.ACTOR;
      case CREDIT -> Fields.CREDIT;
      case LANGUAGE -> Fields.LANGUAGE;
      case COLLECTION -> Fields.COLLECTION;
      case KIND -> Fields.KIND;
      case DATE -> Fields.DATE;
    };
  }

  /** Whether the view could be taken; it cannot once a newer one replaced it. */
  boolean take() {
    return reader.tryIncRef();
  }

  void giveBack() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Segment segment(LeafReader leaf) {
    Object key = leaf.getCoreCacheHelper().getKey();
    return segments.computeIfAbsent(
        key,
        _ -> {
          leaf.getCoreCacheHelper().addClosedListener(segments::remove);
          return new Segment();
        });
  }

  synchronized Dictionary dictionary(Facet facet) throws IOException {
    Dictionary dictionary = dictionaries.get(field(facet));
    if (dictionary == null) {
      dictionary = new Dictionary(leaves, field(facet));
      dictionaries.put(field(facet), dictionary);
    }
    return dictionary;
  }

  /** Codes of the languages that articles here are in. */
  List<String> languages() throws IOException {
    Dictionary dictionary = dictionary(Facet.LANGUAGE);
    List<String> languages = new ArrayList<>();
    for (int i = 0; i < dictionary.size(); i++) {
      if (!dictionary.value(i).equals(Filters.UNKNOWN)) {
        languages.add(dictionary.value(i));
      }
    }
    return languages;
  }

  private List<Gap> gaps;
  private SourceRows gapsOf;

  /** The holes in what the archive holds of each outlet. */
  synchronized List<Gap> gaps(SourceRows outlets) throws IOException {
    if (gapsOf != outlets) {
      gaps = new OutletMonths(this, outlets).gaps();
      gapsOf = outlets;
    }
    return gaps;
  }

  private ActorRows rows;

  /** The actors as the analyst's decisions have them now. */
  synchronized ActorRows actorRows(ActorNames names) throws IOException {
    ActorDecisions decisions = names.decisions();
    if (rows == null || rows.decisions != decisions) {
      rows = new ActorRows(this, names, decisions);
      nameSpellings = new NameSpellings(this, rows, names);
    }
    return rows;
  }

  private SourceRows sources;

  /** The sources as the outlet list and the analyst's decisions have them now. */
  synchronized SourceRows sourceRows(SourceRegister register) throws IOException {
    if (sources == null || sources.register != register) {
      sources = new SourceRows(this, register);
    }
    return sources;
  }

  private NameSpellings nameSpellings;

  /** The spellings of names that {@link #actorRows} hold. */
  synchronized NameSpellings nameSpellings(ActorNames names) throws IOException {
    actorRows(names);
    return nameSpellings;
  }

  /** How the archive spells an id as recognised, with the number of articles. */
  Map<String, Integer> rawSpellings(String id) throws IOException {
    Map<String, Integer> known = spellings.get(id);
    if (known == null) {
      known = readSpellings(id);
      spellings.put(id, known);
    }
    return known;
  }

  private Map<String, Integer> readSpellings(String actor) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    BytesRef prefix = new BytesRef(Fields.spellingPrefix(actor));
    for (LeafReaderContext leaf : leaves) {
      Terms terms = leaf.reader().terms(Fields.SPELLING);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, prefix);
          term = each.next()) {
        String text = term.utf8ToString().substring(Fields.spellingPrefix(actor).length());
        counts.merge(text, each.docFreq(), Integer::sum);
      }
    }
    return counts;
  }

  /** An id as recognised, with a spelling of it. */
  record SpeltId(String id, String spelling) {}

  /** All ids with the spellings of them that fold to the same as {@code name}. */
  List<SpeltId> actorsSpelt(String name) throws IOException {
    String wanted = Folding.foldPhrase(name);
    Set<SpeltId> ids = new LinkedHashSet<>();
    if (wanted.isEmpty()) {
      return List.of();
    }
    BytesRef prefix = new BytesRef(wanted + Fields.SPELLING_SEPARATOR);
    for (LeafReaderContext leaf : leaves) {
      Terms terms = leaf.reader().terms(Fields.SPELT);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, prefix);
          term = each.next()) {
        String text = term.utf8ToString().substring(wanted.length() + 1);
        int separator = text.indexOf(Fields.SPELLING_SEPARATOR);
        ids.add(new SpeltId(text.substring(0, separator), text.substring(separator + 1)));
      }
    }
    return List.copyOf(ids);
  }

  private final Object groupsLock = new Object();

  /** The groups of copies among the articles here. Made when first asked for. */
  CopyGroups copyGroups() throws IOException {
    synchronized (groupsLock) {
      if (groups == null) {
        groups = CopyGroups.of(this);
      }
      return groups;
    }
  }

  /** Whether anybody has asked for {@link #copyGroups}. */
  boolean hasCopyGroups() {
    synchronized (groupsLock) {
      return groups != null;
    }
  }
}
