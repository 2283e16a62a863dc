package org.lucarne.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Knows what a column of a table or a field of a record means from its name, however it is spelt.
 * One instance serves one file.
 */
final class Columns {

  /** What a value is to an article. */
  enum Role {
    TITLE,
    STANDFIRST,
    BODY,
    SOURCE,
    DATE,
    YEAR,
    MONTH,
    DAY,
    TIME,
    AUTHOR,
    URL,
    LANGUAGE,
    SECTION,
    CREDIT,
    DATELINE,
    COLLECTION
  }

  /**
   * A role and how well the name fits it.
   *
   * @param rank 0 for the surest name of the role; of two columns the lower wins
   */
  record Match(Role role, int rank) {}

  private static final Map<String, Match> NAMES = new HashMap<>();

  static {
    names(
        Role.TITLE,
        "title headline articletitle newstitle head webtitle pagetitle storytitle titletext posttitle nptitle"
            + " heading titre titel titulo título titolo başlık baslik заголовок العنوان عنوان כותרת 标题 標題"
            + " hl hl1 headlinetext titleen documenttitle newsheadline header subject name");
    names(
        Role.STANDFIRST,
        "standfirst abstract abstractnote lead lede leadparagraph subtitle subheadline subhead deck dek kicker teaser"
            + " chapeau trailtext lid");
    names(
        Role.BODY,
        "body content text articlebody articletext articlecontent fulltext maintext bodytext contenttext"
            + " cleantext cleanedtext rawtext article story paragraphs articlehtml bodyhtml contenthtml html"
            + " contents newstext newscontent newsbody storytext textbody plaintext texte contenu inhalt"
            + " contenido texto testo içerik icerik metin текст النص المحتوى نص متن תוכן טקסט 内容 正文 內容"
            + " document news transcript message post description npdescription openingtext snippet"
            + " contentsnippet summary excerpt desc shortdescription hitsentence");
    names(
        Role.SOURCE,
        "source namesource publication pubtitle publicationtitle publicationname journaltitle publisher sourcename newspaper outlet newssource medianame newsoutlet outletname"
            + " sitename containertitle extrasourceattributes"
            + " extrasourceattributesname sourcehostname sources publishername newsagency media sourcetitle"
            + " channel journal zeitung periodico giornale"
            + " kaynak источник المصدر منبع מקור 来源 來源 domain hostname sourcedomain site host website"
            + " sourcehost cleanurl sourceurl");
    names(
        Role.DATE,
        "publicationdatetime datetimepub publishingdate publishedat published publishdate datepublished publicationdate pubdate datepublish publisheddate"
            + " publishedon publishedtime publishtime publicationtime pubtime articledate newsdate dateofpublication"
            + " webpublicationdate firstpublished firstpublicationdate versioncreated issuedate postdate posted postedat"
            + " postedon date datetime dates time timestamp nppublished releasedate displaydate"
            + " dt fecha datum data tarih дата التاريخ تاريخ تاریخ תאריך 日期 seendate createdat created"
            + " datecreated creationdate contentcreated unixtimestamp");
    names(Role.YEAR, "year pubyear jahr année");
    names(Role.MONTH, "month pubmonth");
    names(Role.DAY, "day dayofmonth pubday");
    names(Role.TIME, "timeofday hourminute");
    names(
        Role.AUTHOR,
        "author authors byline bylines authorbyline authorsbyline creator writer journalist reporter authorname extraauthorattributes"
            + " extraauthorattributesname influencer auteur autor yazar автор"
            + " الكاتب المؤلف نویسنده 作者 by");
    names(
        Role.URL,
        "originallink originalurl canonicalurl respondedurl url link weburl articleurl articlelink newsurl pageurl canonicallink"
            + " documenturl plink permalink canonical href uri shareurl storyurl sourcelink posturl webpage address");
    names(
        Role.LANGUAGE,
        "language lang langue sprache inlanguage articlelanguage locale languagecode");
    names(
        Role.SECTION,
        "section category sectionname newsdesk desk topic topics subjects categoryname rubrique ressort"
            + " kategori cat categories newscategory type");
    names(Role.CREDIT, "agency credit credits wire infosource newsagencies provider");
    names(Role.DATELINE, "datelinetext dateline");
    names(Role.COLLECTION, "collection dossier");
  }

  private static final int FIRST_DOUBTFUL = NAMES.get("header").rank();
  private static final int FIRST_BRIEF = NAMES.get("description").rank();

  /** Parents below which a field speaks of something else than the article. */
  private static final Set<String> ASIDE =
      Set.of(
          "image",
          "images",
          "photo",
          "photos",
          "media",
          "video",
          "videos",
          "logo",
          "thumbnail",
          "thumbnails",
          "icon",
          "user",
          "comment",
          "comments",
          "related",
          "relatedarticles",
          "tags",
          "tag",
          "keywords",
          "entities",
          "concepts",
          "links",
          "stream",
          "multimedia",
          "person",
          "persons",
          "organization",
          "locations",
          "place",
          "geo",
          "attachments",
          "associations",
          "enclosures",
          "metadata",
          "metadatas",
          "meta",
          "metadescription",
          "movies");

  /** Parents whose title is the outlet's name. */
  private static final Set<String> OUTLETS =
      Set.of("source", "sources", "publisher", "website", "origin");

  /** Parents below which a field without a name of its own speaks of a person or an outlet. */
  private static final Set<String> OF_SOMEBODY =
      Set.of(
          "source",
          "sources",
          "publisher",
          "origin",
          "author",
          "authors",
          "byline",
          "creator",
          "headline");

  /** Names that only hold the value of the field above them. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "name",
          "main",
          "original",
          "rendered",
          "plain",
          "value",
          "stringvalue",
          "timestampvalue",
          "integervalue",
          "doublevalue",
          "booleanvalue",
          "nullvalue",
          "date",
          "oid",
          "numberlong",
          "text",
          "t",
          "cdata",
          "displayname",
          "fullname",
          "en");

  /** What search engines and databases put around a record. */
  private static final Set<String> ENVELOPES =
      Set.of("_source", "doc", "_doc", "document", "properties", "attributes", "fields");

  private static final Set<String> VALUE_WRAPPERS =
      Set.of(
          "value",
          "stringvalue",
          "timestampvalue",
          "integervalue",
          "doublevalue",
          "booleanvalue",
          "nullvalue",
          "$date",
          "$oid",
          "#text",
          "$t",
          "__cdata",
          "_text",
          "$",
          "_",
          "numberlong",
          "$numberlong");

  private final Map<String, Match> cache = new HashMap<>();
  private final Map<String, Match> given = new HashMap<>();

  /** Knows columns by their names alone. */
  Columns() {
    this(Map.of());
  }

  /**
   * @param given the columns that the analyst named, by field
   */
  Columns(Map<String, String> given) {
    given.forEach(
        (field, column) ->
            this.given.put(
                plain(column), new Match(Role.valueOf(field.toUpperCase(Locale.ROOT)), -1)));
  }

  /** What the analyst said that this column is, or {@code null}. */
  Match given(String name) {
    return given.isEmpty() ? null : given.get(plain(name));
  }

  private static void names(Role role, String names) {
    int rank = 0;
    for (String name : names.split(" ")) {
      NAMES.putIfAbsent(name, new Match(role, rank++));
    }
  }

  /**
   * What the field at a path such as {@code "properties.title"} is, or {@code null} when it is
   * nothing that an article has.
   */
  Match match(String path) {
    if (cache.containsKey(path)) {
      return cache.get(path);
    }
    Match match = given(path);
    match = match == null ? find(path) : match;
    if (cache.size() < 10_000) {
      cache.put(path, match);
    }
    return match;
  }

  private static Match find(String path) {
    List<String> steps = new ArrayList<>(List.of(path.split("\\.")));
    while (steps.size() > 1 && ENVELOPES.contains(steps.getFirst())) {
      steps.removeFirst();
    }
    int end = steps.size();
    while (end > 1 && VALUE_WRAPPERS.contains(steps.get(end - 1).toLowerCase(Locale.ROOT))) {
      end--;
    }
    if (end == 0) {
      return null;
    }
    int depth = end - 1;
    String above = end > 1 ? plain(steps.get(end - 2)) : "";
    for (int i = 0; i < depth; i++) {
      String parent = plain(steps.get(i));
      boolean own =
          parent.equals("meta") && plain(steps.get(i + 1)).equals("source")
              || parent.equals("links") && plain(steps.get(i + 1)).equals("permalink");
      if (ASIDE.contains(parent) && !own) {
        return null;
      }
    }
    String name = plain(steps.get(end - 1));
    for (int i = end - 1; i > 0 && WRAPPERS.contains(plain(steps.get(i))); i--) {
      Match wrapped = NAMES.get(plain(steps.get(i - 1)));
      if (wrapped != null) {
        return new Match(wrapped.role(), wrapped.rank() + 100 * (i - 1));
      }
    }
    Match around = NAMES.get(above);
    if (around != null && (around.role() == Role.BODY || around.role() == Role.STANDFIRST)) {
      switch (name) {
        case "content" -> {
          // A crawler's copy of the page is not its text.
          return above.equals("html")
              ? null
              : new Match(around.role(), around.rank() + 100 * (depth - 1));
        }
        case "summary" -> {
          return new Match(Role.STANDFIRST, 100 * depth);
        }
        default -> {}
      }
    }
    if (name.equals("title") && OUTLETS.contains(above)) {
      return new Match(Role.SOURCE, 100 * (depth - 1));
    }
    // A name below something else is that thing's.
    boolean ofSomebody =
        OF_SOMEBODY.contains(above) || depth > 0 && (name.equals("name") || name.equals("type"));
    Match match = ofSomebody ? null : NAMES.get(name);
    return match == null ? null : new Match(match.role(), match.rank() + 100 * depth);
  }

  /** Whether the text of such a field is only a few words about the article or out of it. */
  static boolean isBrief(Match match) {
    return match.role() == Role.BODY && match.rank() % 100 >= FIRST_BRIEF;
  }

  /** Whether such a field is a title only beside other signs of an article. */
  static boolean isDoubtful(Match match) {
    return match.role() == Role.TITLE && match.rank() % 100 >= FIRST_DOUBTFUL;
  }

  /** Whether a column of this name would be known. */
  static boolean isKnown(String name) {
    return NAMES.containsKey(plain(name));
  }

  /** A name without case, spaces and signs. */
  static String plain(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      if (c >= 'a' && c <= 'z') {
        out.append((char) c);
      } else if (Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.NON_SPACING_MARK) {
        out.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
