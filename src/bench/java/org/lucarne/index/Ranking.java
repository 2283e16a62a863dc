package org.lucarne.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.lucarne.model.Article;
import org.lucarne.query.QueryLanguage;

/**
 * The order in which articles are found, beside other orders of the same articles. The index is
 * made anew of the articles, once as the engine has it and once with headline and body as one
 * field.
 */
public final class Ranking implements AutoCloseable {

  /** A question that one article, or a copy of it, is the answer to. */
  public record KnownItem(String query, int article, String kind) {}

  /** The order in which the engine answers. */
  public static final String OURS = "Lucarne";

  /** The same, and where it is short, what holds most of the words below, as it is offered. */
  public static final String OFFERED = "Lucarne, most of the words below";

  /** BM25 over headline and body as one field. */
  public static final String ONE_FIELD = "one field";

  /** The same, where one of the words is enough. */
  public static final String ANY_WORD = "one field, any word";

  private static final int DEEPEST = 100;

  /** Articles of a list below which another is offered. */
  private static final int SHORT = 10;

  /** A word in a greater share of the articles does not tell one of them. */
  private static final double TELLING = 0.03;

  private final List<Article> articles;
  private final ByteBuffersDirectory fields = new ByteBuffersDirectory();
  private final ByteBuffersDirectory oneField = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final DirectoryReader oneReader;
  private final TextAnalysis analysis = new TextAnalysis();
  private final Collection<String> languages = new TreeSet<>();
  private final QueryLanguage language = new QueryLanguage();

  public Ranking(List<Article> articles) throws IOException {
    this.articles = List.copyOf(articles);
    Documents documents = new Documents();
    Documents joined = new Documents();
    try (IndexWriter writer = writer(fields);
        IndexWriter one = writer(oneField)) {
      for (Article article : articles) {
        if (article.language() != null) {
          languages.add(article.language());
        }
        writer.addDocument(documents.of(article, List.of()));
        Article whole =
            article.edit().title("").body(article.title() + "\n\n" + article.body()).build();
        one.addDocument(joined.of(whole, List.of()));
      }
      writer.forceMerge(1);
      one.forceMerge(1);
    }
    reader = DirectoryReader.open(fields);
    oneReader = DirectoryReader.open(oneField);
  }

  private static IndexWriter writer(ByteBuffersDirectory directory) throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(new KeywordAnalyzer())
            .setMergePolicy(new org.apache.lucene.index.LogDocMergePolicy()));
  }

  /**
   * An order that the engine's own is judged beside.
   *
   * @param title weight of a word in the headline; 0 for the body alone
   * @param near weight of two words typed side by side that stand near each other
   * @param lead weight of a word in the lead
   */
  private record Weights(float title, float near, float lead) {}

  private static final Map<String, Weights> WEIGHTS = new LinkedHashMap<>();

  static {
    WEIGHTS.put("title 1", new Weights(1, 0, 0));
    WEIGHTS.put("title 2.5", new Weights(2.5f, 0, 0));
    WEIGHTS.put("title 5", new Weights(5, 0, 0));
    WEIGHTS.put("title 1, near 1.5", new Weights(1, 1.5f, 0));
    WEIGHTS.put("title 1, near 3", new Weights(1, 3, 0));
    WEIGHTS.put("title 2.5, near 3", new Weights(2.5f, 3, 0));
    WEIGHTS.put("title 1, lead 1", new Weights(1, 0, 1));
    WEIGHTS.put("title 2.5, near 1.5, lead 1", new Weights(2.5f, 1.5f, 1));
    WEIGHTS.put("title 2.5, near 1.5, lead 3", new Weights(2.5f, 1.5f, 3));
    WEIGHTS.put("body alone", new Weights(0, 0, 0));
  }

  /** The engine's own order, with lengths of articles and repetitions weighed otherwise. */
  private static final Map<String, Similarity> SIMILARITIES = new LinkedHashMap<>();

  static {
    SIMILARITIES.put("b 0.3", new BM25Similarity(1.2f, 0.3f));
    SIMILARITIES.put("b 0.5", new BM25Similarity(1.2f, 0.5f));
    SIMILARITIES.put("b 0.9", new BM25Similarity(1.2f, 0.9f));
    SIMILARITIES.put("k1 0.8", new BM25Similarity(0.8f, 0.75f));
    SIMILARITIES.put("k1 2", new BM25Similarity(2, 0.75f));
    SIMILARITIES.put("k1 0.8, b 0.5", new BM25Similarity(0.8f, 0.5f));
  }

  /** Names of the orders: the engine's own, and those that it is judged beside. */
  public static List<String> orders() {
    List<String> orders = new ArrayList<>(List.of(OURS, OFFERED, ONE_FIELD, ANY_WORD));
    orders.addAll(WEIGHTS.keySet());
    orders.addAll(SIMILARITIES.keySet());
    return orders;
  }

  /**
   * Numbers of the articles that a query of words, phrases and alternatives finds, best first. All
   * orders but {@link #ANY_WORD} and {@link #OFFERED} find the same articles.
   */
  public List<Integer> best(String order, String query, int most) throws IOException {
    if (order.equals(OFFERED)) {
      return offered(query, most);
    }
    boolean one = order.equals(ONE_FIELD) || order.equals(ANY_WORD);
    DirectoryReader searched = one ? oneReader : reader;
    IndexSearcher searcher = new IndexSearcher(searched);
    if (SIMILARITIES.containsKey(order)) {
      searcher.setSimilarity(SIMILARITIES.get(order));
    }
    List<Integer> best = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query(order, query, searched), most).scoreDocs) {
      best.add(hit.doc);
    }
    return best;
  }

  /** As a person sees it who looks at the list and at the one that is offered below it. */
  private List<Integer> offered(String query, int most) throws IOException {
    List<Integer> best = new ArrayList<>(best(OURS, query, most));
    int words = language.read(query).plainWords().size();
    if (best.size() < SHORT && words >= 3) {
      int all = best.size();
      for (int fewer = words - 1; fewer > words / 2 && best.size() == all; fewer--) {
        Optional<String> nearly = language.nearly(query, fewer);
        if (nearly.isPresent()) {
          best.addAll(best(OURS, nearly.get(), most));
        }
      }
    }
    return best.subList(0, Math.min(most, best.size()));
  }

  private Query query(String order, String typed, DirectoryReader searched) throws IOException {
    if (order.equals(ANY_WORD)) {
      return words(typed, 0).build();
    }
    Query ours =
        new QueryCompiler(
                searched,
                analysis,
                languages,
                _ -> new MatchNoDocsQuery("nobody is named"),
                BareSearch.sources(searched))
            .compile(language.read(typed))
            .query();
    if (order.equals(OURS) || SIMILARITIES.containsKey(order)) {
      return ours;
    }
    Weights weights = WEIGHTS.getOrDefault(order, new Weights(0, 0, 0));
    BooleanQuery.Builder all = words(typed, weights.title()).add(ours, Occur.FILTER);
    if (weights.near() > 0) {
      addNearness(typed, weights.near(), all);
    }
    if (weights.lead() > 0) {
      for (TextAnalysis.Word word : scored(typed)) {
        IntervalsSource inLead = Intervals.before(intervals(word), Intervals.term(Terms.LEAD_END));
        all.add(
            new BoostQuery(new IntervalQuery(Fields.BODY, inLead), weights.lead()), Occur.SHOULD);
      }
    }
    return all.build();
  }

  private void addNearness(String typed, float weight, BooleanQuery.Builder all) {
    TextAnalysis.Word before = null;
    for (TextAnalysis.Word word : scored(typed)) {
      if (before != null) {
        IntervalsSource near =
            Intervals.maxgaps(8, Intervals.unordered(intervals(before), intervals(word)));
        for (String field : List.of(Fields.TITLE, Fields.BODY)) {
          all.add(new BoostQuery(new IntervalQuery(field, near), weight), Occur.SHOULD);
        }
      }
      before = word;
    }
  }

  private IntervalsSource intervals(TextAnalysis.Word word) {
    return Intervals.or(analysis.terms(word, languages).stream().map(Intervals::term).toList());
  }

  /** BM25 of each word, in the body or in headline and body. */
  private BooleanQuery.Builder words(String typed, float title) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (TextAnalysis.Word word : scored(typed)) {
      Query body = anyForm(Fields.BODY, word);
      any.add(
          title == 0
              ? body
              : new DisjunctionMaxQuery(
                  List.of(body, new BoostQuery(anyForm(Fields.TITLE, word), title)), 0.2f),
          Occur.SHOULD);
    }
    return any;
  }

  private List<TextAnalysis.Word> scored(String typed) {
    return analysis.words(typed).stream().filter(word -> !word.original().equals("or")).toList();
  }

  private Query anyForm(String field, TextAnalysis.Word word) {
    SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
    analysis.terms(word, languages).forEach(term -> forms.addTerm(new Term(field, term)));
    return forms.build();
  }

  /** One over the rank of the article that is the answer, or of a copy of it; 0 when it is far. */
  public double reciprocalRank(String order, KnownItem item) throws IOException {
    String wanted = letters(articles.get(item.article()));
    List<Integer> best = best(order, item.query(), DEEPEST);
    for (int rank = 0; rank < best.size(); rank++) {
      if (letters(articles.get(best.get(rank))).equals(wanted)) {
        return 1.0 / (rank + 1);
      }
    }
    return 0;
  }

  /** The same for articles whose texts differ in white space and punctuation alone. */
  private static String letters(Article article) {
    String text = article.body().isEmpty() ? article.title() : article.body();
    return text.replaceAll("[^\\p{L}\\p{N}]++", "");
  }

  /**
   * Questions made of headlines, and of sentences of bodies: three or four of their telling words,
   * shuffled; in every second, one word of an English article is put into another form.
   */
  public List<KnownItem> knownItems(int count, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<KnownItem> items = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    while (items.size() < count && used.size() < articles.size()) {
      int number = random.nextInt(articles.size());
      if (!used.add(number)) {
        continue;
      }
      Article article = articles.get(number);
      boolean headline = items.size() % 2 == 0;
      String text = headline ? article.title() : sentence(article.body(), random);
      List<String> words = telling(text);
      if (words.size() < 4) {
        continue;
      }
      List<String> chosen = new ArrayList<>();
      int wanted = 3 + random.nextInt(2);
      while (chosen.size() < wanted) {
        chosen.add(words.remove(random.nextInt(words.size())));
      }
      if (items.size() / 2 % 2 == 0 && "en".equals(article.language())) {
        chosen.set(0, inAnotherForm(chosen.getFirst()));
      }
      items.add(
          new KnownItem(String.join(" ", chosen), number, headline ? "headline" : "sentence"));
    }
    return items;
  }

  private static String sentence(String body, SplittableRandom random) {
    Sentences sentences = Sentences.of(body);
    if (sentences.size() == 0) {
      return "";
    }
    int i = random.nextInt(sentences.size());
    return body.substring(sentences.start(i), sentences.end(i));
  }

  private List<String> telling(String text) throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    for (TextAnalysis.Word word : analysis.words(text)) {
      int articlesWith = reader.docFreq(new Term(Fields.BODY, word.folded()));
      if (word.folded().length() > 3
          && articlesWith <= TELLING * articles.size()
          && word.original().chars().allMatch(Character::isLetter)) {
        words.putIfAbsent(word.folded(), word.original());
      }
    }
    return new ArrayList<>(words.values());
  }

  private static String inAnotherForm(String word) {
    return word.toLowerCase(Locale.ROOT).endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : Character.isLowerCase(word.charAt(0)) ? word + "s" : word;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    oneReader.close();
    fields.close();
    oneField.close();
  }
}
