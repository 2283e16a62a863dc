package org.lucarne.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;
import org.lucarne.model.Mention;
import org.lucarne.model.Part;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.SourceName;
import org.lucarne.model.Span;
import org.lucarne.outlets.OutletList;
import org.lucarne.outlets.SourceRegister;
import org.lucarne.query.QueryLanguage;

/** What queries find in a small archive, and what they mark. */
class QueryCompilerTest {
  private final QueryLanguage language =
      new QueryLanguage(Clock.fixed(Instant.parse("2015-09-10T12:00:00Z"), ZoneOffset.UTC));
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final Map<String, Article> archive = new TreeMap<>();
  private final List<String> order = new ArrayList<>();
  private final TextAnalysis analysis = new TextAnalysis();
  private DirectoryReader reader;
  private CompiledQuery compiled;

  @BeforeEach
  void fill() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      add(
          writer,
          "port",
          article("Dockers strike", "The port strikes went on.\n\nThe minister of ports said no.")
              .source(new SourceName("Harbour News", Evidence.GIVEN))
              .credit("Wire Agency")
              .author("Zoë Kästner")
              .language("en")
              .date(day("2015-08-11"))
              .build(),
          new Mention("person:jane-doe", Part.TITLE, new Span(0, 7)));
      add(
          writer,
          "rail",
          article(
                  "Trains",
                  "Rail workers strike. A port is closed.\n\nNobody spoke.\n\nHarbour at the end; a strike at the port.")
              .source(new SourceName("Al Sabah Daily", Evidence.GIVEN))
              .language("en")
              .url("https://news.example/Trains/1")
              .collection("My cuttings")
              .date(
                  new PublicationDate(
                      LocalDate.of(2015, 9, 1),
                      PublicationDate.Precision.MONTH,
                      null,
                      null,
                      Evidence.TEXT,
                      "September 2015"))
              .build());
      add(
          writer,
          "truce",
          article(
                  "",
                  "Al-Jubeir spoke of a truce in Gaza, and of Gaza. Joubeir left Gaza for the gaza strip. The TRUCE held.")
              .language("en")
              .build());
      add(
          writer,
          "grève",
          article("La grève du port", "Les grèves des ports durent. هدنة في غزة")
              .language("fr")
              .source(new SourceName("Le Phare", Evidence.GIVEN))
              .date(day("2014-01-02"))
              .build());
    }
    reader = DirectoryReader.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          strike                        => port rail
          strikes                       => port rail
          STRIKE                        => port rail
          grève                         => grève
          greve                         => grève
          grèves                        => grève
          غزة                           => grève
          غزه                           => grève
          port strike                   => port rail
          port strike -rail             => port
          -rail                         => grève port truce
          rail or truce                 => rail truce
          rail or -strike               => grève rail truce
          *                             => grève port rail truce
          (port rail gaza)@2            => rail
          (strike gaza spoke minister)@2 => port rail truce
          (strike gaza -rail)@2         => port truce
          "port strikes"                => port
          "port strike"                 => ``
          "port strike"~                => port
          "strikes port"                => ``
          jubeir                        => truce
          al-jubeir                     => truce
          "jubeir spoke"                => truce
          =TRUCE                        => truce
          =Truce                        => ``
          =truce                        => truce
          =gaza                         => truce
          =Port                         => ``
          =port                         => grève port rail
          =rail                         => ``
          ="the gaza strip"             => truce
          strik*                        => port rail
          str?ke                        => port rail
          *uce                          => truce
          al-jub*                       => truce
          "a tru* in"                   => truce
          gazza~1                       => truce
          jubier~                       => truce
          /tr[uo]ce/                    => truce
          /TR[UO]CE/                    => truce
          /tr/                          => ``
          source:harbour                => port
          source:"al sabah"             => rail
          source:(sabah al)             => ``
          source:ph*                    => grève
          source:*                      => grève port rail truce
          -source:phare                 => port rail truce
          credit:wire                   => port
          by:kastner                    => port
          language:french               => grève
          language:français             => grève
          language:fr                   => grève
          collection:"my cuttings"      => rail
          url:trains                    => rail
          actor:"Jane Doe"              => port
          kind:person                   => port
          kind:alliance                 => ``
          date:2015                     => port rail
          date:2015-08                  => port
          date:2015-09-20               => rail
          since:2015-08-12              => rail
          before:2015                   => grève
          until:2015-08                 => grève port
          last:30d                      => port rail
          undated:yes                   => truce
          undated:no                    => grève port rail
          port source:harbour           => port
          strike or source:phare        => grève port rail
          """)
  void finds(String typed, String ids) throws IOException {
    assertEquals(ids, found(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          strikes w/1 port              => port
          strikes w/3 port              => port rail
          port pre/1 strikes            => port
          strikes pre/1 port            => ``
          strikes pre/3 port            => rail
          dockers w/50 port             => ``
          strike w/5 strikes            => ``
          gaza w/9 gaza                 => truce
          spoke w/2 truce               => ``
          spoke w/3 truce               => truce
          jubeir spoke w/4 truce        => truce
          (spoke or left) w/1 gaza      => truce
          (truce w/2 gaza) w/4 spoke    => truce
          workers /s strike             => rail
          workers /s port               => ``
          workers /p port               => rail
          rail /p nobody                => ``
          the /s strikes                => port rail
          rail /s strike                => rail
          port pre/s closed             => rail
          closed pre/s port             => ``
          workers strike /s rail        => rail
          workers port /s rail          => ``
          strikes not w/3 port          => port
          strikes not w/2 port          => port rail
          truce not w/3 gaza            => ``
          truce not w/2 gaza            => truce
          strip not w/3 gaza            => ``
          held not /s truce             => ``
          gaza not /s held              => truce
          truce not /s held             => truce
          gaza not pre/1 strip          => truce
          strip not pre/9 gaza          => truce
          port not /p closed            => grève port rail
          atleast4 gaza                 => truce
          atleast5 gaza                 => ``
          atleast2 strike               => port rail
          atleast3 strike               => ``
          atleast3(port or strike)      => port rail
          atleast2("gaza")              => truce
          headline:strike               => port
          headline:(port or dockers)    => grève port
          body:strike                   => port rail
          body:dockers                  => ``
          lead:port                     => grève port rail
          lead:harbour                  => ``
          body:harbour                  => rail
          lead:"nobody spoke"           => rail
          lead:(spoke w/2 harbour)      => ``
          body:(spoke w/2 harbour)      => rail
          atleast2 lead:strike          => ``
          strik* w/1 port               => port
          jubeir~ w/3 gaza              => truce
          =TRUCE w/1 held               => truce
          =truce w/1 held               => ``
          """)
  void finds_words_near_each_other(String typed, String ids) throws IOException {
    assertEquals(ids, found(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          strike                        => port: strikes
          strike -rail source:harbour   => port: strikes
          "port strikes"                => port: port strikes
          strik*                        => port: strikes
          minister pre/3 ports          => port: minister, ports
          minister /s said              => port: minister, said
          port not w/1 strikes          => port: ports
          truce not /s held             => truce: truce
          port not /p minister          => port: port
          (spoke w/5 truce) w/3 gaza    => truce: spoke, truce, Gaza
          atleast2 port                 => port: port, ports
          strike or ports               => port: strikes, ports, port
          =truce                        => truce: truce
          lead:harbour or lead:closed   => rail: closed
          actor:"jane doe"              => port:
          """)
  void marks_the_words_that_were_asked_for(String typed, String marked) throws IOException {
    String id = marked.substring(0, marked.indexOf(':'));
    List<String> expected =
        new ArrayList<>(List.of(marked.substring(id.length() + 1).strip().split(", ")));
    expected.removeIf(String::isEmpty);
    assertTrue(found(typed).contains(id));
    assertEquals(new TreeSet<>(expected), new TreeSet<>(marks(archive.get(id))));
  }

  @Test
  void articles_with_the_word_in_the_headline_come_first() throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    compile("strike");
    assertEquals("port", name(searcher.search(compiled.query(), 1).scoreDocs[0]));
  }

  @Test
  void nothing_typed_finds_everything_and_marks_nothing() throws IOException {
    assertEquals("grève port rail truce", found(""));
    assertEquals(List.of(), compiled.marks());
  }

  @Test
  void a_wildcard_says_what_it_stands_for() throws IOException {
    compile("strik* xyz* jubeir~");
    assertEquals(
        List.of(
            "“strik*” stands for strike, strikes.",
            "“xyz*” fits no word of the archive.",
            "“jubeir~” stands for joubeir, jubeir."),
        compiled.notes());
  }

  @Test
  void a_pattern_that_cannot_be_read_is_left_out_and_said() throws IOException {
    assertEquals("port", found("/ja[bf/ dockers"));
    assertEquals(
        List.of("“/ja[bf/” is no regular expression that can be read; left out."),
        compiled.notes());
    for (String costly : List.of("/(a{99}){99}/", "/a{1000}/", "/(.*a.*){9}{9}{9}{9}/")) {
      found(costly);
      assertEquals(1, compiled.notes().size(), costly);
    }
  }

  @Test
  void an_unknown_value_is_said() throws IOException {
    assertEquals("", found("source:nowhere"));
    assertEquals(List.of("The archive has no source “nowhere”."), compiled.notes());
  }

  @Test
  void a_thousand_words_are_answered() throws IOException {
    String words =
        IntStream.range(0, 3000).mapToObj(i -> "word" + i).collect(Collectors.joining(" or "));
    assertEquals("port rail", found("strike or " + words));
    assertEquals("", found("strike w/5 " + words.replace(" or ", " w/5 ")));
    assertEquals("", found("(a w/5 ".repeat(45) + "b" + ")".repeat(45)));
  }

  @Test
  void anything_typed_finds_something_or_nothing() throws IOException {
    List<String> pieces =
        List.of(
            "port ",
            "strike ",
            "Gaza ",
            "al-Jubeir ",
            "(",
            ") ",
            "\"",
            "-",
            "=",
            "~ ",
            "~1 ",
            "*",
            "?",
            "/",
            " w/5 ",
            " pre/3 ",
            " /s ",
            " /p ",
            " not ",
            " and ",
            " or ",
            "headline:",
            "lead:",
            "source:",
            "date:2015 ",
            "last:30d ",
            "undated:yes ",
            "atleast2 ",
            "😀 ",
            "غزة ",
            "@ ",
            "[a ",
            "{2}",
            "actor:");
    Random random = new Random(20150811);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(16); i >= 0; i--) {
        typed.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertNotNull(found(typed.toString()), typed::toString);
      assertNotNull(marks(archive.get("truce")), typed::toString);
    }
  }

  /** Words of one text by position, with the sentence and the paragraph that each stands in. */
  private record Laid(List<String> words, List<Integer> sentence, List<Integer> paragraph) {

    boolean pair(String one, String two, BiPredicate<Integer, Integer> fits) {
      return IntStream.range(0, words.size())
          .filter(i -> words.get(i).equals(one))
          .anyMatch(i -> near(i, two, fits));
    }

    boolean near(int i, String two, BiPredicate<Integer, Integer> fits) {
      return IntStream.range(0, words.size())
          .anyMatch(j -> j != i && words.get(j).equals(two) && fits.test(i, j));
    }

    boolean alone(String one, String two, int distance) {
      return IntStream.range(0, words.size())
          .anyMatch(
              i ->
                  words.get(i).equals(one) && !near(i, two, (a, b) -> Math.abs(a - b) <= distance));
    }
  }

  @Test
  void nearness_is_what_counting_by_hand_says() throws IOException {
    Random random = new Random(11);
    List<String> vocabulary = List.of("zuq", "vod", "mip", "tag", "ruk");
    List<Laid> texts = new ArrayList<>();
    reader.close();
    ByteBuffersDirectory generated = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(generated, new IndexWriterConfig())) {
      for (int text = 0; text < 300; text++) {
        Laid laid = new Laid(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        StringBuilder body = new StringBuilder();
        int sentence = 0;
        int paragraphs = 1 + random.nextInt(3);
        for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
          body.append(paragraph == 0 ? "" : "\n\n");
          for (int sentences = 1 + random.nextInt(2); sentences > 0; sentences--, sentence++) {
            for (int words = 1 + random.nextInt(4); words > 0; words--) {
              String word = vocabulary.get(random.nextInt(vocabulary.size()));
              boolean first = laid.sentence().isEmpty() || laid.sentence().getLast() != sentence;
              laid.words().add(word);
              laid.sentence().add(sentence);
              laid.paragraph().add(paragraph);
              body.append(first ? word.substring(0, 1).toUpperCase(Locale.ROOT) : word.charAt(0))
                  .append(word.substring(1))
                  .append(words == 1 ? ". " : " ");
            }
          }
        }
        texts.add(laid);
        writer.addDocument(
            new Documents().of(article("", body.toString()).language("en").build(), List.of()));
      }
    }
    reader = DirectoryReader.open(generated);
    for (int round = 0; round < 150; round++) {
      String one = vocabulary.get(random.nextInt(vocabulary.size()));
      String two = vocabulary.get(random.nextInt(vocabulary.size()));
      int n = 1 + random.nextInt(4);
      check(
          texts,
          one + " w/" + n + " " + two,
          t -> t.pair(one, two, (i, j) -> Math.abs(i - j) <= n));
      check(
          texts,
          one + " pre/" + n + " " + two,
          t -> t.pair(one, two, (i, j) -> i < j && j - i <= n));
      check(
          texts,
          one + " /s " + two,
          t -> t.pair(one, two, (i, j) -> t.sentence().get(i).equals(t.sentence().get(j))));
      check(
          texts,
          one + " pre/p " + two,
          t ->
              t.pair(
                  one, two, (i, j) -> i < j && t.paragraph().get(i).equals(t.paragraph().get(j))));
      check(
          texts,
          "lead:(" + one + " w/" + n + " " + two + ")",
          t ->
              t.pair(
                  one,
                  two,
                  (i, j) -> Math.abs(i - j) <= n && t.paragraph().get(Math.max(i, j)) < 2));
      check(
          texts,
          "(" + one + " or ruk) w/" + n + " " + two,
          t ->
              t.pair(one, two, (i, j) -> Math.abs(i - j) <= n)
                  || t.pair("ruk", two, (i, j) -> Math.abs(i - j) <= n));
      if (!one.equals(two)) {
        check(texts, one + " not w/" + n + " " + two, t -> t.alone(one, two, n));
      }
      check(texts, "atleast" + n + " " + one, t -> Collections.frequency(t.words(), one) >= n);
      check(texts, "\"" + one + " " + two + "\"", t -> t.pair(one, two, (i, j) -> j == i + 1));
      check(
          texts,
          "=" + one,
          t ->
              IntStream.range(0, t.words().size())
                  .anyMatch(
                      i ->
                          t.words().get(i).equals(one)
                              && i > 0
                              && t.sentence().get(i - 1).equals(t.sentence().get(i))));
    }
  }

  private void check(List<Laid> texts, String typed, Predicate<Laid> byHand) throws IOException {
    compile(typed);
    Set<Integer> expected = new TreeSet<>();
    for (int i = 0; i < texts.size(); i++) {
      if (byHand.test(texts.get(i))) {
        expected.add(i);
      }
    }
    Set<Integer> found = new TreeSet<>();
    for (ScoreDoc hit : new IndexSearcher(reader).search(compiled.query(), 1000).scoreDocs) {
      found.add(hit.doc);
    }
    assertEquals(expected, found, typed);
  }

  private static Article.Builder article(String title, String body) {
    return new Article.Builder(new Place("a.txt", 0, 0, 0)).title(title).body(body);
  }

  private static PublicationDate day(String day) {
    return PublicationDate.day(LocalDate.parse(day), Evidence.TEXT, day);
  }

  private void add(IndexWriter writer, String name, Article article, Mention... mentions)
      throws IOException {
    archive.put(name, article);
    order.add(name);
    writer.addDocument(new Documents().of(article, List.of(mentions)));
  }

  private void compile(String typed) throws IOException {
    compiled =
        new QueryCompiler(
                reader,
                analysis,
                List.of("en", "fr"),
                name ->
                    name.equalsIgnoreCase("Jane Doe")
                        ? new TermQuery(new Term(Fields.ACTOR, "person:jane-doe"))
                        : new MatchNoDocsQuery("nobody"),
                new SourceRows(
                    new View(reader, new ConcurrentHashMap<>()),
                    new SourceRegister(OutletList.standard(), List.of())))
            .compile(language.read(typed));
  }

  /** Names of the articles found, in alphabetical order. */
  private String found(String typed) throws IOException {
    compile(typed);
    IndexSearcher searcher = new IndexSearcher(reader);
    Set<String> names = new TreeSet<>();
    for (ScoreDoc hit : searcher.search(compiled.query(), 10).scoreDocs) {
      names.add(name(hit));
    }
    return String.join(" ", names);
  }

  private String name(ScoreDoc hit) {
    return order.get(hit.doc);
  }

  /** What is marked in the body. */
  private List<String> marks(Article article) {
    return new Marks(compiled.marks())
        .in(article.body(), Part.BODY, article.language(), analysis).stream()
            .map(mark -> mark.span().of(article.body()))
            .toList();
  }
}
