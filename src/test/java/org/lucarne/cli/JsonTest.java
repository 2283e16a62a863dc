package org.lucarne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.Outcome;

class JsonTest {

  @Test
  void a_search_prints_the_fields_that_scripts_rely_on() {
    assertEquals(
        """
        {"query":"port strike","read_as":"(port and strike)","notes":["Also searched: striking."],"expansions":[],\
        "total":4,"rows":2,"sources":1,"first_date":"2015-08-11","last_date":"2015-08-11",\
        "took_ms":3.1,"hits":[{"id":"0abc","title":"Strike closes the port",\
        "source":"River Gazette","credits":["Reuters"],"date":"2015-08-11",\
        "date_precision":"day","language":"en","score":7.5,"copies":3,"actors":["Jane Marlowe"],\
        "title_matches":[[0,6]],"title_variant_matches":[],"passages":[{"field":"body","start":812,"end":842,\
        "text":"Workers at the port strike on.","matches":[[15,19],[20,26]],"variant_matches":[]}]},\
        {"id":"0def","title":"","source":null,"credits":[],"date":null,"date_precision":null,\
        "language":null,"score":1.0,"copies":1,"actors":[],"title_matches":[],"title_variant_matches":[],"passages":[]}],\
        "facets_count":"articles","facets":{"source":[{"value":"River Gazette","count":3},{"value":"unknown","count":1}],\
        "actor":[{"value":"Jane Marlowe","id":"person:jane-marlowe","kind":"person","count":3,\
        "spellings":["Jane Marlowe","Marlowe"]}]}}
        """,
        Captured.printed(false, console -> new Json(console).results(Samples.results())));
  }

  @Test
  void an_article_tells_where_its_values_were_found_and_who_is_named_where() {
    String json =
        Captured.printed(
            false, console -> new Json(console).article(Samples.article(), Samples.copies(), true));
    assertTrue(json.contains("\"source\":\"River Gazette\",\"source_from\":\"folder\""), json);
    assertTrue(
        json.contains("\"date\":\"2015-08-11\",\"date_precision\":\"day\",\"date_from\":\"text\""),
        json);
    assertTrue(json.contains("\"date_confidence\":\"low\""), json);
    assertTrue(
        json.contains(
            "\"name\":\"Jane"
                + " Marlowe\",\"kind\":\"person\",\"mentions\":[{\"start\":0,\"end\":12,\"text\":\"Jane"
                + " Marlowe\",\"by\":\"name\"},"
                + "{\"start\":20,\"end\":27,\"text\":\"Marlowe\",\"by\":\"name\"}],"
                + "\"title_mentions\":[{\"start\":0,\"end\":7,\"text\":\"Marlowe\",\"by\":\"name\"}]"),
        json);
    assertTrue(json.contains("\"author\":null"), json);
    assertTrue(json.contains("\"statements\":[]"), json);
    assertTrue(
        json.contains(
            "\"name\":\"port.txt\",\"media_type\":\"text/plain\",\"bytes\":100,"
                + "\"imported\":\"1970-01-01T00:00:00Z\"}"),
        json);
    assertTrue(json.contains("\"copies\":[\"0copy\"]"), json);
    assertTrue(
        json.contains(
            "\"copy_relations\":[{\"id\":\"0copy\",\"relation\":\"cut version\","
                + "\"title\":\"Marlowe at the port\",\"source\":\"Lake Courier\","
                + "\"date\":null,\"date_precision\":null,\"alike\":0.35,\"contained\":0.997}]"),
        json);
    assertTrue(json.contains("\"matches\":[[37,41]],\"title_matches\":[[19,23]]"), json);
  }

  @Test
  void an_import_tells_what_became_of_each_item() {
    ImportReport report =
        new ImportReport(
            3,
            List.of(
                new Outcome.Added("a.txt", 0, "0a", "One"),
                new Outcome.AlreadyHere("b.jsonl", 1, "0a"),
                new Outcome.NewVersion("b.jsonl", 2, "0b", "Two", "0old"),
                new Outcome.Failed("c.bin", 0, "No text in it.")),
            false,
            900.04);
    assertEquals(
        """
        {"files":3,"added":1,"already_here":1,"new_versions":1,"failed":1,"articles":1,\
        "cancelled":false,"took_ms":900.0,"number":0,"ignored":0,"needs_look":[],\
        "outcomes":[\
        {"path":"a.txt","item":0,"outcome":"added","id":"0a","reason":null,"title":"One"},\
        {"path":"b.jsonl","item":1,"outcome":"already_here","id":"0a","reason":null},\
        {"path":"b.jsonl","item":2,"outcome":"new_version","id":"0b","reason":null,"title":"Two",\
        "earlier_id":"0old"},\
        {"path":"c.bin","item":0,"outcome":"failed","id":null,"reason":"No text in it."}]}
        """,
        Captured.printed(false, console -> new Json(console).report(report)));
  }
}
