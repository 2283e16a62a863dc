package org.lucarne.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.search.DateRange;
import org.lucarne.search.Filters;

/**
 * 200 searches in ten kinds, and 100 in five further ones, over one {@link ScaleSet}, the same for
 * the same set. Their words come from the set's own articles, from the rarest to the most frequent
 * that a person would type.
 */
public final class Queries {

  /** What a search is made of. */
  public enum Kind {
    FREQUENT_WORD,
    RARE_WORD,
    TWO_WORDS,
    THREE_WORDS,
    PHRASE,
    ALTERNATIVES,
    PREFIX,
    WITHOUT_A_WORD,
    ONE_SOURCE,
    DAYS_AND_ACTOR,
    NEAR(true),
    IN_A_SENTENCE(true),
    SUFFIX(true),
    FUZZY(true),
    NAME(true);

    private final boolean further;

    Kind() {
      this(false);
    }

    Kind(boolean further) {
      this.further = further;
    }

    /** Whether it is shown by itself alone, beside the ten kinds that "all" is made of. */
    public boolean isFurther() {
      return further;
    }
  }

  /** One search as a person asks for it. */
  public record Question(Kind kind, String query, Filters filters) {}

  private static final int OF_A_KIND = 20;
  private static final int SAMPLE = 1_000;
  private static final Pattern WORD = Pattern.compile("[a-z]{4,}+");
  private static final Pattern NEIGHBOURS = Pattern.compile("\\b([a-z]{3,}+ [a-z]{3,}+)\\b");

  private final ScaleSet set;
  private final int sampled;
  private final SplittableRandom random = new SplittableRandom(200);
  private final Map<String, Integer> frequency = new TreeMap<>();
  private final List<String> byFrequency;
  private final List<Question> questions = new ArrayList<>();

  private Queries(ScaleSet set) {
    this.set = set;
    sampled = Math.min(SAMPLE, set.size());
    for (int i = 0; i < sampled; i++) {
      words(sample(i)).forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
    byFrequency =
        frequency.keySet().stream()
            .sorted(Comparator.comparing(frequency::get, Comparator.reverseOrder()))
            .toList();
  }

  /** The searches for {@code set}, kind after kind. */
  public static List<Question> of(ScaleSet set) {
    Queries queries = new Queries(set);
    queries.draw();
    return List.copyOf(queries.questions);
  }

  private void draw() {
    List<String> frequent = between(0.03, 0.8);
    List<String> rare = between(0, 0.003);
    List<String> middling = between(0.003, 0.3);
    spread(Kind.FREQUENT_WORD, frequent);
    spread(Kind.RARE_WORD, rare);
    fill(Kind.TWO_WORDS, () -> String.join(" ", together(2)));
    fill(Kind.THREE_WORDS, () -> String.join(" ", together(3)));
    fill(Kind.PHRASE, this::phrase);
    fill(
        Kind.ALTERNATIVES,
        () -> "(" + one(frequent) + " OR " + one(middling) + " OR " + one(rare) + ")");
    fill(Kind.PREFIX, () -> one(middling).substring(0, 4) + "*");
    fill(Kind.WITHOUT_A_WORD, () -> one(frequent) + " NOT " + one(middling));
    for (int i = 0; i < OF_A_KIND; i++) {
      Filters filters = Filters.NONE.withSources(Set.of(set.source(i * 5)), Set.of());
      questions.add(new Question(Kind.ONE_SOURCE, one(frequent), filters));
    }
    while (questions.size() < 10 * OF_A_KIND) {
      int number = random.nextInt(set.size());
      ScaleSet.Item item = set.item(number);
      List<String> named = set.peopleOf(number).stream().filter(item.body()::contains).toList();
      if (item.date() != null && !named.isEmpty()) {
        Filters filters =
            Filters.NONE
                .withActors(Set.of(named.getFirst()), Set.of())
                .withDates(DateRange.of(item.date().substring(0, 4)).orElseThrow(), false);
        List<String> words = words(item).stream().filter(frequent::contains).toList();
        questions.add(new Question(Kind.DAYS_AND_ACTOR, one(words), filters));
      }
    }
    fill(Kind.NEAR, () -> String.join(" w/5 ", together(2)));
    fill(Kind.IN_A_SENTENCE, () -> String.join(" /s ", together(2)));
    fill(Kind.SUFFIX, () -> "*" + one(middling).substring(1));
    fill(Kind.FUZZY, () -> one(middling) + "~");
    fill(Kind.NAME, this::name);
  }

  /** Words in that share of the sample, the most frequent first. */
  private List<String> between(double above, double upTo) {
    return byFrequency.stream()
        .filter(word -> frequency.get(word) > above * sampled)
        .filter(word -> frequency.get(word) <= Math.max(1, upTo * sampled))
        .toList();
  }

  /** Denser among the most frequent words, which differ most from each other. */
  private void spread(Kind kind, List<String> words) {
    for (int i = 0; i < OF_A_KIND; i++) {
      int place = i * i * words.size() / (OF_A_KIND * OF_A_KIND);
      questions.add(new Question(kind, words.get(place), Filters.NONE));
    }
  }

  private void fill(Kind kind, Supplier<String> query) {
    for (int i = 0; i < OF_A_KIND; i++) {
      questions.add(new Question(kind, query.get(), Filters.NONE));
    }
  }

  /** Different words of one article, none of them in more than a third of all. */
  private List<String> together(int count) {
    while (true) {
      List<String> words =
          new ArrayList<>(
              words(sample(random.nextInt(sampled))).stream()
                  .filter(word -> frequency.get(word) * 3 <= sampled)
                  .toList());
      Set<String> chosen = new LinkedHashSet<>();
      while (words.size() > count && chosen.size() < count) {
        chosen.add(one(words));
      }
      if (chosen.size() == count) {
        return List.copyOf(chosen);
      }
    }
  }

  private String name() {
    List<String> named = List.of();
    while (named.isEmpty()) {
      named = List.copyOf(set.peopleOf(random.nextInt(set.size())));
    }
    String name = one(named);
    return random.nextBoolean() ? name : name.substring(name.lastIndexOf(' ') + 1);
  }

  private String phrase() {
    List<String> pairs = new ArrayList<>();
    while (pairs.isEmpty()) {
      Matcher neighbours = NEIGHBOURS.matcher(sample(random.nextInt(sampled)).body());
      while (neighbours.find()) {
        pairs.add(neighbours.group(1));
      }
    }
    return '"' + one(pairs) + '"';
  }

  private ScaleSet.Item sample(int i) {
    return set.item((int) ((long) i * set.size() / sampled));
  }

  private static Set<String> words(ScaleSet.Item item) {
    Set<String> words = new TreeSet<>();
    Matcher word = WORD.matcher(item.body().toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Prints the searches for a set. Arguments: how many articles; seed, 1 when left out. */
  public static void main(String[] args) {
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    for (Question question : of(new ScaleSet(seed, Integer.parseInt(args[0])))) {
      Filters filters = question.filters();
      System.out.println(
          question.kind()
              + "\t"
              + question.query()
              + "\t"
              + (filters.equals(Filters.NONE)
                  ? ""
                  : filters.sources() + " " + filters.actors() + " " + filters.dates()));
    }
  }
}
