package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucarne.model.PublicationDate;

class AddressDateTest {

  @ParameterizedTest(name = "{0} was published on {1}")
  @CsvSource(
      textBlock =
          """
          https://gazette.example/2015/08/11/ports-open,                    2015-08-11
          https://gazette.example/world/2015-8-1-ports,                     2015-08-01
          https://gazette.example/2015/aug/11/ports,                        2015-08-11
          https://gazette.example/issues/20150811/a77.htm,                  2015-08-11
          https://gazette.example/20150811-ports.html,                      2015-08-11
          https://gazette.example/news/23-08-2015-ports-open/12.html,       2015-08-23
          https://gazette.example/news/ports-open-2015-08-11.html,          2015-08-11
          https://gazette.example/news/ports-2015-08-11-and-after/12,
          https://gazette.example.ir/news/13940520000458/headline,          2015-08-11
          https://gazette.example/news/13940520000458/headline,
          https://gazette.example.ir/news/8905200123,                       2010-08-11
          http://gazette.example.ir/text.php?nn=8905200123,                 2010-08-11
          https://gazette.example.ir/news/8915200123,
          https://gazette.example/news/8905200123,
          https://gazette.example/a/2015081177,
          https://gazette.example/20159911/ports,
          https://gazette.example/story-20150811,
          """)
  void aDayThatAnAddressSpellsOutIsTheArticlesDay(String address, String day) {
    PublicationDate date = AddressDate.of(address, new DateReader(LocalDate.of(2026, 1, 1)));
    assertEquals(day, date == null ? null : date.text());
  }
}
