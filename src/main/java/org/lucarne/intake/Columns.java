package org.lucarne.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final int FIRST_DOUBTFUL;
  private static final int FIRST_BRIEF;

  static {
    Role role = null;
    int rank = 0;
    int doubtful = 0;
    int brief = 0;
    for (String line : WordList.lines("columns.txt")) {
      switch (line) {
        case "[title, doubtful]" -> doubtful = rank;
        case "[body, brief]" -> brief = rank;
        default -> {
          if (line.startsWith("[")) {
            role = Role.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            rank = 0;
          } else {
            for (String name : line.split(", ")) {
              NAMES.putIfAbsent(plain(name), new Match(role, rank));
            }
            rank++;
          }
        }
      }
    }
    FIRST_DOUBTFUL = doubtful;
    FIRST_BRIEF = brief;
  }

  /** Words in a name that say only that it is about news, or how it was treated. */
  private static final Set<String> GENERIC =
      Set.of(
          "news",
          "article",
          "articles",
          "artikel",
          "articulo",
          "artigo",
          "story",
          "item",
          "doc",
          "document",
          "record",
          "post",
          "page",
          "webpage",
          "full",
          "raw",
          "clean",
          "cleaned",
          "original",
          "final",
          "noticia",
          "berita",
          "haber",
          "nachricht",
          "nachrichten",
          "of",
          "the",
          "خبر",
          "الخبر",
          "新闻",
          "기사");

  /** What Solr puts behind a name for the type of its values. */
  private static final Set<String> TYPES =
      Set.of("s", "ss", "t", "txt", "dt", "dts", "tdt", "str", "en");

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

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\s_.:/-]+|(?<=\\p{Ll})(?=\\p{Lu})");

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
              || (parent.equals("meta") || parent.equals("metadata"))
                  && i + 2 == end
                  && isOfMeta(steps.get(i + 1))
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
    Match match = ofSomebody ? null : named(steps.get(end - 1));
    return match == null ? null : new Match(match.role(), match.rank() + 100 * depth);
  }

  /** Whether what else is known of a text may be kept so, one level below its metadata. */
  private static boolean isOfMeta(String name) {
    Match match = named(name);
    return match != null
        && switch (match.role()) {
          case TITLE, SOURCE, DATE, AUTHOR, URL -> !isDoubtful(match);
          default -> false;
        };
  }

  /** What a name means, without its generic words if that is what it takes. */
  private static Match named(String name) {
    Match match = NAMES.get(plain(name));
    if (match != null) {
      return match;
    }
    List<String> words = new ArrayList<>(List.of(BETWEEN_WORDS.split(name.strip())));
    if (words.size() > 1 && TYPES.contains(words.getLast())) {
      words.removeLast();
    }
    if (words.stream().anyMatch(word -> !GENERIC.contains(plain(word)))) {
      words.removeIf(word -> GENERIC.contains(plain(word)));
    }
    return NAMES.get(plain(String.join("", words)));
  }

  /** Whether the text of such a field is only a few words about the article or out of it. */
  static boolean isBrief(Match match) {
    return match.role() == Role.BODY && match.rank() % 100 >= FIRST_BRIEF;
  }

  /** Whether such a field is a title only beside other signs of an article. */
  static boolean isDoubtful(Match match) {
    return match.role() == Role.TITLE && match.rank() % 100 >= FIRST_DOUBTFUL;
  }

  /** Whether a name is known as it stands, without leaving out a word. */
  static boolean isKnown(String name) {
    return NAMES.containsKey(plain(name));
  }

  /** A name without case, accents, spaces and signs. */
  static String plain(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean plain = true;
    for (int i = 0; i < name.length() && plain; i++) {
      char c = name.charAt(i);
      plain = c < 0x80;
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        out.append((char) (c | 0x20));
      }
    }
    return plain ? out.toString() : folded(name);
  }

  private static String folded(String name) {
    StringBuilder out = new StringBuilder(name.length());
    String apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    apart
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(
            c -> {
              switch (c) {
                case 'ı' -> out.append('i');
                case 'ł' -> out.append('l');
                case 'ø' -> out.append('o');
                case 'đ' -> out.append('d');
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                case 'ي', 'ى' -> out.append('ی');
                case 'ك' -> out.append('ک');
                case 'ة' -> out.append('ه');
                case 'ς' -> out.append('σ');
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
