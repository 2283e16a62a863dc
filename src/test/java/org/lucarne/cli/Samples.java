package org.lucarne.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lucarne.archive.ArticleView;
import org.lucarne.archive.Copy;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Article;
import org.lucarne.model.Dropped;
import org.lucarne.model.Evidence;
import org.lucarne.model.Mention;
import org.lucarne.model.Original;
import org.lucarne.model.Part;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.SourceName;
import org.lucarne.model.Span;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Hit;
import org.lucarne.search.Passage;
import org.lucarne.search.Relation;
import org.lucarne.search.SearchResults;

/** Answers as an archive gives them. */
final class Samples {

  static final PublicationDate DAY =
      PublicationDate.day(LocalDate.of(2015, 8, 11), Evidence.TEXT, "11 August 2015");

  private Samples() {}

  static SearchResults results() {
    Hit known =
        new Hit(
            "0abc",
            "Strike closes the port",
            List.of(new Span(0, 6)),
            "River Gazette",
            List.of("Reuters"),
            DAY,
            "en",
            7.5f,
            3,
            List.of("Jane Marlowe"),
            List.of(
                new Passage(
                    Part.BODY,
                    812,
                    842,
                    "Workers at the port strike on.",
                    List.of(new Span(15, 19), new Span(20, 26)))));
    Hit unknown =
        new Hit("0def", "", List.of(), null, List.of(), null, null, 1f, 1, List.of(), List.of());
    return new SearchResults(
        "port strike",
        "(port and strike)",
        List.of("Also searched: striking."),
        4,
        2,
        1,
        LocalDate.of(2015, 8, 11),
        LocalDate.of(2015, 8, 11),
        3.14159,
        List.of(known, unknown),
        Map.of(
            Facet.SOURCE,
            List.of(FacetCount.of("River Gazette", 3), FacetCount.of("unknown", 1)),
            Facet.ACTOR,
            List.of(
                new FacetCount(
                    "Jane Marlowe",
                    "person:jane-marlowe",
                    ActorKind.PERSON,
                    3,
                    List.of("Jane Marlowe", "Marlowe")))),
        new TreeMap<>());
  }

  static ArticleView article() {
    Article article =
        new Article.Builder(new Place("news.zip!/port.txt", 2, 0, 100))
            .title("Marlowe visits the port")
            .body("Jane Marlowe came.\n\nMarlowe left the port.")
            .source(new SourceName("River Gazette", Evidence.FOLDER))
            .credit("Reuters")
            .date(DAY)
            .dropped(new Dropped("Share", "share bar"))
            .build();
    String id = "person:jane-marlowe";
    return new ArticleView(
        article,
        "River Gazette",
        new Original("0".repeat(64), "port.txt", "text/plain", 100, Instant.EPOCH),
        List.of(new Span(19, 23)),
        List.of(new Span(37, 41)),
        List.of(
            new ArticleView.NamedActor(
                new Actor(id, "Jane Marlowe", ActorKind.PERSON),
                List.of(
                    new Mention(id, Part.TITLE, new Span(0, 7)),
                    new Mention(id, Part.BODY, new Span(0, 12)),
                    new Mention(id, Part.BODY, new Span(20, 27))))),
        List.of("0copy"),
        List.of(),
        false);
  }

  static List<Copy> copies() {
    return List.of(
        new Copy(
            "0copy",
            "Marlowe at the port",
            "Lake Courier",
            null,
            Relation.CUT_VERSION,
            0.35,
            0.9966));
  }
}
