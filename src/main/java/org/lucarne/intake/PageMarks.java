package org.lucarne.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the class and id of an element say of it.
 *
 * @param unlikely that it is no part of an article's text
 * @param unlikelyIfShort that it is none unless it is longer than such things are
 * @param likely that it may be an article's text
 * @param body that it is one
 * @param comments that it holds readers' comments
 * @param lead that it is the lead of an article, or the teaser of another
 * @param author that it names the author
 * @param date that it gives a date
 * @param published that it gives the day of publication
 * @param changed that it gives the day of the last change
 * @param apart that it belongs to something else than the article: comments, footers, asides
 */
record PageMarks(
    boolean unlikely,
    boolean unlikelyIfShort,
    boolean likely,
    boolean body,
    boolean comments,
    boolean lead,
    boolean author,
    boolean date,
    boolean published,
    boolean changed,
    boolean apart) {

  static final PageMarks NONE =
      new PageMarks(false, false, false, false, false, false, false, false, false, false, false);

  /** A byline, a list of tags or the like has no more characters. */
  private static final int SHORT = 500;

  private static final int LONGEST = 300;

  /** Parts of class names that speak for themselves wherever they stand. */
  private static final String[] UNLIKELY = {
    "disqus",
    "related",
    "recommend",
    "promo",
    "newsletter",
    "news-letter",
    "sidebar",
    "breadcrumb",
    "navigation",
    "navbar",
    "advert",
    "sponsor",
    "subscribe",
    "cookie",
    "consent",
    "gdpr",
    "taboola",
    "outbrain",
    "most-read",
    "mostread",
    "most_read",
    "popular",
    "trending",
    "readmore",
    "read-more",
    "read_more",
    "more-stories",
    "signup",
    "sign-up",
    "masthead",
    "pagination",
    "author-bio",
    "authorbio",
    "author_bio",
    "author-box",
    "authorbox",
    "author_box",
    "author-info",
    "author-desc",
    "author-card",
    "author-container",
    "about-author",
    "about_author",
    "toolbar",
    "print-only",
    "taglist",
    "tag-list",
    "tag-links",
    "tags-links",
    "article-tags",
    "post-tags",
    "caption",
    "gallery",
    "slideshow",
    "carousel",
    "see-also",
    "also-like",
    "next-post",
    "prev-post",
    "post-nav",
    "skip-link",
    "screen-reader",
    "visually-hidden",
    "visuallyhidden",
    "feedback",
    "relacionad",
    "kommentar",
    "comentario",
    "commentaire",
    "commenti",
    "yorumlar",
    "sharedaddy",
    "addtoany",
    "addthis",
    "sharebar",
    "share-",
    "-share",
    "share_",
    "_share",
    "social-",
    "-social",
    "social_",
    "_social",
    "teasers",
    "teaserlist",
    "teaser-list",
    "download-list",
    "widget-area",
    "widget_",
    "skyscraper",
    "donation",
    "donate",
  };

  /** Whole words of class names; as parts of longer words they would say nothing. */
  private static final Set<String> UNLIKELY_WORDS =
      new HashSet<>(
          Set.of(
              "comment",
              "comments",
              "share",
              "shares",
              "sharing",
              "sharebutton",
              "sharebuttons",
              "sharetools",
              "social",
              "socials",
              "socialmedia",
              "footer",
              "menu",
              "submenu",
              "nav",
              "popup",
              "modal",
              "pager",
              "hidden",
              "widget",
              "widgets",
              "rating",
              "ratings",
              "poll",
              "copyright",
              "disclaimer",
              "reactions",
              "respond",
              "replies",
              "adsbygoogle",
              "lightbox",
              "tooltip",
              "alert",
              "noprint",
              "print",
              "overlay",
              "ticker"));

  /** Words for what has a line or two; an element of that name with more text is something else. */
  private static final Set<String> UNLIKELY_IF_SHORT =
      new HashSet<>(
          Set.of(
              "ad",
              "ads",
              "adslot",
              "byline",
              "dateline",
              "timestamp",
              "author",
              "authors",
              "meta",
              "postmeta",
              "tags",
              "paywall",
              "credit",
              "credits",
              "kicker",
              "category",
              "categories",
              "published",
              "pubdate",
              "subscription",
              "subscriber",
              "cta",
              "callout",
              "teaser",
              "infobox",
              "linkbox",
              "register",
              "login"));

  private static final String[] LIKELY = {
    "article", "body", "content", "entry", "story", "main", "post", "text", "column"
  };

  private static final String[] BODY = {
    "articlebody",
    "article-body",
    "article_body",
    "article__body",
    "story-body",
    "storybody",
    "story_body",
    "story__body",
    "entry-content",
    "entry__content",
    "post-content",
    "post_content",
    "post__content",
    "post-body",
    "article-content",
    "article_content",
    "articlecontent",
    "article__content",
    "article-text",
    "article_text",
    "articletext",
    "article__text",
    "story-content",
    "story-text",
    "body-copy",
    "bodytext",
    "body-text",
    "news-text",
    "newstext",
    "field-name-body",
    "content-body",
    "content__body",
    "main-content",
    "rich-text",
    "richtext"
  };

  private static final String[] LEAD = {
    "standfirst",
    "teaser",
    "excerpt",
    "lead",
    "intro",
    "summary",
    "subtitle",
    "sub-title",
    "subhead",
    "sub-head",
    "deck",
    "abstract",
    "description",
    "chapo",
    "sapo",
    "vorspann",
    "entradilla",
    "strapline",
    "lede"
  };

  private static final String[] DATE = {
    "date", "publish", "posted", "time", "meta", "byline", "info", "datum", "fecha", "tarih"
  };

  private static final String[] PUBLISHED = {"publish", "entry-date", "pubdate", "pub-date"};

  private static final String[] CHANGED = {"updat", "modif", "aktualis"};

  private static final String[] APART = {
    "comment", "related", "sidebar", "footer", "disqus", "popular", "recommend", "archive"
  };

  private static final String[] AUTHOR = {"author", "byline"};

  private static final String[] COMMENTS = {"comment", "disqus", "kommentar"};

  /** Class and id of an element in lower case, empty if it has none. */
  static String key(Element element) {
    String names = element.attr("class");
    String id = element.id();
    if (names.isEmpty() && id.isEmpty()) {
      return "";
    }
    String key = id.isEmpty() ? names : names + " " + id;
    return (key.length() > LONGEST ? key.substring(0, LONGEST) : key).toLowerCase(Locale.ROOT);
  }

  private static final Parts PARTS =
      new Parts(
          List.of(UNLIKELY, LIKELY, BODY, LEAD, DATE, APART, AUTHOR, COMMENTS, PUBLISHED, CHANGED));

  /** A name of a class or id with what it says, the number of each list that it is in as a bit. */
  private record Name(String name, int lists) {}

  /** Names met lately; one takes the place of another of the same hash. */
  private static final Name[] KNOWN = new Name[1 << 15];

  private static final int IF_SHORT = 1 << 30;

  /** Whole words of names, each at the place that its hash tells or at the next that was free. */
  private static final Name[] WORDS = new Name[1 << 9];

  static {
    UNLIKELY_WORDS.forEach(word -> add(word, 1));
    UNLIKELY_IF_SHORT.forEach(word -> add(word, IF_SHORT));
  }

  private static void add(String word, int lists) {
    int i = place(word.hashCode());
    while (WORDS[i] != null) {
      i = i + 1 & WORDS.length - 1;
    }
    WORDS[i] = new Name(word, lists);
  }

  /** What these names of classes and ids, parted by spaces, say. */
  static PageMarks of(String key) {
    int lists = 0;
    int end = 0;
    for (int start = 0; start < key.length(); start = end + 1) {
      end = start;
      int hash = 0;
      while (end < key.length() && key.charAt(end) > ' ') {
        hash = 31 * hash + key.charAt(end++);
      }
      if (end > start) {
        lists |= lists(key, start, end, (hash ^ hash >>> 13) & KNOWN.length - 1);
      }
    }
    return new PageMarks(
        (lists & 1) != 0,
        (lists & IF_SHORT) != 0,
        (lists & 1 << 1) != 0,
        (lists & 1 << 2) != 0,
        (lists & 1 << 7) != 0 && !key.contains("commentary"),
        (lists & 1 << 3) != 0,
        (lists & 1 << 6) != 0,
        (lists & 1 << 4) != 0,
        (lists & 1 << 8) != 0,
        (lists & 1 << 9) != 0,
        (lists & 1 << 5) != 0);
  }

  private static int lists(String key, int start, int end, int place) {
    // Threads may write over each other; each name is whole for whoever reads it.
    Name known = KNOWN[place];
    if (known == null || known.name.length() != end - start || !key.startsWith(known.name, start)) {
      String name = key.substring(start, end);
      known = new Name(name, lists(name));
      KNOWN[place] = known;
    }
    return known.lists;
  }

  /** What a whole word of a name says. */
  private static int word(String name, int start, int end, int hash) {
    for (int i = place(hash); WORDS[i] != null; i = i + 1 & WORDS.length - 1) {
      String word = WORDS[i].name;
      if (word.length() == end - start && name.startsWith(word, start)) {
        return WORDS[i].lists;
      }
    }
    return 0;
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 9) & WORDS.length - 1;
  }

  private static int lists(String name) {
    // What an article is about is no word on what the element is.
    if (name.startsWith("category-")
        || name.startsWith("tag-") && !name.startsWith("tag-li")
        || name.startsWith("elementor-")
        || name.startsWith("has-")
        || name.startsWith("hidden-")
        || name.startsWith("format-")) {
      return 0;
    }
    int lists = PARTS.in(name);
    if (name.contains("subscriber")) {
      lists &= ~1;
    }
    if (name.endsWith("label-hidden")) {
      // Drupal says so of a field whose name, not whose text, is out of sight.
      return lists;
    }
    if (name.contains("comment") && name.contains("live") && !name.contains("livefyre")) {
      // What a reporter says while a match or a vote goes on.
      return lists & ~(1 | 1 << 5 | 1 << 7);
    }
    int start = 0;
    int hash = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i == name.length() ? '-' : name.charAt(i);
      if (c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c)) {
        hash = 31 * hash + c;
      } else {
        if (i > start + 1) {
          lists |= word(name, start, i, hash);
        }
        start = i + 1;
        hash = 0;
      }
    }
    return lists;
  }

  /** Whether an element with so much text is hardly a part of an article. */
  boolean isUnlikely(int text) {
    return unlikely || unlikelyIfShort && text <= SHORT;
  }

  /** Tells in one pass which of several lists have a word that is part of a name. */
  private static final class Parts {
    private static final int LETTERS = 128;

    /** By the first two letters, so that hardly any place of a name needs a second look. */
    private final Name[][] words = new Name[LETTERS * LETTERS][];

    Parts(List<String[]> all) {
      for (int list = 0; list < all.size(); list++) {
        for (String word : all.get(list)) {
          int pair = word.charAt(0) * LETTERS + word.charAt(1);
          Name[] there = words[pair] == null ? new Name[0] : words[pair];
          words[pair] = Arrays.copyOf(there, there.length + 1);
          words[pair][there.length] = new Name(word, 1 << list);
        }
      }
    }

    /** Bit {@code n} is set when the name holds a word of list {@code n}. */
    int in(String name) {
      int found = 0;
      int pair = 0;
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        pair = c < LETTERS ? pair % LETTERS * LETTERS + c : 0;
        Name[] candidates = words[pair];
        if (candidates != null) {
          for (Name word : candidates) {
            found |= name.startsWith(word.name, i - 1) ? word.lists : 0;
          }
        }
      }
      return found;
    }
  }
}
