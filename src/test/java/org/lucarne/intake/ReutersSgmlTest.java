package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;

class ReutersSgmlTest {
  private static final String FILE =
      """
      <!DOCTYPE lewis SYSTEM "lewis.dtd">
      <REUTERS TOPICS="YES" NEWID="1">
      <DATE>26-FEB-1987 15:01:01.79</DATE>
      <TOPICS><D>ship</D><D>coffee</D></TOPICS>
      <UNKNOWN>&#5;&#5;C T</UNKNOWN>
      <TEXT>&#2;
      <TITLE>ARCONA PORT &lt;ARC> CLOSED</TITLE>
      <DATELINE>    ARCONA, Feb 26 - </DATELINE><BODY>The port stayed closed
      for a third day.
          Crews wait for an agreement with
      the authority.
       Reuter
      &#3;</BODY></TEXT>
      </REUTERS>
      <REUTERS TOPICS="NO" NEWID="2">
      <DATE>26-FEB-1987 15:02:00.00</DATE>
      <TEXT TYPE="BRIEF">&#2;
      <TITLE>TUGS RETURN</TITLE></TEXT>
      </REUTERS>
      """;

  @Test
  void wire_articles_are_read_without_their_transmission_codes() throws Exception {
    Reading reading = Reading.of("reut.sgm", FILE);
    assertEquals(List.of("ARCONA PORT <ARC> CLOSED", "TUGS RETURN"), reading.titles());
    Article first = reading.articles().getFirst();
    assertEquals(
        "The port stayed closed for a third day.\n\nCrews wait for an agreement with the authority.",
        first.body());
    assertEquals("ARCONA, Feb 26", first.dateline());
    assertEquals("1987-02-26", first.date().text());
    assertEquals("ship, coffee", first.section());
    assertEquals(FILE.indexOf("<REUTERS"), first.place().start());
    assertEquals(FILE.indexOf("</REUTERS>") + 10, first.place().end());
    assertEquals("", reading.articles().get(1).body());
  }
}
