package org.lucarne.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.search.Relation;

class GroupingTest {

  private static final LocalDate DAY = LocalDate.of(2015, 8, 11);
  private final Random random = new Random(7);

  @Test
  void reprints_and_cut_versions_are_one_group() {
    List<String> story = words(300);
    List<String> edited = new ArrayList<>(story);
    for (int i = 20; i < 300; i += 40) {
      edited.set(i, "changed");
    }
    assertEquals(
        Set.of(Set.of(0, 1, 2)),
        groups(
            article(story, DAY),
            article(edited, DAY.plusDays(1)),
            article(story.subList(0, 100), DAY.plusDays(2)),
            article(words(300), DAY)));
  }

  @Test
  void a_few_words_in_a_longer_text_are_no_cut_version() {
    List<String> story = words(300);
    assertEquals(
        Set.of(), groups(article(story, DAY), article(story.subList(0, 40), DAY.plusDays(1))));
  }

  @Test
  void near_copies_lie_sixty_days_apart_at_most_and_the_same_text_at_any_time() {
    List<String> story = words(200);
    List<String> longer = new ArrayList<>(story);
    longer.addAll(words(20));
    assertEquals(Set.of(), groups(article(story, DAY), article(longer, DAY.plusDays(61))));
    assertEquals(
        Set.of(Set.of(0, 1)), groups(article(story, DAY), article(longer, DAY.plusDays(60))));
    assertEquals(Set.of(Set.of(0, 1)), groups(article(story, DAY), article(longer, null)));
    assertEquals(
        Set.of(Set.of(0, 1)), groups(article(story, DAY), article(story, DAY.plusYears(3))));
  }

  @Test
  void dateline_and_sign_off_do_not_count() {
    String text = String.join(" ", words(80));
    Article wire =
        new Article.Builder(new Place("a", 0, 0, 0))
            .body("BEIRUT (Reuters) - " + text + "\n\n(Reporting by Jane Marlowe)")
            .dateline("BEIRUT (Reuters)")
            .build();
    Article plain = new Article.Builder(new Place("b", 0, 0, 0)).body(text.toUpperCase()).build();
    assertEquals(Relation.SAME_TEXT, Likeness.of(wire, plain).relation());
    assertEquals(Set.of(Set.of(0, 1)), groups(wire, plain));
  }

  @Test
  void a_roundup_does_not_bring_its_stories_together() {
    List<String> one = words(120);
    List<String> other = words(120);
    List<String> roundup = new ArrayList<>(one);
    roundup.addAll(other);
    Set<Set<Integer>> groups =
        groups(article(one, DAY), article(other, DAY), article(roundup, DAY.plusDays(1)));
    assertEquals(1, groups.size());
    assertFalse(groups.iterator().next().containsAll(Set.of(0, 1)), groups.toString());
  }

  @Test
  void each_version_of_a_growing_story_is_a_copy_of_what_leads_its_group() {
    List<String> story = words(150);
    List<Article> versions = new ArrayList<>();
    for (int version = 0; version < 30; version++) {
      versions.add(article(story, DAY.plusDays(version)));
      story = new ArrayList<>(story.subList(10, 150));
      story.addAll(words(10));
    }
    for (Set<Integer> group : groups(versions.toArray(Article[]::new))) {
      assertTrue(
          group.stream()
              .anyMatch(
                  head ->
                      group.stream()
                          .allMatch(
                              each ->
                                  Likeness.of(versions.get(head), versions.get(each)).jaccard()
                                      > 0.5)),
          group.toString());
    }
  }

  @Test
  void groups_do_not_depend_on_the_order_of_the_articles() {
    List<Article> articles = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      List<String> text = words(40 + random.nextInt(200));
      if (!texts.isEmpty() && random.nextInt(10) < 7) {
        text = edited(texts.get(random.nextInt(texts.size())));
      }
      texts.add(text);
      articles.add(article(text, random.nextInt(8) == 0 ? null : DAY.plusDays(random.nextInt(90))));
    }
    Set<Set<Integer>> groups = groups(articles.toArray(Article[]::new));
    assertTrue(groups.size() > 20, "groups " + groups.size());
    for (int round = 0; round < 5; round++) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, random);
      Set<Set<Integer>> shuffled = new HashSet<>();
      for (Set<Integer> group : groups(order.stream().map(articles::get).toArray(Article[]::new))) {
        Set<Integer> numbers = new TreeSet<>();
        group.forEach(number -> numbers.add(order.get(number)));
        shuffled.add(numbers);
      }
      assertEquals(groups, shuffled);
    }
  }

  @Test
  void a_stock_text_in_every_article_neither_groups_them_nor_hides_their_copies() {
    List<String> stock = words(60);
    List<Article> articles = new ArrayList<>();
    List<String> copied = null;
    for (int i = 0; i < 500; i++) {
      List<String> text = words(150);
      text.addAll(stock);
      copied = text;
      articles.add(article(text, DAY));
    }
    List<String> copy = new ArrayList<>(copied);
    copy.set(10, "changed");
    articles.add(article(copy, DAY));
    assertEquals(Set.of(Set.of(499, 500)), groups(articles.toArray(Article[]::new)));
  }

  @Test
  void a_signature_tells_likeness_and_containment_as_the_texts_do() {
    for (int length : new int[] {5, 30, 90, 200, 450, 3000, 9000}) {
      List<String> text = words(length);
      List<String> other = new ArrayList<>(text.subList(0, Math.max(1, length * 2 / 3)));
      other.addAll(words(length / 3));
      Article one = article(text, DAY);
      Article two = article(other, DAY);
      Likeness exact = Likeness.of(one, two);
      Likeness told = decoded(one).likeness(decoded(two));
      assertEquals(exact.jaccard(), told.jaccard(), 0.15, "length " + length);
      assertEquals(exact.containment(), told.containment(), 0.15, "length " + length);
      assertEquals(exact.words(), told.words());
    }
  }

  private static Signature decoded(Article article) {
    return new Signature().decode(new Signature().read(article).encode(), 0);
  }

  private List<String> edited(List<String> text) {
    List<String> edited = new ArrayList<>(text);
    switch (random.nextInt(4)) {
      case 0 -> edited.set(random.nextInt(edited.size()), "edit" + random.nextInt(1000));
      case 1 -> edited = new ArrayList<>(edited.subList(0, 1 + edited.size() * 2 / 3));
      case 2 -> edited.addAll(words(edited.size() / 3));
      default -> edited.addAll(0, words(5));
    }
    return edited;
  }

  private List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(5000));
    }
    return words;
  }

  private static Article article(List<String> words, LocalDate day) {
    return new Article.Builder(new Place("test", 0, 0, 0))
        .body(String.join(" ", words))
        .date(day == null ? null : PublicationDate.day(day, Evidence.METADATA, day.toString()))
        .build();
  }

  private static Set<Set<Integer>> groups(Article... articles) {
    List<Signature> signatures = Arrays.stream(articles).map(a -> new Signature().read(a)).toList();
    int[] groups =
        Grouping.of(
            new Grouping.Articles() {
              @Override
              public int count() {
                return articles.length;
              }

              @Override
              public long text(int number) {
                return signatures.get(number).text();
              }

              @Override
              public int firstDay(int number) {
                PublicationDate date = articles[number].date();
                return date == null ? Grouping.UNDATED : (int) date.first().toEpochDay();
              }

              @Override
              public int lastDay(int number) {
                return firstDay(number);
              }

              @Override
              public void signature(int number, Grouping.Reader reader) {
                reader.read(signatures.get(number).encode(), 0);
              }
            });
    List<Set<Integer>> byNumber = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      while (byNumber.size() <= groups[i]) {
        byNumber.add(new TreeSet<>());
      }
      if (groups[i] != Grouping.ALONE) {
        byNumber.get(groups[i]).add(i);
      }
    }
    return new HashSet<>(byNumber);
  }
}
