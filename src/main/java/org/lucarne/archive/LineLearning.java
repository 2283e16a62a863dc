package org.lucarne.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lucarne.copies.Grouping;
import org.lucarne.copies.Signature;
import org.lucarne.model.Article;

/**
 * Learns from articles of one outlet which of their lines are the outlet's and no part of them.
 *
 * <p>Copies count as one article, so that a story that was printed ten times teaches nothing. A
 * line that addresses its reader needs to stand in few articles; any other that is no sentence in a
 * fifth; and a sentence in four fifths, because agencies repeat the background of a story word for
 * word. Quotations, bylines, places, agencies and single words are never learned.
 */
final class LineLearning {

  /** Changes whenever other lines could be learned of the same articles. */
  static final String VERSION = "2";

  /** Articles that are looked at, those with the least ids: enough to see one line in twenty. */
  static final int SAMPLE = 300;

  /** Articles that have a line, at least. */
  static final int FEWEST = 5;

  private static final int FEWEST_OF_MANY = 10;
  private static final double SHARE = 0.2;
  private static final double SHARE_OF_MANY = 0.03;
  private static final double SHARE_OF_SENTENCE = 0.8;

  /** What a line is, which decides how often it must stand to be taken for the outlet's. */
  enum Kind {
    ADDRESSED {
      @Override
      boolean isOften(int with, double share) {
        return share >= SHARE || with >= FEWEST_OF_MANY && share >= SHARE_OF_MANY;
      }
    },
    SENTENCE {
      @Override
      boolean isOften(int with, double share) {
        return with >= FEWEST_OF_MANY && share >= SHARE_OF_SENTENCE;
      }
    },
    WORDS {
      @Override
      boolean isOften(int with, double share) {
        return share >= SHARE;
      }
    },
    /** A word or a figure. */
    SCRAP {
      @Override
      boolean isOften(int with, double share) {
        return false;
      }
    };

    /** The kind of a folded line. */
    static Kind of(String line) {
      if (LineLearning.ADDRESSED.matcher(line).find()) {
        return ADDRESSED;
      }
      if (LineLearning.SENTENCE.matcher(line).find()) {
        return SENTENCE;
      }
      return wordy(line) ? WORDS : SCRAP;
    }

    /** Whether a line of this kind in {@code with} of {@code of} articles is the outlet's. */
    final boolean isOften(int with, int of) {
      return with >= FEWEST && isOften(with, (double) with / of);
    }

    abstract boolean isOften(int with, double share);
  }

  private static final Pattern ADDRESSED = addressed();
  private static final Pattern SENTENCE = Pattern.compile("[.!?。！？؟…।]['’]*$|[.!?؟] \\p{L}");
  private static final Pattern BYLINE =
      Pattern.compile("^(?:by|par|von|por|di|da|автор|بقلم|كتب|כתב|מאת|yazan)[: ].*");

  private LineLearning() {}

  private static Pattern addressed() {
    try (InputStream in = LineLearning.class.getResourceAsStream("reader-words.txt")) {
      return Pattern.compile(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(LineLearning::anywhere)
              .collect(Collectors.joining("|", "https?:|www\\.|©|\\S@\\S+\\.\\p{L}|(?:", ")")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String anywhere(String words) {
    boolean spaced =
        Character.UnicodeScript.of(words.codePointAt(0)) != Character.UnicodeScript.HAN;
    return spaced ? "(?<!\\p{L})" + Pattern.quote(words) + "(?!\\p{L})" : Pattern.quote(words);
  }

  /** The lines to take off, folded as {@link OutletLines#folded}; depends on the set alone. */
  static Set<String> of(List<Article> sample) {
    List<Article> articles =
        sample.stream().filter(each -> OutletLines.paragraphs(each).size() > 1).toList();
    if (articles.size() < FEWEST) {
      return Set.of();
    }
    Map<String, List<Integer>> articlesWith = new HashMap<>();
    Set<String> named = new HashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      name(named, articles.get(i));
      for (String paragraph : OutletLines.paragraphs(articles.get(i))) {
        String line = OutletLines.folded(paragraph);
        if (line != null && mayBe(line)) {
          articlesWith.computeIfAbsent(line, _ -> new ArrayList<>(1)).add(i);
        }
      }
    }
    articlesWith
        .entrySet()
        .removeIf(
            line ->
                line.getValue().size() < FEWEST
                    || !Kind.of(line.getKey())
                        .isOften(distinct(line.getValue().stream()), sample.size()));
    return articlesWith.isEmpty() ? Set.of() : outlets(articlesWith, named, stories(articles));
  }

  private static int distinct(Stream<Integer> numbers) {
    return (int) numbers.distinct().count();
  }

  /** For each article the number of its story, which it shares with its copies. */
  private static int[] stories(List<Article> articles) {
    int[] stories = Grouping.of(new Signatures(articles));
    for (int i = 0; i < stories.length; i++) {
      stories[i] = stories[i] == Grouping.ALONE ? -1 - i : stories[i];
    }
    return stories;
  }

  private static Set<String> outlets(
      Map<String, List<Integer>> articlesWith, Set<String> named, int[] stories) {
    int all = (int) IntStream.of(stories).distinct().count();
    Set<String> lines = new TreeSet<>();
    articlesWith.forEach(
        (line, with) -> {
          int count = distinct(with.stream().map(article -> stories[article]));
          if (!named.contains(line) && Kind.of(line).isOften(count, all)) {
            lines.add(line);
          }
        });
    return lines;
  }

  /** What names an author, an agency or a place means something wherever it stands. */
  private static void name(Set<String> named, Article article) {
    List<String> names = new ArrayList<>(article.credits());
    names.add(article.author());
    names.add(article.dateline());
    for (String each : names) {
      if (each != null) {
        named.add(OutletLines.folded(each));
      }
    }
  }

  private static boolean mayBe(String line) {
    return !hasQuotation(line)
        && !line.startsWith("'")
        && !line.startsWith("‘")
        && !BYLINE.matcher(line).matches();
  }

  private static boolean hasQuotation(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' || c >= 0x80 && "“”„«»「」『』".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Two words at least, or as many letters of a script without spaces, and no figures. */
  private static boolean wordy(String line) {
    long letters = line.codePoints().filter(Character::isLetter).count();
    boolean figures = line.codePoints().anyMatch(Character::isDigit);
    boolean spaced = line.indexOf(' ') > 0;
    boolean han =
        line.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count()
            >= 4;
    return letters >= 4 && !figures && (spaced || han);
  }

  /** Articles as grouping wants to see them. */
  private static final class Signatures implements Grouping.Articles {
    private final List<Article> articles;
    private final List<byte[]> signatures = new ArrayList<>();
    private final long[] texts;

    Signatures(List<Article> articles) {
      this.articles = articles;
      texts = new long[articles.size()];
      Signature signature = new Signature();
      for (int i = 0; i < texts.length; i++) {
        texts[i] = signature.read(articles.get(i)).text();
        signatures.add(signature.encode());
      }
    }

    @Override
    public int count() {
      return texts.length;
    }

    @Override
    public long text(int number) {
      return texts[number];
    }

    @Override
    public int firstDay(int number) {
      var date = articles.get(number).date();
      return date == null ? Grouping.UNDATED : (int) date.first().toEpochDay();
    }

    @Override
    public int lastDay(int number) {
      var date = articles.get(number).date();
      return date == null ? Grouping.UNDATED : (int) date.last().toEpochDay();
    }

    @Override
    public void signature(int number, Grouping.Reader reader) {
      reader.read(signatures.get(number), 0);
    }
  }
}
