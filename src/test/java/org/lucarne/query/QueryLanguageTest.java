package org.lucarne.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of what was typed, what was understood and what was noted. */
class QueryLanguageTest {
  private final QueryLanguage language =
      new QueryLanguage(Clock.fixed(Instant.parse("2015-09-10T12:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          port strike                      => (port and strike)
          port and strike                  => (port and strike)
          port AND strike                  => (port and strike)
          port && strike                   => (port and strike)
          port OR harbour                  => (port or harbour)
          port || harbour                  => (port or harbour)
          port strike or rail              => ((port and strike) or rail)
          port (strike or rail)            => (port and (strike or rail))
          port -rail                       => (port and not rail)
          port !rail                       => (port and not rail)
          port not rail                    => (port and not rail)
          port and not rail                => (port and not rail)
          port -(rail or road)             => (port and not (rail or road))
          not rail                         => not rail
          not not rail                     => rail
          (port (strike (today)))          => (port and strike and today)
          port port PORT                   => (port and PORT)
          "port strike" -rail              => ("port strike" and not rail)
          “port strike”                    => "port strike"
          «port strike»                    => "port strike"
          „port strike“                    => "port strike"
          "port strikes"~                  => "port strikes" in any form
          "port strikes"~5                 => (port within 5 words of strikes)
          "a port strikes"~5               => (a, port, strikes within 5 words)
          =Hamas                           => exactly Hamas
          ="Press TV"                      => exactly "Press TV"
          airstrik*                        => words that begin with airstrik
          wom?n                            => words like wom?n
          *stan                            => words that end in stan
          jubeir~                          => words within 2 letters of jubeir
          jubeir~1                         => words within 1 letter of jubeir
          /ja[bf]ari/                      => words that fit /ja[bf]ari/
          /ja(b|f)ari/ said                => (words that fit /ja(b|f)ari/ and said)
          *                                => every article
          ***?                             => every article
          """)
  void words_and_their_combinations(String typed, String understood) {
    ReadQuery read = language.read(typed);
    assertEquals(understood, read.readAs());
    assertEquals(List.of(), read.notes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          gaza w/5 truce                   => (gaza within 5 words of truce)
          gaza NEAR/5 truce                => (gaza within 5 words of truce)
          gaza near5 truce                 => (gaza within 5 words of truce)
          gaza w/1 truce                   => (gaza within 1 word of truce)
          minister pre/3 said              => (minister at most 3 words before said)
          syria not w/5 border             => (syria not within 5 words of border)
          hostage /s exchange              => (hostage in a sentence with exchange)
          hostage w/p exchange             => (hostage in a paragraph with exchange)
          hostage pre/s exchange           => (hostage earlier in a sentence than exchange)
          syria not /s border              => (syria not in a sentence with border)
          air strikes w/5 Syria            => (air strikes within 5 words of Syria)
          air and strikes w/5 Syria        => (air and (strikes within 5 words of Syria))
          gaza w/5 air strikes             => (gaza within 5 words of air strikes)
          raid -air strikes w/5 Syria      => (raid and not air and (strikes within 5 words of Syria))
          -strikes w/5 Syria               => not (strikes within 5 words of Syria)
          "air strikes" w/5 Syria          => ("air strikes" within 5 words of Syria)
          (ceasefire or truce) w/8 (syria or syrian) => ((ceasefire or truce) within 8 words of (syria or syrian))
          (a w/5 b) w/9 c                  => ((a within 5 words of b) within 9 words of c)
          a w/5 b pre/2 c                  => ((a within 5 words of b) at most 2 words before c)
          airstrik* w/5 =Gaza              => (words that begin with airstrik within 5 words of exactly Gaza)
          actor:"Jane Doe" strike w/5 port => (actor is Jane Doe and (strike within 5 words of port))
          atleast3 houthi                  => (houthi at least 3 times)
          atleast3(houthi)                 => (houthi at least 3 times)
          atleast2("press tv" or presstv)  => (("press tv" or presstv) at least twice)
          atleast2(port strike)            => ((port at least twice) and (strike at least twice))
          """)
  void nearness_and_number(String typed, String understood) {
    ReadQuery read = language.read(typed);
    assertEquals(understood, read.readAs());
    assertEquals(List.of(), read.notes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          headline:strike                  => headline has strike
          title:strike                     => headline has strike
          Headline: strike                 => headline has strike
          headline:(port or rail)          => headline has (port or rail)
          headline:(air w/5 strike)        => headline has (air within 5 words of strike)
          headline:air w/5 headline:strike => headline has (air within 5 words of strike)
          lead:"port strike" body:rail     => (lead has "port strike" and body has rail)
          headline:(port or body:rail)     => (headline has port or body has rail)
          source:manar                     => source is manar
          source:(al manar or press tv)    => (source is al manar or source is press tv)
          -source:"Al Manar"               => source is not Al Manar
          source:man*                      => source is man*
          by:"Jane Doe" credit:reuters     => (author is Jane Doe and credit is reuters)
          kind:armed-group language:en     => (kind is armed-group and language is en)
          url:https://news.example/1       => url is https://news.example/1
          collection:"My cuttings"         => collection is My cuttings
          date:2015                        => published in 2015
          date:2015-08                     => published in August 2015
          date:2015-8-1                    => published on 1 August 2015
          date:2015-08..2015-09            => published from August 2015 to September 2015
          date:2015-09..2015-08            => published from August 2015 to September 2015
          date:2015-08..                   => published since August 2015
          date:..2015-08                   => published until August 2015
          date:(2015-08 or 2014)           => (published in August 2015 or published in 2014)
          date:[2015-08 TO 2015-09] port   => (published from August 2015 to September 2015 and port)
          date:[2015-08 TO *]              => published since August 2015
          date:"August 2015"               => published in August 2015
          date:"11 august 2015"            => published on 11 August 2015
          since:2015-08                    => published since August 2015
          until:2015-08                    => published until August 2015
          before:2015-08                   => published before August 2015
          after:2015-08-11                 => published after 11 August 2015
          date:٢٠١٥-٠٨                     => published in August 2015
          last:30d                         => published in the last 30 days
          last:1w                          => published in the last week
          undated:yes                      => undated
          undated:no                       => not undated
          """)
  void fields_and_dates(String typed, String understood) {
    ReadQuery read = language.read(typed);
    assertEquals(understood, read.readAs());
    assertEquals(List.of(), read.notes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          O'Brien                          => O'Brien
          al-Jubeir said                   => (al-Jubeir and said)
          U.S. strikes                     => (U.S. and strikes)
          port, strike; rail.              => (port and strike and rail)
          "port" - strike & rail           => ("port" and strike and rail)
          at 10:30                         => (at and 10:30)
          https://news.example/a?b=1       => https://news.example/a?b=1
          9/11 attacks                     => (9/11 and attacks)
          w/o power                        => (w/o and power)
          AT&T                             => AT&T
          الجبير و لافروف                  => (الجبير and و and لافروف)
          צה"ל הודיע                       => (צה"ל and הודיע)
          安倍 首相                          => (安倍 and 首相)
          """)
  void words_as_they_are_written(String typed, String understood) {
    assertEquals(understood, language.read(typed).readAs());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          rail and port "strike now        => (rail and port and "strike now")   => The quotation mark at position 15 is not closed; read as if it closed at the end.
          (port strike                     => (port and strike)                  => The parenthesis at position 1 is not closed; read as if it closed at the end.
          port) strike                     => (port and strike)                  => The parenthesis at position 5 closes nothing; left out.
          port () strike                   => (port and strike)                  => There is nothing to search for in the parentheses at position 6; left out.
          port ""                          => port                               => There is nothing between the quotation marks at position 6; left out.
          and port                         => port                               => “and” at position 1 has nothing before it; left out.
          port or                          => port                               => “or” at position 6 has nothing after it; left out.
          or port                          => port                               => “or” at position 1 has nothing before it; left out.
          port not                         => port                               => “not” at position 6 has nothing after it; left out.
          w/5 port                         => port                               => “w/5” at position 1 has nothing before it; left out.
          port w/5                         => port                               => “w/5” at position 6 has nothing after it; left out.
          port w/5 w/3 rail                => (port within 5 words of rail)      => “w/3” at position 10 follows another; left out.
          AND                              => "AND"                              => “AND” at position 1 has nothing to work on; read as a word.
          source:                          => "source"                           => “source:” at position 1 has nothing to work on; read as a word.
          port source:                     => (port and source)                  => “source:” at position 6 has no value; read as a word.
          colour:red                       => (colour and red)                   => “colour:” at position 1 is not a field; read as plain words.
          port date:2015-13                => port                               => “2015-13” at position 11 is no date such as 2015, 2015-08 or 2015-08-11; left out.
          port last:often                  => port                               => “often” at position 11 is no length of time such as 30d, 2w, 6m or 1y; left out.
          who called the strike?           => (who and called and the and strike) => The question mark at position 22 is read as punctuation.
          port^2 strike                    => (port and strike)                  => Weights such as ^2 at position 5 are not used; left out.
          atleast99 port                   => (port at least 50 times)           => “atleast99” at position 1 is read as atleast50.
          source:manar w/5 port            => (source is manar and port)         => “w/5” at position 14 needs words on both sides; read as and.
          (air source:manar) w/5 port      => ((air within 5 words of port) and source is manar) => What is no word beside “w/5” at position 20 is read as a condition of its own.
          headline:air w/5 port            => headline has (air within 5 words of port) => “w/5” at position 14 is read in one field, the headline.
          ( ) "                            => ``                                 => There is no word in “( ) "”; left out.
          """)
  void what_cannot_be_read_is_repaired_and_said(String typed, String understood, String note) {
    ReadQuery read = language.read(typed);
    assertEquals(understood, read.readAs());
    assertTrue(read.notes().contains(note), () -> "noted: " + read.notes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          hostage w/sent exchange          => (hostage in a sentence with exchange)
          hostage w/para exchange          => (hostage in a paragraph with exchange)
          hostage SAME exchange            => (hostage in a paragraph with exchange)
          hostage same exchange            => (hostage and same and exchange)
          gaza near5 truce                 => (gaza within 5 words of truce)
          gaza NEAR truce                  => (gaza within 10 words of truce)
          gaza adj5 truce                  => (gaza at most 5 words before truce)
          gaza onear/5 truce               => (gaza at most 5 words before truce)
          gaza /n5/ truce                  => (gaza within 5 words of truce)
          gaza w/ 5 truce                  => (gaza within 5 words of truce)
          "gaza truce"p5                   => (gaza within 5 words of truce)
          hd=truce                         => headline has truce
          hd=(truce or ceasefire)          => headline has (truce or ceasefire)
          HEADLINE(truce or ceasefire)     => headline has (truce or ceasefire)
          sn=reuters                       => source is reuters
          terror!                          => words that begin with terror
          hous$                            => words that begin with hous
          colo$3r                          => words like colo*r
          port BUT NOT rail                => (port and not rail)
          (port rail road)@2               => (at least 2 of port, rail, road)
          (port or rail or road)@2         => (at least 2 of port, rail, road)
          (port rail)@2                    => (port and rail)
          (port rail)@1                    => (port or rail)
          (port "rail road" -sea)@2        => (at least 2 of port, "rail road", not sea)
          date after 2015-08               => published after August 2015
          date:>=2015-08                   => published since August 2015
          date:<2015                       => published before 2015
          date:31/08/2015                  => published on 31 August 2015
          date:aug-2015                    => published in August 2015
          date:"Aug 11, 2015"              => published on 11 August 2015
          date:today                       => published on 10 September 2015
          last:week                        => published in the last week
          last:2weeks                      => published in the last 2 weeks
          """)
  void what_other_news_archives_write_is_understood(String typed, String understood) {
    assertEquals(understood, language.read(typed).readAs());
  }

  @Test
  void a_date_that_two_countries_read_otherwise_is_not_guessed() {
    assertTrue(language.read("date:11/08/2015").notes().getFirst().contains("no date such as"));
  }

  @Test
  void nothing_typed_asks_for_every_article() {
    assertNull(language.read("").tree());
    assertEquals(new ReadQuery(null, "", List.of()), language.read(" \t "));
  }

  @Test
  void only_a_wildcard_asks_for_every_article() {
    assertNotNull(language.read("*").tree());
  }

  @Test
  void a_very_long_query_is_cut_and_says_so() {
    String typed =
        IntStream.range(0, 10_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    ReadQuery read = language.read(typed);
    assertEquals(1024, read.tree().getChildren().size());
    assertEquals(
        List.of("Only the first 1024 different words are searched for; 8976 more are left out."),
        read.notes());
  }

  @Test
  void depth_does_not_matter() {
    int deep = 100_000;
    for (String layer :
        List.of("(", "(a or ", "-(", "headline:(", "atleast2(", "not ", "a w/5 (")) {
      String closing = layer.endsWith("(") || layer.contains("(") ? ")" : "";
      ReadQuery read = language.read(layer.repeat(deep) + "port" + closing.repeat(deep));
      assertTrue(read.readAs().contains("port"), layer);
    }
    assertNotNull(language.read(")".repeat(deep)).readAs());
    assertNotNull(language.read("\"".repeat(deep)).readAs());
    assertNotNull(language.read("a w/5 ".repeat(deep)).readAs());
    assertNotNull(language.read("x".repeat(deep)).readAs());
    assertNotNull(language.read("/".repeat(deep)).readAs());
    assertNotNull(language.read("a.".repeat(deep)).readAs());
  }

  @Test
  void anything_typed_is_answered() {
    List<String> pieces =
        List.of(
            "port",
            "Syria",
            "al-Jubeir",
            " ",
            " ",
            " ",
            "(",
            ")",
            "\"",
            "“",
            "”",
            "«",
            "-",
            "!",
            "=",
            "~",
            "~1",
            "*",
            "?",
            "/",
            "/s",
            " w/5 ",
            " pre/3 ",
            " not ",
            " and ",
            " or ",
            "&&",
            "||",
            "headline:",
            "source:",
            "date:",
            "2015-08",
            "..",
            "last:",
            "30d",
            "undated:",
            "foo:",
            "^2",
            "atleast3",
            "لافروف",
            "צה\"ל",
            "安倍",
            "😀",
            "\ud83d",
            "\u0000",
            "\u200f",
            "\\",
            "[",
            "]",
            "{",
            "}",
            ":",
            "+",
            "\n",
            ",");
    Random random = new Random(20150811);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(24); i >= 0; i--) {
        typed.append(pieces.get(random.nextInt(pieces.size())));
      }
      ReadQuery read = language.read(typed.toString());
      assertEquals(read.tree() == null, read.readAs().isEmpty(), typed::toString);
    }
  }

  @Test
  void the_reading_of_words_can_be_typed_again() {
    List<String> pieces =
        List.of(
            "port ", "strike ", "Syria ", "(", ") ", "\"air raid\" ", "-", "not ", "or ", "and ");
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(16); i >= 0; i--) {
        typed.append(pieces.get(random.nextInt(pieces.size())));
      }
      String once = language.read(typed.toString()).readAs();
      assertEquals(once, language.read(once).readAs(), typed::toString);
    }
  }

  @Test
  void words_that_side_by_side_are_an_operator_offer_nothing() {
    assertEquals(Optional.empty(), language.nearly("W/)0) , 2015 AND NOT x", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          port strike harbour                 => (port strike harbour)@2 -(port strike harbour)
          port and strike AND harbour         => (port strike harbour)@2 -(port strike harbour)
          (port strike) harbour -rail         => ``
          port strike source:tass harbour     => (port strike harbour)@2 -(port strike harbour) source:tass
          port strike harbour "the sea"       => (port strike harbour)@2 -(port strike harbour) "the sea"
          port strike harbour -rail           => (port strike harbour)@2 -(port strike harbour) -rail
          port strike w/5 harbour             => ``
          port strike                         => ``
          port or strike or harbour           => ``
          """)
  void what_has_most_of_the_words_can_be_asked_for(String typed, String nearly) {
    assertEquals(nearly, language.nearly(typed, 2).orElse(""));
  }
}
