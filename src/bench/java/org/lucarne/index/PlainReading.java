package org.lucarne.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.lucarne.model.Article;
import org.lucarne.model.Span;

/**
 * Answers questions by reading the texts from end to end, without an index: what a word is, and
 * where sentences end, is as for the engine; what the operators mean is written here a second time,
 * from the language's documentation. Slow on purpose.
 */
final class PlainReading {

  /** One word of a text. */
  private record Word(int type, int start, int end, int sentence, int paragraph, boolean inLead) {}

  /** A kind of word: the same spelling in the same language. */
  private record Type(String original, String folded, String language, String stem) {}

  private record Text(List<Word> words) {}

  /**
   * Where something stands: first and last word, and which words it is made of.
   *
   * @param width how many words the things have that it was made of
   */
  private record Place(int first, int last, Set<Integer> words, int width) {
    int gaps() {
      return last - first + 1 - width;
    }

    /** The same as one thing, to which what lies between belongs. */
    Place closed() {
      return new Place(first, last, words, last - first + 1);
    }
  }

  private final Map<Type, Integer> numbers = new HashMap<>();
  private final List<Type> types = new ArrayList<>();
  private final List<Asked.Known> articles;
  private final List<Text> titles = new ArrayList<>();
  private final List<Text> bodies = new ArrayList<>();
  private final List<Text> leads = new ArrayList<>();
  private final Set<String> languages = new TreeSet<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final Stemmers stemmers = new Stemmers();
  private final Map<Asked.Word, boolean[]> answers = new HashMap<>();
  private final Map<Asked.Phrase, List<boolean[]>> rows = new HashMap<>();

  PlainReading(List<Asked.Known> articles) {
    this.articles = articles;
    for (Asked.Known known : articles) {
      Article article = known.article();
      if (article.language() != null) {
        languages.add(article.language());
      }
      titles.add(read(article.title(), article.language()));
      Text body = read(article.body(), article.language());
      bodies.add(body);
      count(body);
      count(titles.getLast());
      leads.add(new Text(body.words().stream().takeWhile(Word::inLead).toList()));
    }
  }

  Collection<String> languages() {
    return languages;
  }

  private Text read(String text, String language) {
    List<Word> words = new ArrayList<>();
    Sentences sentences = Sentences.of(text);
    int[] paragraphs = new int[Math.max(1, sentences.size())];
    for (int i = 0, paragraph = 0; i < sentences.size(); i++) {
      paragraph += sentences.beginsParagraph(i) ? 1 : 0;
      paragraphs[i] = paragraph;
    }
    for (Token token : tokens(text)) {
      String folded = Folding.fold(token.text());
      int sentence = sentences.at(token.start());
      int paragraph = paragraphs[sentence];
      String stem = folded.isEmpty() ? "" : stemmers.stem(token.text(), language);
      Type type = new Type(token.text(), folded, language, stem.isEmpty() ? folded : stem);
      Integer number = numbers.get(type);
      if (number == null) {
        number = types.size();
        numbers.put(type, number);
        types.add(type);
      }
      words.add(
          new Word(
              folded.isEmpty() ? -1 : number,
              token.start(),
              token.end(),
              sentence,
              paragraph,
              paragraph <= 2));
    }
    return new Text(words);
  }

  private record Token(String text, int start, int end) {}

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    try (StandardTokenizer tokenizer = new StandardTokenizer()) {
      tokenizer.setReader(new StringReader(text));
      CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
    return tokens;
  }

  // Which articles

  private enum Part {
    TITLE,
    BODY,
    LEAD
  }

  private static final List<Part> EVERYWHERE = List.of(Part.TITLE, Part.BODY);

  /** Whether an article answers a question. */
  boolean finds(Asked asked, int article) {
    return finds(asked, article, EVERYWHERE);
  }

  private boolean finds(Asked asked, int article, List<Part> in) {
    return switch (asked) {
      case Asked.And and -> and.all().stream().allMatch(each -> finds(each, article, in));
      case Asked.Or or -> or.any().stream().anyMatch(each -> finds(each, article, in));
      case Asked.Not not -> !finds(not.what(), article, in);
      case Asked.Field field -> finds(field.what(), article, parts(field.in()));
      case Asked.Condition condition -> condition.holds().test(articles.get(article));
      case Asked.AtLeast atLeast -> {
        int times = 0;
        for (Part part : in) {
          times += apart(places(atLeast.what(), article, part));
        }
        yield times >= atLeast.times();
      }
      default -> in.stream().anyMatch(part -> !places(asked, article, part).isEmpty());
    };
  }

  private static List<Part> parts(Asked.In in) {
    return switch (in) {
      case HEADLINE -> List.of(Part.TITLE);
      case LEAD -> List.of(Part.LEAD);
      case BODY -> List.of(Part.BODY);
    };
  }

  /** What is marked in an article's title, or body, that answers a question. */
  List<Span> marks(Asked asked, int article, boolean title) {
    Set<Integer> words = new TreeSet<>();
    mark(asked, article, EVERYWHERE, title, words);
    Text text = title ? titles.get(article) : bodies.get(article);
    return words.stream()
        .map(i -> new Span(text.words().get(i).start(), text.words().get(i).end()))
        .toList();
  }

  private void mark(Asked asked, int article, List<Part> in, boolean title, Set<Integer> words) {
    switch (asked) {
      case Asked.And and -> and.all().forEach(each -> mark(each, article, in, title, words));
      case Asked.Or or -> or.any().forEach(each -> mark(each, article, in, title, words));
      case Asked.Not _, Asked.Condition _ -> {}
      case Asked.Field field -> mark(field.what(), article, parts(field.in()), title, words);
      case Asked.AtLeast atLeast -> mark(atLeast.what(), article, in, title, words);
      default -> {
        for (Part part : in) {
          if ((part == Part.TITLE) == title) {
            places(asked, article, part).forEach(place -> words.addAll(place.words()));
          }
        }
      }
    }
  }

  // Where in a text

  private List<Place> places(Asked asked, int article, Part part) {
    List<Text> texts =
        switch (part) {
          case TITLE -> titles;
          case BODY -> bodies;
          case LEAD -> leads;
        };
    return places(asked, texts.get(article), null);
  }

  /** How many can be counted of which no two overlap. */
  private static int apart(List<Place> places) {
    int count = 0;
    int end = -1;
    for (Place place : places.stream().sorted(Comparator.comparingInt(Place::last)).toList()) {
      if (place.first() > end) {
        count++;
        end = place.last();
      }
    }
    return count;
  }

  /**
   * @param around the nearness that a group of words stands in, or {@code null}
   */
  private List<Place> places(Asked asked, Text text, Reach around) {
    return switch (asked) {
      case Asked.Word word -> places(word, text);
      case Asked.Phrase phrase -> places(phrase, text);
      case Asked.Or or -> {
        Set<Place> all = new LinkedHashSet<>();
        or.any().forEach(each -> all.addAll(places(each, text, around)));
        yield List.copyOf(all);
      }
      case Asked.Group group -> {
        // A word that is typed twice in a group is asked for once.
        List<Asked> once = List.copyOf(new LinkedHashSet<>(group.words()));
        yield once.size() == 1
            ? places(once.getFirst(), text, around)
            : together(once, text, around, false);
      }
      case Asked.Near near ->
          together(
              List.of(near.left(), near.right()),
              text,
              new Reach(near.reach(), near.distance()),
              near.ordered());
      case Asked.NotNear apart -> {
        Reach reach = new Reach(apart.reach(), apart.distance());
        List<Place> avoided = places(apart.right(), text, reach);
        yield places(apart.left(), text, reach).stream()
            .filter(
                place ->
                    avoided.stream()
                        .noneMatch(
                            other ->
                                (!apart.ordered() || other.first() > place.last())
                                    && isNear(place, other, text, reach)))
            .toList();
      }
      default -> throw new IllegalArgumentException("has no place: " + asked);
    };
  }

  private record Reach(Asked.Reach what, int distance) {}

  /** Every choice of one place of each, no word twice, that is within reach. */
  private List<Place> together(List<Asked> all, Text text, Reach reach, boolean ordered) {
    List<Place> together = null;
    for (Asked each : all) {
      List<Place> places = places(each, text, reach);
      if (together == null) {
        together = places;
        continue;
      }
      List<Place> more = new ArrayList<>();
      for (Place one : together) {
        for (Place other : places) {
          if (ordered ? one.last() < other.first() : disjoint(one.words(), other.words())) {
            Set<Integer> words = new TreeSet<>(one.words());
            words.addAll(other.words());
            more.add(
                new Place(
                    Math.min(one.first(), other.first()),
                    Math.max(one.last(), other.last()),
                    words,
                    one.width() + other.width()));
          }
        }
      }
      together = more;
    }
    Set<Place> near = new LinkedHashSet<>();
    for (Place place : together) {
      Word first = text.words().get(place.first());
      Word last = text.words().get(place.last());
      boolean within =
          switch (reach.what()) {
            case WORDS -> place.gaps() <= reach.distance() - 1;
            case SENTENCE -> first.sentence() == last.sentence();
            case PARAGRAPH -> first.paragraph() == last.paragraph();
          };
      if (within) {
        near.add(place.closed());
      }
    }
    return List.copyOf(near);
  }

  private static boolean disjoint(Set<Integer> some, Set<Integer> others) {
    return some.stream().noneMatch(others::contains);
  }

  private static boolean isNear(Place one, Place other, Text text, Reach reach) {
    Word oneFirst = text.words().get(one.first());
    Word oneLast = text.words().get(one.last());
    Word otherFirst = text.words().get(other.first());
    Word otherLast = text.words().get(other.last());
    return switch (reach.what()) {
      case WORDS ->
          other.first() - one.last() <= reach.distance()
              && one.first() - other.last() <= reach.distance();
      case SENTENCE ->
          otherFirst.sentence() <= oneLast.sentence()
              && oneFirst.sentence() <= otherLast.sentence();
      case PARAGRAPH ->
          otherFirst.paragraph() <= oneLast.paragraph()
              && oneFirst.paragraph() <= otherLast.paragraph();
    };
  }

  private List<Place> places(Asked.Phrase phrase, Text text) {
    List<boolean[]> row = rows.computeIfAbsent(phrase, this::row);
    return inARow(row, text);
  }

  private List<boolean[]> row(Asked.Phrase phrase) {
    List<boolean[]> row = new ArrayList<>();
    for (String written : phrase.words()) {
      for (Token token : tokens(written)) {
        String folded = Folding.fold(token.text());
        row.add(
            phrase.anyForm()
                ? inAnyForm(token.text())
                : types(type -> type.folded().equals(folded)));
      }
    }
    return row;
  }

  private List<Place> places(Asked.Word word, Text text) {
    return inARow(List.of(answers.computeIfAbsent(word, this::answer)), text);
  }

  private static List<Place> inARow(List<boolean[]> row, Text text) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i + row.size() <= text.words().size(); i++) {
      int head = text.words().get(i).type();
      if (head < 0 || !row.getFirst()[head]) {
        continue;
      }
      Set<Integer> words = new HashSet<>();
      for (int k = 0; k < row.size(); k++) {
        int type = text.words().get(i + k).type();
        if (type < 0 || !row.get(k)[type]) {
          break;
        }
        words.add(i + k);
      }
      if (words.size() == row.size()) {
        places.add(new Place(i, i + row.size() - 1, words, row.size()));
      }
    }
    return places;
  }

  // Which words

  private boolean[] answer(Asked.Word word) {
    return switch (word.sign()) {
      case PLAIN -> inAnyForm(word.text());
      case EXACT -> types(type -> type.original().equals(word.text()));
      case WILDCARD -> {
        StringBuilder regex = new StringBuilder();
        for (char c : word.text().toCharArray()) {
          regex.append(
              c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Folding.fold(String.valueOf(c))));
        }
        Pattern pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
        yield types(type -> pattern.matcher(type.folded()).matches());
      }
      case REGEX -> {
        Pattern pattern = Pattern.compile(word.text());
        yield types(type -> pattern.matcher(type.folded()).matches());
      }
      case FUZZY -> {
        String folded = Folding.fold(word.text());
        yield types(type -> differ(folded, type.folded(), word.edits()));
      }
    };
  }

  /**
   * The forms of a word: what folds to the same, what has the same stem in its own language, and
   * what is spelt as a stem of the word in any language of the archive, if that has three letters
   * (so a word that is its own stem and shorter has no other forms); a Hebrew word with and without
   * what is written together with it.
   */
  private boolean[] inAnyForm(String word) {
    String folded = Folding.fold(word);
    Map<String, String> stems = new HashMap<>();
    languages.forEach(language -> stems.put(language, stemmers.stem(word, language)));
    Set<String> spelt = new HashSet<>(stems.values());
    spelt.removeIf(stem -> stem.isEmpty() || stem.length() < 3 && stem.charAt(0) < 0x250);
    Set<String> hebrew = hebrewForms(folded);
    return types(
        type ->
            type.folded().equals(folded)
                || hebrew.contains(type.folded())
                || spelt.contains(type.folded())
                || type.language() != null
                    && type.stem().equals(stems.get(type.language()))
                    && (!type.stem().equals(type.folded()) || spelt.contains(type.stem())));
  }

  private Set<String> hebrewForms(String folded) {
    if (!languages.contains("he") || !HebrewPrefixes.isHebrew(folded)) {
      return Set.of();
    }
    try {
      return Set.copyOf(new HebrewPrefixes(word -> frequency.getOrDefault(word, 0)).forms(folded));
    } catch (IOException e) {
      throw new UncheckedIOException("Counting in memory does not fail", e);
    }
  }

  /** Counts the titles, or the bodies, in which each word stands. */
  private void count(Text text) {
    text.words().stream()
        .filter(word -> word.type() >= 0)
        .map(word -> types.get(word.type()).folded())
        .distinct()
        .forEach(word -> frequency.merge(word, 1, Integer::sum));
  }

  private boolean[] types(java.util.function.Predicate<Type> test) {
    boolean[] answer = new boolean[types.size()];
    for (int i = 0; i < answer.length; i++) {
      answer[i] = !types.get(i).folded().isEmpty() && test.test(types.get(i));
    }
    return answer;
  }

  /** Whether two words differ in so many letters; two neighbours exchanged are one difference. */
  private static boolean differ(String one, String other, int most) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    if (Math.abs(a.length - b.length) > most) {
      return false;
    }
    int[][] d = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a[i - 1] == b[j - 1] ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length][b.length] <= most;
  }

  void forgetWords() {
    if (answers.size() > 200) {
      answers.clear();
      rows.clear();
    }
  }
}
