package org.lucarne.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lucarne.model.ActorKind;

/**
 * An article with the actors that a person found in it.
 *
 * @param title the headline, empty when there is none
 * @param body what follows; offsets count the title, one line feed, and then the body, in UTF-16
 *     units, or the body alone when there is no title
 */
record ActorText(String id, String title, String body, List<Wanted> wanted, List<Wanted> optional) {

  /** An actor, or with a {@code null} name something that is neither wanted nor wrong. */
  record Wanted(String name, ActorKind kind, List<Place> places, List<Place> others) {}

  /** A place in the text, in UTF-16 units, the end excluded. */
  record Place(int start, int end) {
    boolean touches(int from, int to) {
      return from < end && start < to;
    }
  }

  /** A name that a recogniser found. */
  record Found(String row, ActorKind kind, int start, int end) {}

  String text() {
    return title.isEmpty() ? body : title + "\n" + body;
  }

  int bodyStart() {
    return title.isEmpty() ? 0 : title.length() + 1;
  }

  /**
   * Every place where one of the spellings stands as a word; {@code "Moscow#2"} is the second such
   * place alone. Places in {@code occupied} are left out, and the places found are added to it.
   */
  static List<Place> places(String text, List<String> spellings, boolean[] occupied) {
    List<Place> places = new ArrayList<>();
    List<String> longestFirst = new ArrayList<>(spellings);
    longestFirst.sort((a, b) -> Integer.compare(b.length(), a.length()));
    for (String spelling : longestFirst) {
      int hash = spelling.lastIndexOf('#');
      String name = hash < 0 ? spelling : spelling.substring(0, hash);
      int only = hash < 0 ? 0 : Integer.parseInt(spelling.substring(hash + 1));
      int count = 0;
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        int end = at + name.length();
        if (!isBounded(text, at, end)) {
          continue;
        }
        count++;
        if (only > 0 && only != count || occupied[at] || occupied[end - 1]) {
          continue;
        }
        Arrays.fill(occupied, at, end, true);
        places.add(new Place(at, end));
      }
    }
    return places;
  }

  private static boolean isBounded(String text, int start, int end) {
    if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return false;
    }
    return end >= text.length()
        || !Character.isLetterOrDigit(text.charAt(end))
        || text.charAt(end) == 's'
            && (end + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
  }
}
