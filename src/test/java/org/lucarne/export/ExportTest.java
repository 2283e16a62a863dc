package org.lucarne.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;
import org.lucarne.model.Part;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;
import org.lucarne.model.SourceName;
import org.lucarne.model.Span;
import org.lucarne.search.DateRange;
import org.lucarne.search.Filters;
import org.lucarne.search.Passage;
import org.lucarne.search.SearchRequest;

class ExportTest {

  private static final String BODY =
      "Ministers met <b>today</b> & agreed on 50% of the #ports_plan.";

  private static final Article ARTICLE =
      new Article.Builder(new Place("a.txt", 0, 0, 10))
          .title("Ports: \"Open\" {again} *soon*")
          .body(BODY)
          .source(new SourceName("River Gazette", Evidence.METADATA))
          .author("Jane Marlowe and River News Agency")
          .date(
              new PublicationDate(
                  LocalDate.of(2015, 8, 1), Precision.MONTH, null, null, Evidence.TEXT, "Aug 2015"))
          .language("en")
          .url("https://gazette.example/ports?a=1&b=2")
          .credit("Reuters")
          .build();

  private static final Entry ENTRY =
      new Entry(
          ARTICLE,
          2,
          List.of("Jane Marlowe", "United Nations"),
          List.of(new Passage(Part.BODY, 0, BODY.length(), BODY, List.of(new Span(0, 9)))));

  private static final QueryRecord RECORD =
      new QueryRecord(
          SearchRequest.of("ministers @home")
              .with(
                  Filters.NONE
                      .withSources(Set.of("River Gazette"), Set.of())
                      .withDates(new DateRange(LocalDate.of(2015, 1, 1), null), true)),
          "ministers and home",
          List.of("The sign @ was left out."),
          2,
          1,
          77,
          Instant.parse("2026-11-24T10:00:00Z"),
          "0.1.0");

  private static String written(Function<Writer, Export> format) throws IOException {
    StringWriter out = new StringWriter();
    Export export = format.apply(out);
    export.begin(RECORD);
    export.article(ENTRY);
    export.end();
    return out.toString();
  }

  @Test
  void a_reference_manager_gets_the_source_as_the_paper_and_no_day_that_is_not_known()
      throws IOException {
    String ris = written(Export::ris);
    assertTrue(ris.startsWith("TY  - NEWS\r\n"), ris);
    assertTrue(ris.contains("\r\nT2  - River Gazette\r\n"), ris);
    assertTrue(ris.contains("\r\nDA  - 2015/08//\r\n"), ris);
    assertTrue(ris.contains("\r\nAU  - Marlowe, Jane\r\n"), ris);
    assertTrue(ris.contains("\r\nAU  - River News Agency\r\n"), "an agency has no surname: " + ris);
    assertTrue(ris.endsWith("ER  - \r\n\r\n"), ris);
  }

  @Test
  void signs_that_mean_something_to_latex_stay_text_in_bibtex() throws IOException {
    String bibtex = written(Export::bibtex);
    assertTrue(bibtex.contains("title = {{Ports: \"Open\" \\{again\\} *soon*}},"), bibtex);
    assertTrue(bibtex.contains("author = {Marlowe, Jane and {River News Agency}},"), bibtex);
    assertTrue(bibtex.contains("\\& agreed on 50\\% of the \\#ports\\_plan."), bibtex);
    assertTrue(bibtex.contains("month = {8},"), bibtex);
    assertFalse(bibtex.contains("day = "), bibtex);
    assertEquals(1, bibtex.chars().filter(c -> c == '@').count(), "only an entry has an at sign");
    assertTrue(bibtex.contains("% Filter: source River Gazette"), bibtex);
  }

  @Test
  void a_citation_processor_gets_the_date_in_its_known_parts() throws IOException {
    String csl = written(Export::csl);
    assertTrue(csl.replaceAll("\\s", "").contains("\"date-parts\":[[2015,8]]"), csl);
    assertTrue(csl.contains("\"literal\" : \"River News Agency\""), csl);
    assertTrue(csl.contains("\"family\" : \"Marlowe\""), csl);
  }

  @Test
  void the_page_shows_the_text_with_its_matches_marked_and_loads_nothing() throws IOException {
    Document page = Jsoup.parse(written(Export::html));
    assertEquals(BODY, page.selectFirst("blockquote").wholeText());
    assertEquals("Ministers", page.selectFirst("blockquote mark").text());
    assertEquals(ARTICLE.title(), page.selectFirst("article h2").text());
    assertTrue(page.select("script, img, link, iframe, [src]").isEmpty());
    assertEquals(ARTICLE.url(), page.selectFirst("a").attr("href"));
    assertTrue(page.selectFirst("footer").text().contains("ministers and home"));
    assertTrue(page.selectFirst("footer").text().contains("from 2015-01-01"));
  }

  @Test
  void text_is_no_markup_in_the_markdown_dossier() throws IOException {
    String markdown = written(Export::markdown);
    assertTrue(markdown.contains("## Ports: \"Open\" {again} \\*soon\\*"), markdown);
    assertTrue(
        markdown.contains("> **Ministers** met \\<b\\>today\\</b\\> &amp; agreed"), markdown);
    assertTrue(markdown.contains("River Gazette · 2015-08 · credit: Reuters"), markdown);
    assertTrue(markdown.contains("- Archive revision: 77"), markdown);
  }

  @Test
  void the_record_tells_how_to_have_the_result_again() {
    String json = RECORD.json();
    assertTrue(json.contains("\"query\" : \"ministers @home\""), json);
    assertTrue(json.contains("\"from 2015-01-01\", \"or without a date\""), json);
    assertTrue(json.contains("\"archive_revision\" : 77"), json);
  }
}
