package org.lucarne.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lucarne.actors.ListedActor;
import org.lucarne.model.ActorKind;

/**
 * Prints for each kind how many actors of the authority file have a spelling in each script, and
 * how long the files take to be read.
 *
 * <p>A spelling in Arabic letters counts as Persian when it has a letter that only Persian writes,
 * and as both languages when it has no letter and no article that only one of them writes. The
 * languages in Latin letters cannot be told apart: the last column counts the actors that have a
 * Latin spelling in other letters than their name.
 *
 * <p>Arguments: a kind, whose actors without a spelling in some script are listed as well.
 */
public final class AuthorityTable {

  private static final int ROUNDS = 9;

  private enum Script {
    ARABIC,
    PERSIAN,
    HEBREW,
    RUSSIAN,
    CHINESE,
    LATIN;

    boolean covers(ListedActor actor) {
      String name = ListedActor.folded(actor.spellings().getFirst());
      return actor.spellings().stream()
          .anyMatch(
              spelling ->
                  switch (this) {
                    case ARABIC -> has(spelling, '\u0600', '\u06FF') && !isPersianOnly(spelling);
                    case PERSIAN -> has(spelling, '\u0600', '\u06FF') && !isArabicOnly(spelling);
                    case HEBREW -> has(spelling, '\u05D0', '\u05EA');
                    case RUSSIAN -> has(spelling, '\u0400', '\u04FF');
                    case CHINESE -> has(spelling, '\u4E00', '\u9FFF');
                    case LATIN ->
                        has(spelling, 'A', '\u024F') && !ListedActor.folded(spelling).equals(name);
                  });
    }
  }

  private AuthorityTable() {}

  public static void main(String[] args) {
    List<ListedActor> actors = ListedActor.all();
    Map<ActorKind, int[]> counts = new EnumMap<>(ActorKind.class);
    int spellings = 0;
    for (ListedActor actor : actors) {
      spellings += actor.spellings().size();
      int[] row = counts.computeIfAbsent(actor.kind(), _ -> new int[Script.values().length + 1]);
      row[0]++;
      StringBuilder missing = new StringBuilder();
      for (Script script : Script.values()) {
        if (script.covers(actor)) {
          row[script.ordinal() + 1]++;
        } else {
          missing.append(' ').append(script.name().toLowerCase(Locale.ROOT));
        }
      }
      if (args.length > 0 && actor.kind().label().equals(args[0]) && !missing.isEmpty()) {
        System.out.println(actor.id() + ":" + missing);
      }
    }
    System.out.println("| kind | actors | Arabic | Persian | Hebrew | Russian | Chinese | Latin |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    counts.forEach(
        (kind, row) -> {
          StringBuilder line = new StringBuilder("| " + kind.label());
          for (int count : row) {
            line.append(" | ").append(count);
          }
          System.out.println(line.append(" |"));
        });
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      ListedActor.load();
      nanos[i] = System.nanoTime() - start;
    }
    long first = nanos[0];
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%d spellings; read in %.0f ms the first time, %.0f ms the median of %d%n",
        spellings,
        first / 1e6,
        nanos[ROUNDS / 2] / 1e6,
        ROUNDS);
  }

  private static boolean has(String spelling, char from, char to) {
    return spelling.chars().anyMatch(c -> c >= from && c <= to && Character.isLetter(c));
  }

  private static boolean isPersianOnly(String spelling) {
    return spelling.chars().anyMatch(c -> "پچژگکی".indexOf(c) >= 0);
  }

  private static boolean isArabicOnly(String spelling) {
    return spelling.startsWith("ال")
        || spelling.contains(" ال")
        || spelling.chars().anyMatch(c -> "ةأإىكي".indexOf(c) >= 0);
  }
}
