package org.lucarne.model;

/** A half-open range of UTF-16 units in a text: {@code start} is in it, {@code end} is not. */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * @throws IllegalArgumentException when {@code start} is negative or {@code end} lies before it
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a span: " + start + ".." + end);
    }
  }

  /** Number of UTF-16 units in the range. */
  public int length() {
    return end - start;
  }

  /** Whether the two ranges share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The part of {@code text} that the range covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
