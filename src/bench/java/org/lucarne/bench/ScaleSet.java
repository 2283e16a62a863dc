package org.lucarne.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.lucarne.bench.Prose.Person;
import org.lucarne.bench.Prose.Story;

/**
 * A made-up archive of any size, the same for the same seed: 200 sources, 20 years, stories that
 * run for days, people whose names come back, reprints. Each article is computed from its number
 * alone, so the set needs no memory and a smaller set is the beginning of a larger one.
 */
public final class ScaleSet {

  /**
   * One article.
   *
   * @param date {@code 2015-08-11}, {@code 2015-08}, or {@code null}
   * @param author or {@code null}
   */
  public record Item(
      String id,
      String title,
      String body,
      String source,
      String date,
      String url,
      String author,
      String language) {}

  private static final int SOURCES = 200;
  private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
  private static final int DAYS = 20 * 365;
  private static final double MEAN_LENGTH = 2_640;
  private static final double REPRINTS = 0.05;

  private enum Draw {
    VOCABULARY,
    SOURCE,
    STORY,
    PERSON,
    ARTICLE,
    PLACE,
    REPRINT
  }

  private final long seed;
  private final int size;
  private final Vocabulary vocabulary;
  private final String[] sources = new String[SOURCES];
  private final Zipf sourceShare = new Zipf(SOURCES, 2, 1);
  private final Zipf nounShare = new Zipf(16_000, 45, 1.28);
  private final Zipf verbShare = new Zipf(4_000, 25, 1.25);
  private final Zipf adjectiveShare = new Zipf(9_000, 25, 1.25);
  private final Zipf adverbShare = new Zipf(3_000, 3, 1.1);
  private final Zipf surnameShare = new Zipf(30_000, 40, 1.0);
  private final Zipf firstNameShare = new Zipf(EnglishWords.FIRST_NAMES.length, 10, 1);
  private final Zipf stateShare = new Zipf(EnglishWords.STATES.length, 2, 1);
  private final Zipf fameShare = new Zipf(200_000, 30, 0.95);

  public ScaleSet(long seed, int size) {
    this.seed = seed;
    this.size = size;
    vocabulary = new Vocabulary(random(Draw.VOCABULARY, 0).nextLong());
    String[] kinds = {"Times", "Herald", "Post", "Tribune", "Gazette", "News", "Courier", "Wire"};
    for (int i = 0; i < SOURCES; i++) {
      SplittableRandom random = random(Draw.SOURCE, i);
      String town = vocabulary.surnames[EnglishWords.SURNAMES.length + i];
      sources[i] = town + " " + kinds[random.nextInt(kinds.length)];
    }
  }

  public int size() {
    return size;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The publisher with this rank, the busiest first. */
  String source(int rank) {
    return sources[rank];
  }

  /** The article with this number, from 0. */
  public Item item(int number) {
    int original = originalOf(number);
    Item item = original(original);
    return original == number ? item : reprint(item, number);
  }

  private int originalOf(int number) {
    int original = number;
    while (isReprint(original)) {
      SplittableRandom random = random(Draw.REPRINT, original);
      random.nextDouble();
      original -= 1 + random.nextInt(Math.min(original, 5_000));
    }
    return original;
  }

  /** Stories grow with the set, so that an article has about a dozen others beside it. */
  private int storyOf(int original) {
    return random(Draw.PLACE, original).nextInt(20 + original / 12);
  }

  private boolean isReprint(int number) {
    return number > 0 && random(Draw.REPRINT, number).nextDouble() < REPRINTS;
  }

  /** First and last names of those whom that article, or the one that it reprints, is about. */
  List<String> peopleOf(int number) {
    int original = originalOf(number);
    return Arrays.stream(story(storyOf(original)).people())
        .map(person -> person.first() + " " + person.last())
        .toList();
  }

  /** Writes the whole set as JSON Lines in UTF-8. */
  public void writeTo(OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (int i = 0; i < size; i++) {
        write(item(i), json);
        json.writeRaw('\n');
      }
    }
  }

  /** Writes the whole set into a file. */
  public Path writeTo(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      writeTo(out);
    }
    return file;
  }

  static void write(Item item, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", item.id());
    json.writeStringField("title", item.title());
    if (item.author() != null) {
      json.writeStringField("author", item.author());
    }
    json.writeStringField("source", item.source());
    if (item.date() != null) {
      json.writeStringField("date", item.date());
    }
    json.writeStringField("url", item.url());
    json.writeStringField("language", item.language());
    json.writeStringField("body", item.body());
    json.writeEndObject();
  }

  private Item original(int number) {
    SplittableRandom random = random(Draw.ARTICLE, number);
    int storyNumber = storyOf(number);
    Story story = story(storyNumber);
    Prose prose = new Prose(this, story, random);
    double spread = 0.55;
    double length =
        MEAN_LENGTH * StrictMath.exp(spread * random.nextGaussian() - spread * spread / 2);
    String title = prose.headline();
    String body = prose.body(opening(story, random), (int) Math.clamp(length, 350, 15_000));
    int source = sourceShare.draw(random);
    int storyDay = random(Draw.STORY, storyNumber).nextInt(DAYS);
    int day = Math.min(DAYS - 1, storyDay + (int) (-12 * StrictMath.log(1 - random.nextDouble())));
    String author = null;
    if (random.nextDouble() < 0.45) {
      Person writer = person(1_000_000 + source * 20 + random.nextInt(20));
      author = writer.first() + " " + writer.last();
    }
    return item(number, title, body, source, date(day, random), author);
  }

  /** The same text in another paper: word for word, or shortened, or with a credit line. */
  private Item reprint(Item original, int number) {
    SplittableRandom random = random(Draw.REPRINT, number).split();
    String body = original.body();
    String title = original.title();
    int lastParagraph = body.lastIndexOf("\n\n");
    switch (random.nextInt(4)) {
      case 0 -> {
        if (lastParagraph > 0) {
          body = body.substring(0, lastParagraph);
        }
      }
      case 1 -> body += "\n\nSource: " + one(EnglishWords.AGENCIES, random);
      default -> {}
    }
    if (random.nextDouble() < 0.3) {
      title = "Update: " + title;
    }
    String date = original.date();
    if (date != null && date.length() == 10) {
      date = LocalDate.parse(date).plusDays(random.nextInt(3)).toString();
    }
    return item(number, title, body, sourceShare.draw(random), date, null);
  }

  private Item item(int number, String title, String body, int source, String date, String author) {
    String host = sources[source].toLowerCase(Locale.ROOT).replace(" ", "");
    String url =
        "https://www.%s.example/%s/%d".formatted(host, date == null ? "news" : date, number);
    return new Item("S" + number, title, body, sources[source], date, url, author, "en");
  }

  private String opening(Story story, SplittableRandom random) {
    String place = story.places()[0];
    String agency = one(EnglishWords.AGENCIES, random);
    return switch (random.nextInt(8)) {
      case 0, 1 -> place.toUpperCase(Locale.ROOT) + " (Reuters) - ";
      case 2 -> place.toUpperCase(Locale.ROOT) + " (" + agency + ") - ";
      case 3 -> place + " — ";
      default -> "";
    };
  }

  private static String date(int day, SplittableRandom random) {
    double dice = random.nextDouble();
    String date = FIRST_DAY.plusDays(day).toString();
    return dice < 0.03 ? null : dice < 0.06 ? date.substring(0, 7) : date;
  }

  private Story story(int number) {
    SplittableRandom random = random(Draw.STORY, number);
    random.nextInt();
    Person[] people = new Person[5];
    for (int i = 0; i < people.length; i++) {
      people[i] = anyone(random, 60 + (int) (10 * StrictMath.pow(number, 0.8)));
    }
    return new Story(
        random.ints(24, 0, Integer.MAX_VALUE).map(_ -> nounRank(random)).toArray(),
        random.ints(8, 0, Integer.MAX_VALUE).map(_ -> verbRank(random)).toArray(),
        random.ints(10, 0, Integer.MAX_VALUE).map(_ -> adjectiveRank(random)).toArray(),
        people,
        new String[] {state(random), state(random), state(random)},
        new String[] {one(EnglishWords.CITIES, random), one(EnglishWords.CITIES, random)},
        new String[] {
          one(EnglishWords.ORGANISATIONS, random), one(EnglishWords.ORGANISATIONS, random)
        });
  }

  private String state(SplittableRandom random) {
    return EnglishWords.STATES[stateShare.draw(random)];
  }

  int nounRank(SplittableRandom random) {
    return nounShare.draw(random);
  }

  int verbRank(SplittableRandom random) {
    return verbShare.draw(random);
  }

  int adjectiveRank(SplittableRandom random) {
    return adjectiveShare.draw(random);
  }

  int adverbRank(SplittableRandom random) {
    return adverbShare.draw(random);
  }

  int surnameRank(SplittableRandom random) {
    return surnameShare.draw(random);
  }

  /** Someone of the well-known, the most famous most often. */
  Person anyone(SplittableRandom random) {
    return anyone(random, 2_000);
  }

  private Person anyone(SplittableRandom random, int population) {
    return person(fameShare.draw(random, Math.min(population, 200_000)));
  }

  private Person person(int number) {
    SplittableRandom random = random(Draw.PERSON, number);
    String first = EnglishWords.FIRST_NAMES[firstNameShare.draw(random)];
    String last = vocabulary.surnames[surnameShare.draw(random)];
    boolean titled = random.nextInt(10) < 6;
    return new Person(
        titled ? one(EnglishWords.TITLES, random) : null,
        first,
        last,
        titled ? null : one(EnglishWords.ROLES, random));
  }

  private SplittableRandom random(Draw draw, long number) {
    return new SplittableRandom((seed * 31 + draw.ordinal()) * 0xD1342543DE82EF95L + number);
  }

  private static <T> T one(T[] values, SplittableRandom random) {
    return values[random.nextInt(values.length)];
  }

  /** Arguments: how many articles, seed, file to write. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("Usage: ScaleSet ARTICLES SEED FILE");
      System.exit(2);
    }
    ScaleSet set = new ScaleSet(Long.parseLong(args[1]), Integer.parseInt(args[0]));
    long start = System.nanoTime();
    Path file = set.writeTo(Path.of(args[2]));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "%,d articles, %,d bytes, %.1f s%n", set.size(), Files.size(file), seconds);
  }
}
