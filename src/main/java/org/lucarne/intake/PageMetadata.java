package org.lucarne.intake;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;

/**
 * What a page's head and marks tell of its article. Order of trust: JSON-LD, OpenGraph and
 * article:* properties, microdata, Dublin Core and citation names, visible markup.
 */
final class PageMetadata {
  private static final int MOST_OBJECTS = 2000;

  /** Characters that a description and a line on the page must share to be the same lead. */
  private static final int LEAST_LEAD = 40;

  /** What pages print around an author's name. */
  private static final String[] AROUND_NAMES = {
    "by ",
    "von ",
    "par ",
    "por ",
    "di ",
    "author: ",
    "author ",
    "posted by ",
    "view all posts by ",
    "zeige alle beiträge von ",
    "text: ",
    "interview: ",
    "autor: "
  };

  private static final Set<String> ARTICLES =
      Set.of(
          "article",
          "newsarticle",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "backgroundnewsarticle",
          "reviewnewsarticle",
          "advertisercontentarticle",
          "blogposting",
          "socialmediaposting",
          "liveblogposting",
          "techarticle",
          "report",
          "scholarlyarticle",
          "satiricalarticle",
          "posting",
          "webpage",
          "creativework",
          "medicalscholarlyarticle");

  private final PageOutline outline;
  private final Document page;
  private final DateReader dates;
  private final Map<String, String> metas = new HashMap<>();
  private Map<?, ?> article = Map.of();

  PageMetadata(PageOutline outline, DateReader dates) {
    this.outline = outline;
    this.page = outline.page();
    this.dates = dates;
    for (Element meta : outline.metas()) {
      String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
      String content = meta.attr("content");
      if (name.isEmpty()) {
        name =
            meta.hasAttr("itemprop")
                ? "itemprop:" + meta.attr("itemprop")
                : meta.attr("http-equiv");
      }
      if (!name.isEmpty() && !content.isBlank()) {
        metas.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content.strip());
      }
    }
    for (String json : outline.jsonLd()) {
      findArticle(JsonTree.parse(json.strip()));
    }
  }

  /** The text that JSON-LD gives whole, or {@code null}. */
  String articleBody() {
    return JsonTree.text(article.get("articleBody"));
  }

  /** What the page says of its article in a sentence or two, or {@code null}. */
  String description() {
    return first(meta("og:description"), meta("description"));
  }

  void fill(Draft draft) {
    String site = site();
    draft.source = site;
    draft.url = url();
    draft.title = title();
    draft.author = author();
    draft.section =
        first(
            JsonTree.text(article.get("articleSection")), meta("article:section"), meta("section"));
    draft.language =
        first(
            page.selectFirst("html") == null ? null : attribute(page.selectFirst("html"), "lang"),
            page.selectFirst("html") == null
                ? null
                : attribute(page.selectFirst("html"), "xml:lang"),
            JsonTree.text(article.get("inLanguage")),
            meta("og:locale"),
            meta("content-language"),
            meta("language"),
            meta("dc.language"));
    draft.published = date(draft.url);
  }

  private void findArticle(Object root) {
    Deque<Object> open = new ArrayDeque<>();
    if (root != null) {
      open.add(root);
    }
    int count = 0;
    while (!open.isEmpty() && count++ < MOST_OBJECTS) {
      Object value = open.removeFirst();
      if (value instanceof List<?> list) {
        list.stream().filter(o -> o instanceof Map || o instanceof List).forEach(open::add);
      } else if (value instanceof Map<?, ?> map) {
        if (isBetter(map)) {
          article = map;
        }
        for (String key :
            new String[] {
              "@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"
            }) {
          if (map.get(key) instanceof Map || map.get(key) instanceof List) {
            open.add(map.get(key));
          }
        }
      }
    }
  }

  private boolean isBetter(Map<?, ?> map) {
    return rank(map) > rank(article);
  }

  /** How surely a JSON-LD object is the page's article: by its type, then by what it tells. */
  private static int rank(Map<?, ?> map) {
    int rank = 0;
    for (String type : JsonTree.texts(map.get("@type"))) {
      String plain = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      if (ARTICLES.contains(plain)) {
        boolean vague = plain.equals("webpage") || plain.equals("creativework");
        rank = Math.max(rank, vague ? 1 : 4);
      }
    }
    if (rank == 0) {
      return 0;
    }
    return rank
        + (map.containsKey("datePublished") ? 1 : 0)
        + (map.containsKey("headline") ? 1 : 0);
  }

  private String title() {
    Element heading = null;
    for (Element h1 : page.getElementsByTag("h1")) {
      if (h1.text().length() > 10
          && (heading == null || isArticleHeading(h1) && !isArticleHeading(heading))) {
        heading = h1;
      }
    }
    String element = heading == null ? null : heading.text();
    Element marked = page.selectFirst("[itemprop=headline]");
    String title =
        first(
            JsonTree.text(article.get("headline")),
            meta("og:title"),
            marked == null
                ? null
                : attribute(marked, "content") != null ? marked.attr("content") : marked.text(),
            meta("dc.title"),
            meta("citation_title"),
            meta("twitter:title"),
            meta("hdl"),
            page.title().isBlank() ? null : page.title(),
            element);
    // Metadata titles carry the site's name or are cut; the heading on the page then says it whole.
    if (title != null
        && element != null
        && element.length() > 10
        && !title.equals(element)
        && (startsLike(title, element)
            || title.endsWith("...")
                && startsLike(element, title.substring(0, title.length() - 3)))) {
      return element;
    }
    return title;
  }

  private static boolean isArticleHeading(Element heading) {
    String marks =
        (heading.className() + " " + heading.id() + " " + heading.attr("itemprop"))
            .toLowerCase(Locale.ROOT);
    return marks.contains("headline")
        || marks.contains("title")
        || heading.closest("article") != null;
  }

  private static boolean startsLike(String whole, String start) {
    return whole.regionMatches(true, 0, start.strip(), 0, start.strip().length());
  }

  private String site() {
    String name =
        first(
            JsonTree.text(article.get("publisher")),
            meta("og:site_name"),
            meta("application-name"),
            meta("dc.publisher"),
            meta("publisher"),
            meta("citation_journal_title"),
            meta("al:ios:app_name"));
    if (name != null && (name.contains("://") || name.length() > 80)) {
      name = meta("og:site_name");
    }
    return name;
  }

  private String url() {
    Element canonical = page.selectFirst("link[rel=canonical]");
    String address =
        first(
            canonical == null ? null : attribute(canonical, "href"),
            meta("og:url"),
            JsonTree.text(article.get("url")),
            article.get("mainEntityOfPage") instanceof Map<?, ?> entity
                ? JsonTree.text(entity.get("@id"))
                : JsonTree.text(article.get("mainEntityOfPage")),
            meta("twitter:url"),
            meta("dc.identifier"),
            savedFrom());
    if (address != null && address.indexOf("://") < 0) {
      address =
          address.startsWith("//") ? "https:" + address : first(metaAddress("og:url"), savedFrom());
    }
    return address;
  }

  private String metaAddress(String name) {
    String value = meta(name);
    return value != null && value.contains("://") ? value : null;
  }

  /** The address that a browser notes in a comment when it saves a page. */
  private String savedFrom() {
    for (var node : page.childNodes()) {
      String comment = node.nodeName().equals("#comment") ? node.outerHtml() : "";
      int at = comment.indexOf("saved from url=");
      if (at > 0) {
        int start = comment.indexOf("http", at);
        int end = start < 0 ? -1 : comment.indexOf(' ', start);
        return end < 0 ? null : comment.substring(start, end);
      }
    }
    return null;
  }

  private String author() {
    List<String> names = new ArrayList<>();
    for (String name : JsonTree.texts(article.get("author"))) {
      addName(names, name);
    }
    if (names.isEmpty()) {
      for (String key :
          new String[] {
            "author",
            "article:author",
            "dc.creator",
            "byl",
            "citation_author",
            "sailthru.author",
            "parsely-author",
            "dcterms.creator"
          }) {
        if (names.isEmpty() && meta(key) != null) {
          addName(names, meta(key));
        }
      }
    }
    for (String mark :
        new String[] {
          "[itemprop=author] [itemprop=name]",
          "[itemprop=author]",
          "[rel=author]",
          ".byline .author",
          ".author-name",
          ".byline__name",
          ".byline",
          ".author",
          ".article-author",
          ".post-author"
        }) {
      if (!names.isEmpty()) {
        break;
      }
      for (Element element : page.select(mark)) {
        if (names.size() < 4
            && element.closest("[class*=comment],[id*=comment],aside,footer,[class*=related]")
                == null) {
          addName(names, element.hasAttr("content") ? element.attr("content") : element.text());
        }
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private void addName(List<String> names, String text) {
    String name = CleanText.line(text);
    for (String by : AROUND_NAMES) {
      if (name.regionMatches(true, 0, by, 0, by.length())) {
        name = name.substring(by.length()).strip();
      }
    }
    int bar = name.indexOf(" | ");
    name = bar > 0 ? name.substring(0, bar).strip() : name;
    boolean odd =
        name.length() < 2
            || name.length() > 80
            || name.contains("://")
            || name.contains("@")
            || name.contains("{")
            || name.startsWith("www.");
    if (!odd) {
      names.add(name);
    }
  }

  /** All dates that the page tells of its publication; the address decides between two of them. */
  private PublicationDate date(String url) {
    List<PublicationDate> found = new ArrayList<>();
    add(found, JsonTree.text(article.get("datePublished")), "JSON-LD datePublished");
    for (String key :
        new String[] {
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "datepublished",
          "itemprop:datepublished",
          "article_date_original",
          "originalpublicationdate",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "published_date",
          "publication_date",
          "publication-date",
          "ptime",
          "cxenseparse:recs:publishtime",
          "parsely-pub-date",
          "sailthru.date",
          "bt:pubdate",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.issued",
          "dcterms.date",
          "dc.date",
          "dc.date.created",
          "citation_publication_date",
          "citation_date",
          "displaydate",
          "og:pubdate",
          "cxense:publishtime",
          "itemprop:datecreated",
          "date",
          "timestamp",
          "pdate",
          "created",
          "article.published",
          "rnews:datepublished"
        }) {
      add(found, meta(key), key);
    }
    for (Element element :
        page.select(
            "[itemprop=datePublished],[property='schema:datePublished'],[property='dc:date'],[property='rnews:datePublished']")) {
      add(found, value(element), "datePublished");
    }
    for (Element time :
        page.select(
            "time[pubdate],time.published,time.entry-date,time[class*=publish],abbr.published")) {
      add(found, value(time), "time");
    }
    if (found.isEmpty()) {
      Element heading = page.selectFirst("h1");
      Element main = page.selectFirst("article");
      Element near = main != null ? main : heading == null ? null : heading.parent();
      for (Element time :
          near == null ? page.select("time[datetime]") : near.select("time[datetime]")) {
        add(found, value(time), "time");
        break;
      }
      if (found.isEmpty()) {
        Element time = page.selectFirst("time[datetime]");
        if (time != null) {
          add(found, value(time), "time");
        }
      }
    }
    if (found.isEmpty()) {
      visible(found);
    }
    if (found.isEmpty()) {
      besideHeading(found);
    }
    if (found.isEmpty()) {
      return null;
    }
    PublicationDate inAddress = url == null ? null : AddressDate.of(url, dates);
    if (inAddress != null) {
      for (PublicationDate date : found) {
        if (date.first().equals(inAddress.first())) {
          return date;
        }
      }
      PublicationDate first = found.getFirst();
      long apart = Math.abs(first.first().toEpochDay() - inAddress.first().toEpochDay());
      // In universal time an evening's article is of the next day; the outlet counts its own days.
      if (apart > 1 || ZoneOffset.UTC.equals(first.zone())) {
        return inAddress;
      }
    }
    return found.getFirst();
  }

  /** A date in an element whose class or id says so, before any comment. */
  private void visible(List<PublicationDate> found) {
    int looked = 0;
    for (Element element :
        page.select(
            "[class*=date],[id*=date],[class*=publish],[class*=posted],[class*=time],[class*=meta],[class*=byline],[class*=info],[class*=datum],[class*=fecha]")) {
      if (looked++ > 300 || !found.isEmpty()) {
        return;
      }
      String text = element.text();
      if (text.length() >= 6
          && text.length() <= 120
          && element.closest(
                  "[class*=comment],[id*=comment],aside,footer,[class*=related],[class*=sidebar]")
              == null) {
        PublicationDate date = dates.read(text, order(), Evidence.TEXT, "");
        if (date != null && date.precision() == PublicationDate.Precision.DAY) {
          found.add(date);
        }
      }
    }
  }

  /** A date in one of the short lines just above or below the article's heading. */
  private void besideHeading(List<PublicationDate> found) {
    List<Markup.Block> blocks = page.body() == null ? List.of() : Markup.blocks(page.body());
    for (int i = 0; i < blocks.size(); i++) {
      if (!blocks.get(i).tag().equals("h1")) {
        continue;
      }
      int end = Math.min(blocks.size(), i + 9);
      for (Markup.Block block : blocks.subList(Math.max(0, i - 4), end)) {
        PublicationDate date =
            block.text().length() > 100
                ? null
                : dates.read(block.text(), order(), Evidence.TEXT, "");
        if (date != null && date.precision() == PublicationDate.Precision.DAY) {
          found.add(date);
          return;
        }
      }
    }
  }

  private DateReader.Order order() {
    String language =
        page.selectFirst("html") == null
            ? null
            : Languages.code(page.selectFirst("html").attr("lang"));
    return language == null || language.equals("en")
        ? DateReader.Order.UNKNOWN
        : DateReader.Order.DAY_FIRST;
  }

  private void add(List<PublicationDate> found, String text, String field) {
    PublicationDate date =
        text == null ? null : dates.read(text, order(), Evidence.METADATA, field);
    if (date != null && date.first().getYear() >= 1980) {
      found.add(date);
    }
  }

  private static String value(Element element) {
    for (String name : new String[] {"datetime", "content", "title"}) {
      if (!element.attr(name).isBlank()) {
        return element.attr(name);
      }
    }
    return element.text();
  }

  private String meta(String name) {
    return metas.get(name);
  }

  private static String attribute(Element element, String name) {
    String value = element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }

  private static String first(String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
