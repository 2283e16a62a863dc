package org.lucarne.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lucarne.index.Marks.Mark;
import org.lucarne.model.Part;
import org.lucarne.model.Span;
import org.lucarne.search.Passage;

/**
 * Chooses the passages of a body to show: whole sentences, about {@value #LENGTH} characters, with
 * the most different parts of the query in them.
 */
final class Passages {

  /** Characters that a passage should not exceed by more than its last sentence's end. */
  static final int LENGTH = 280;

  /** Most passages of one article. */
  static final int MOST = 3;

  private Passages() {}

  private record Candidate(int first, int last, BitSet parts, int marks) {
    /** Different parts count most, then how often they occur, then an early place. */
    int worth() {
      return parts.cardinality() * 1000 + Math.min(marks, 20) * 10 - Math.min(first, 9);
    }
  }

  /** The best passages, best first; without marks, the beginning of the body. */
  static List<Passage> of(String body, List<Mark> marks) {
    if (body.isEmpty()) {
      return List.of();
    }
    Sentences sentences = Sentences.of(body);
    if (marks.isEmpty()) {
      return List.of(passage(body, sentences, grow(sentences, 0, List.of()), List.of()));
    }
    List<Candidate> candidates = new ArrayList<>();
    int before = -1;
    for (Mark mark : marks) {
      int first = sentences.at(mark.span().start());
      if (first != before) {
        candidates.add(grow(sentences, first, marks));
        before = first;
      }
    }
    List<Passage> chosen = new ArrayList<>();
    BitSet seen = new BitSet();
    while (chosen.size() < MOST && !candidates.isEmpty()) {
      Candidate best = candidates.getFirst();
      for (Candidate candidate : candidates) {
        if (gain(candidate, seen) > gain(best, seen)) {
          best = candidate;
        }
      }
      chosen.add(passage(body, sentences, best, marks));
      seen.or(best.parts());
      Candidate taken = best;
      candidates.removeIf(c -> c.first() <= taken.last() && taken.first() <= c.last());
    }
    return chosen;
  }

  /** A further passage is worth more when it shows what the ones before it do not. */
  private static int gain(Candidate candidate, BitSet seen) {
    BitSet fresh = (BitSet) candidate.parts().clone();
    fresh.andNot(seen);
    return fresh.cardinality() * 10_000 + candidate.worth();
  }

  /** Sentences from {@code first} on, as many as fit. */
  private static Candidate grow(Sentences sentences, int first, List<Mark> marks) {
    int last = first;
    int start = sentences.start(first);
    while (last + 1 < sentences.size() && sentences.end(last + 1) - start <= LENGTH) {
      last++;
    }
    BitSet parts = new BitSet();
    int count = 0;
    for (Mark mark : marks) {
      if (mark.span().start() >= start && mark.span().end() <= sentences.end(last)) {
        parts.set(mark.part());
        count++;
      }
    }
    return new Candidate(first, last, parts, count);
  }

  private static Passage passage(
      String body, Sentences sentences, Candidate chosen, List<Mark> marks) {
    int start = sentences.start(chosen.first());
    int end = sentences.end(chosen.last());
    if (end - start > 2 * LENGTH) {
      Span cut = cut(body, start, end, marks);
      start = cut.start();
      end = cut.end();
    }
    List<Span> matches = new ArrayList<>();
    List<Span> variants = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.span().start() >= start && mark.span().end() <= end) {
        Span span = new Span(mark.span().start() - start, mark.span().end() - start);
        matches.add(span);
        if (mark.variant()) {
          variants.add(span);
        }
      }
    }
    return new Passage(Part.BODY, start, end, body.substring(start, end), matches, variants);
  }

  /** A very long sentence is shown from a little before its first match. */
  private static Span cut(String body, int start, int end, List<Mark> marks) {
    int first = start;
    int matchEnd = start;
    for (Mark mark : marks) {
      if (mark.span().start() >= start && mark.span().end() <= end) {
        first = mark.span().start();
        matchEnd = mark.span().end();
        break;
      }
    }
    int from = Math.max(start, first - LENGTH / 3);
    int to = Math.min(end, Math.max(from + LENGTH, matchEnd));
    while (from > start && from < first && !Character.isWhitespace(body.charAt(from - 1))) {
      from++;
    }
    while (to < end && to > matchEnd && !Character.isWhitespace(body.charAt(to))) {
      to--;
    }
    if (to < body.length() && to > from && Character.isLowSurrogate(body.charAt(to))) {
      to--;
    }
    return new Span(from, Math.max(to, matchEnd));
  }
}
