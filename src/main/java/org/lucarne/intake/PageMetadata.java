package org.lucarne.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.lucarne.intake.PageOutline.Box;
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

  /** Classes of elements that hold an author's name, the surest first. */
  private static final String[] BYLINES = {
    "author-name", "byline__name", "author", "byline", "article-author", "post-author"
  };

  /** Properties that tell when the article was published. */
  private static final String[] PUBLISHED = {
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
    "cxense:publishtime",
    "parsely-pub-date",
    "sailthru.date",
    "bt:pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "citation_publication_date",
    "displaydate",
    "og:pubdate",
    "article.published",
    "rnews:datepublished",
    "article:post_date",
    "og:published_time",
    "og:article:published",
    "prism.publicationdate",
    "dc.date.published",
    "dcsext.articlefirstpublished",
    "citation_online_date",
    "rbpubdate",
    "date.release",
    "release_date",
    "og:release_date",
    "dateposted"
  };

  /** Properties that may tell it. */
  private static final String[] DATED = {
    "dc.date",
    "dc.date.created",
    "dcterms.created",
    "dcterms.date",
    "citation_date",
    "itemprop:datecreated",
    "date",
    "timestamp",
    "pdate",
    "created",
    "dc:date",
    "dc:created",
    "article.created",
    "video:release_date",
    "itemprop:uploaddate"
  };

  /** A site's name or the like before a headline. */
  private static final Pattern BEFORE_TITLE = Pattern.compile(".{2,40}?\\s?[:|»-]\\s?");

  /** What archives of the web put before the address of a page that they keep. */
  private static final Pattern KEPT =
      Pattern.compile(
          "https?://(?:web\\.archive\\.org/web/\\d{4,14}(?:[a-z]{2}_)?/"
              + "|archive\\.(?:ph|today|is|li|vn|md|fo)/(?:[\\d.-]{4,20}/)?"
              + "|(?:arquivo\\.pt/(?:no)?wayback|webarchive\\.[\\w.-]{4,60}?)/\\d{4,14}(?:[a-z]{2}_)?/)"
              + "(?=https?://)");

  /** The address that browsers and SingleFile note in a comment. */
  private static final Pattern SAVED =
      Pattern.compile(
          "(?:saved from url=\\(\\d+\\)|saved with SingleFile\\s+url:\\s*)(https?://\\S+)");

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
  private final DateReader dates;
  private final Map<String, String> metas = new HashMap<>();
  private Map<?, ?> article = Map.of();

  /** The first day of publication of whatever JSON-LD speaks of, or {@code null}. */
  private String otherDay;

  /** The first-level heading that is the article's, once the title was asked for. */
  private Box heading;

  PageMetadata(PageOutline outline, DateReader dates) {
    this.outline = outline;
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
            outline.root() == null ? null : attribute(outline.root(), "lang"),
            outline.root() == null ? null : attribute(outline.root(), "xml:lang"),
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
        if (otherDay == null) {
          otherDay =
              first(JsonTree.text(map.get("datePublished")), JsonTree.text(map.get("uploadDate")));
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
    for (Box h1 : outline.headings()) {
      if (h1.text > 10
          && (heading == null
              || isArticleHeading(h1.element) && !isArticleHeading(heading.element))) {
        heading = h1;
      }
    }
    String element = heading == null ? null : heading.element.text();
    Element marked = null;
    for (Box box : outline.named()) {
      if (marked == null && box.element.attr("itemprop").equals("headline")) {
        marked = box.element;
      }
    }
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
            outline.title(),
            element);
    if (element != null
        && element.length() > 10
        && outline.title() != null
        && startsLike(outline.title(), element)) {
      return element;
    }
    // Metadata titles carry the site's name or are cut; the heading on the page then says it whole.
    if (title != null
        && element != null
        && element.length() > 10
        && !title.equals(element)
        && (startsLike(title, element)
            || title.endsWith("...") && startsLike(element, title.substring(0, title.length() - 3))
            || element.length() > 20
                && title.endsWith(element)
                && BEFORE_TITLE
                    .matcher(title.substring(0, title.length() - element.length()))
                    .matches())) {
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
    Element canonical = outline.canonical();
    String own = canonical == null ? null : attribute(canonical, "href");
    String original = first(original(own), original(meta("og:url")));
    if (original != null) {
      return original;
    }
    String address =
        first(
            own,
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

  /** The address of the page of which an archive of the web keeps a copy at this one, or null. */
  private static String original(String address) {
    Matcher kept = address == null ? null : KEPT.matcher(address);
    return kept != null && kept.lookingAt() ? address.substring(kept.end()) : null;
  }

  private String metaAddress(String name) {
    String value = meta(name);
    return value != null && value.contains("://") ? value : null;
  }

  /** The address that a browser notes in a comment when it saves a page. */
  private String savedFrom() {
    List<Node> nodes = new ArrayList<>(outline.page().childNodes());
    if (outline.root() != null) {
      nodes.addAll(outline.root().childNodes());
      nodes.addAll(outline.page().head().childNodes());
    }
    for (Node node : nodes) {
      Matcher saved = node instanceof Comment comment ? SAVED.matcher(comment.getData()) : null;
      if (saved != null && saved.find()) {
        return saved.group(1);
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
    if (names.isEmpty()) {
      addMarked(names);
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /** Adds the names that elements of the page are marked as. */
  private void addMarked(List<String> names) {
    List<List<Element>> marked = new ArrayList<>();
    for (int i = 0; i < 3 + BYLINES.length; i++) {
      marked.add(new ArrayList<>());
    }
    for (Box box : outline.named()) {
      Element element = box.element;
      if (element.attr("itemprop").equals("name") && isWithinAuthor(box)) {
        marked.get(0).add(element);
      } else if (element.attr("itemprop").equals("author")) {
        marked.get(1).add(element);
      } else if (element.attr("rel").equals("author")) {
        marked.get(2).add(element);
      }
    }
    for (Box box : outline.boxes()) {
      for (int i = 0; box.marks.author() && i < BYLINES.length; i++) {
        if (box.element.hasClass(BYLINES[i])) {
          marked.get(3 + i).add(box.element);
        }
      }
    }
    for (List<Element> elements : marked) {
      for (Element element : elements) {
        if (names.size() < 4
            && element.closest("[class*=comment],[id*=comment],aside,footer,[class*=related]")
                == null) {
          addName(names, element.hasAttr("content") ? element.attr("content") : element.text());
        }
      }
      if (!names.isEmpty()) {
        return;
      }
    }
  }

  private static boolean isWithinAuthor(Box box) {
    for (Box around = box.parent; around != null; around = around.parent) {
      if (around.element.attr("itemprop").equals("author")) {
        return true;
      }
    }
    return false;
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

  private PublicationDate date(String url) {
    PageDates told = new PageDates(outline, dates, order(), heading);
    told.add(
        PageDates.Sign.JSON_LD,
        JsonTree.text(article.get("datePublished")),
        "JSON-LD datePublished");
    addFirst(told, PageDates.Sign.PROPERTY, PUBLISHED);
    addFirst(told, PageDates.Sign.VAGUE_PROPERTY, DATED);
    told.add(PageDates.Sign.VAGUE_PROPERTY, otherDay, "JSON-LD");
    told.packed(meta("parsely-page"));
    told.image(first(meta("og:image"), meta("twitter:image")));
    told.changed(
        first(
            meta("article:modified_time"),
            JsonTree.text(article.get("dateModified")),
            meta("dcterms.modified")));
    return told.best(url);
  }

  private void addFirst(PageDates told, PageDates.Sign sign, String[] names) {
    for (String name : names) {
      String value = meta(name);
      if (value != null && told.add(sign, value, name)) {
        return;
      }
    }
  }

  private DateReader.Order order() {
    String language = outline.root() == null ? null : Languages.code(outline.root().attr("lang"));
    return language == null || language.equals("en")
        ? DateReader.Order.UNKNOWN
        : DateReader.Order.DAY_FIRST;
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
