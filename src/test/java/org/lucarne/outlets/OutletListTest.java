package org.lucarne.outlets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lucarne.model.OutletType;
import org.lucarne.model.SourceDecision;
import org.lucarne.model.SourceDecision.Property;

/** The list of outlets and the rules by which names on it and on none are folded. */
class OutletListTest {

  private static final OutletList LIST = OutletList.standard();

  private static String row(String name) {
    return new SourceRegister(LIST, List.of()).row(name);
  }

  @Test
  void the_list_has_no_line_that_cannot_be_read_and_no_spelling_for_two() throws IOException {
    try (InputStream in = OutletList.class.getResourceAsStream("outlets.txt")) {
      OutletList.Read read = OutletList.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(List.of(), read.problems());
      assertTrue(read.list().outlets().size() > 1_000, "" + read.list().outlets().size());
      assertFalse(read.list().version().isEmpty());
    }
  }

  @Test
  void the_list_is_written_as_it_is_read() {
    OutletList.Read again = OutletList.read(LIST.text());
    assertEquals(List.of(), again.problems());
    assertEquals(List.copyOf(LIST.outlets()), List.copyOf(again.list().outlets()));
    assertEquals(LIST.version(), again.list().version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Tehran Times                              | tehran-times
          tehrantimes.com                               | tehran-times
          https://www.tehrantimes.com/news/1/x          | tehran-times
          Tehran Times (Iran)                           | tehran-times
          TEHRAN TIMES                                  | tehran-times
          The Guardian (London)                         | guardian
          The Guardian (London, England)                | guardian
          The Guardian - Final Edition                  | guardian
          amp.theguardian.com                           | guardian
          m.theguardian.com                             | guardian
          The New York Times - International Edition    | new-york-times
          New York Times, Late Edition (East Coast)     | new-york-times
          The New York Times (Online)                   | new-york-times
          The New York Times (1923-Current file)        | new-york-times
          New York Times (pre-1980 Fulltext)            | new-york-times
          nytimes.com                                   | new-york-times
          AFP - Agence France Presse -- English         | afp
          AFP (Arabic)                                  | afp
          Agence France-Presse                          | afp
          edition.cnn.com                               | cnn
          arabic.cnn.com                                | cnn-arabic
          Wall Street Journal (Online)                  | wall-street-journal
          Xinhua News Agency - CEIS                     | xinhua
          Известия                                      | izvestia
          Коммерсантъ                                   | kommersant
          هاآرتس                                        | هاارتس
          הארץ                                          | haaretz
          新华社                                         | xinhua
          صحيفة الرياض                                  | al-riyadh
          Al-Watan (Syria)                              | al-watan-syria
          Al Watan (Saudi Arabia)                       | al-watan-saudi
          The Times                                     | times-london
          The Times (London)                            | times-london
          The Times of India                            | times-of-india
          RIA                                           | ria-novosti
          The Canadian Press(CP)                        | canadian-press
          The Vancouver Sun (British Columbia)          | vancouver-sun
          Calgary Herald (Alberta, Canada)              | calgary-herald
          """)
  void a_known_outlet_is_found_however_it_is_written(String name, String id) {
    assertEquals(id, row(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Times (Malta)              | The Times
          The Independent (Bangladesh)   | The Independent (UK)
          The Independent                | The Independent (UK)
          independent.com                | The Independent
          Al-Watan                       | Al-Watan (Syria)
          The Times (formerly The Morning Star) | The Times
          Al-Watan (Oman)                | Al-Watan (Kuwait)
          The Daily Telegraph (Sydney)   | The Daily Telegraph (UK)
          Daily News (Sri Lanka)         | Daily News (New York)
          Daily Mirror                   | Daily Mirror (UK)
          El Tiempo (Honduras)           | El Tiempo (Colombia)
          The Guardian (Nigeria)         | The Guardian
          The Guardian (Charlottetown, Prince Edward Island) | The Guardian
          Ahram Online                   | Al-Ahram
          BBC Arabic                     | BBC
          morningnews.com                | Morning News
          """)
  void two_that_may_be_two_outlets_stay_apart(String one, String other) {
    assertNotEquals(row(one), row(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Kivuli Herald            | kivuli herald
          kivuliherald.com             | Kivuli Herald
          www.kivuliherald.com         | m.kivuliherald.com
          KIVULI HERALD                | Kivuli Herald
          Kivuli Herald (Tanzania)     | Kivuli Herald
          Kivuli Herald Online         | Kivuli Herald
          Kivuli Herald (Web Edition)  | Kivuli Herald
          Kivuli Herald - English      | Kivuli Herald
          Kivuli Herald (f/k/a Pwani Star) | Kivuli Herald
          Kivuli Herald, formerly Pwani Star | Kivuli Herald
          Kivuli Herald (1961-2003)    | Kivuli Herald
          Kivuli-Herald                | Kivuli Herald
          """)
  void a_name_on_no_list_is_one_row_in_its_usual_spellings(String one, String other) {
    assertEquals(row(one), row(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "()",
        "(((",
        ") - (",
        "-- -",
        ",,,",
        "The",
        "...",
        "http://",
        "a.b",
        "\u200f",
        "😀",
        "X - ",
        "(Iran)",
        "- Online",
        ".com",
        "The ()"
      })
  void an_odd_name_has_a_row_of_its_own(String name) {
    assertEquals(row(name), row(name));
  }

  @Test
  void grades_are_the_analysts_alone() {
    SourceRegister register = new SourceRegister(LIST, List.of());
    assertTrue(LIST.outlets().stream().allMatch(each -> register.grade(each.id()).isEmpty()));
  }

  @Test
  void a_line_that_cannot_be_read_is_told_with_its_number_and_the_others_hold() {
    OutletList.Read read =
        OutletList.read(
            """
            # mine
            kivuli | Kivuli Herald | kivuli.example | KE | independent | en
            other | Other | Kivuli Herald | KE | |
            third | Third | | Kenya | |
            fourth | Fourth | | KE | blog |
            kivuli | Again
            nothing
            Fifth! | Fifth
            """);
    assertEquals(1, read.list().outlets().size());
    assertEquals(
        List.of("Line 3", "Line 4", "Line 5", "Line 6", "Line 7", "Line 8"),
        read.problems().stream().map(each -> each.substring(0, 6)).toList());
    assertTrue(read.problems().get(1).contains("\"Kenya\" is no country"));
  }

  @Test
  void an_own_list_stands_above_ours() {
    OutletList own =
        OutletList.read(
                """
                tehran-times | The Times of Tehran | | | state |
                blog | The Blog | dawn.com, Dawn | | |
                """)
            .list();
    SourceRegister register = new SourceRegister(own.above(LIST), List.of());
    assertEquals("The Times of Tehran", register.name("tehran-times").orElseThrow());
    assertEquals("IR", register.country("tehran-times").orElseThrow());
    assertEquals(OutletType.STATE.label(), register.type("tehran-times").orElseThrow());
    assertEquals("tehran-times", register.row("Tehran Times"));
    assertEquals("blog", register.row("www.dawn.com"));
    assertEquals("blog", register.row("DAWN"));
  }

  @Test
  void a_decision_holds_when_a_later_list_knows_the_outlet() {
    List<SourceDecision> decisions =
        List.of(
            new SourceDecision.Described("kivuliherald", Property.GRADE, "B"),
            new SourceDecision.Renamed("kivuliherald", "Kivuli"));
    OutletList later = OutletList.read("kivuli | Kivuli Herald | | KE | |").list().above(LIST);
    SourceRegister register = new SourceRegister(later, decisions);
    assertEquals("kivuli", register.row("The Kivuli Herald"));
    assertEquals("B", register.grade("kivuli").orElseThrow());
    assertEquals("Kivuli", register.name("kivuli").orElseThrow());
  }

  @Test
  void the_later_decision_stands_above_the_earlier() {
    SourceRegister register =
        new SourceRegister(
            LIST,
            List.of(
                new SourceDecision.Joined(java.util.Set.of("kivuliherald"), "dawn"),
                new SourceDecision.Joined(java.util.Set.of("dawn"), "guardian"),
                new SourceDecision.Parted("Kivuli Herald", "kivuliherald~2"),
                new SourceDecision.Described("guardian", Property.COUNTRY, ""),
                new SourceDecision.Described("guardian", Property.TYPE, "state")));
    assertEquals("guardian", register.row("kivuliherald.com"));
    assertEquals("kivuliherald~2", register.row("Kivuli Herald"));
    assertEquals("guardian", register.row("Dawn"));
    assertTrue(register.country("guardian").isEmpty());
    assertEquals("state", register.type("guardian").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.xn--80abddja8dn4l.example/a, береговая.example",
    "https://xn--80abddja8dn4l/a, ",
    "https://gazette.example/a, gazette.example",
  })
  void a_host_of_another_script_is_told_in_its_letters(String address, String host) {
    assertEquals(host, OutletName.host(address));
  }
}
