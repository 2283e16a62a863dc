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

  /** What is shown of a very long sentence before its first match, in characters. */
  private static final int BEFORE = LENGTH / 4;

  /** A longer run without a space is no word: Chinese and Japanese write none. */
  private static final int LONGEST_WORD = 30;

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

  /** Sentences from {@code begin} on, as many as fit, and then before it. */
  private static Candidate grow(Sentences sentences, int begin, List<Mark> marks) {
    int first = begin;
    int last = begin;
    while (last + 1 < sentences.size()
        && sentences.end(last + 1) - sentences.start(first) <= LENGTH) {
      last++;
    }
    while (first > 0 && sentences.end(last) - sentences.start(first - 1) <= LENGTH) {
      first--;
    }
    int start = sentences.start(first);
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

  /** Of a very long sentence, about the length of a passage where most of the query stands. */
  private static Span cut(String body, int start, int end, List<Mark> marks) {
    List<Mark> inside =
        marks.stream()
            .filter(mark -> mark.span().start() >= start && mark.span().end() <= end)
            .toList();
    int from = start;
    int firstMatch = start;
    int lastMatch = start;
    int best = -1;
    for (Mark lead : inside) {
      int at = Math.max(start, lead.span().start() - BEFORE);
      BitSet parts = new BitSet();
      int count = 0;
      int matchEnd = lead.span().end();
      for (Mark mark : inside) {
        if (mark.span().start() >= lead.span().start() && mark.span().end() <= at + LENGTH) {
          parts.set(mark.part());
          count++;
          matchEnd = mark.span().end();
        }
      }
      if (parts.cardinality() * 1000 + count > best) {
        best = parts.cardinality() * 1000 + count;
        from = at;
        firstMatch = lead.span().start();
        lastMatch = matchEnd;
      }
    }
    int to = Math.min(end, Math.max(from + LENGTH, lastMatch));
    return new Span(wordStart(body, from, start, firstMatch), wordEnd(body, to, lastMatch, end));
  }

  /**
   * The beginning of a word a little after {@code at}; where words are not apart, of a character.
   */
  private static int wordStart(String body, int at, int start, int latest) {
    for (int i = at; i <= Math.min(latest, at + LONGEST_WORD); i++) {
      if (i == start || Character.isWhitespace(body.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(body.charAt(at)) ? at - 1 : at;
  }

  /** The end of a word a little before {@code at}; where words are not apart, of a character. */
  private static int wordEnd(String body, int at, int earliest, int end) {
    for (int i = at; i >= Math.max(earliest, at - LONGEST_WORD); i--) {
      if (i == end || Character.isWhitespace(body.charAt(i))) {
        return i;
      }
    }
    return at > earliest && Character.isLowSurrogate(body.charAt(at)) ? at - 1 : at;
  }
}
