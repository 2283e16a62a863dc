package org.lucarne.query;

import java.time.Clock;
import java.util.Objects;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/** Reads queries. Never fails: what cannot be read is repaired, and a note says how. */
public final class QueryLanguage {
  private final Clock clock;

  /** A language whose {@code last:30d} counts from today, in the time zone of this machine. */
  public QueryLanguage() {
    this(Clock.systemDefaultZone());
  }

  /**
   * @param clock tells which day is today
   */
  public QueryLanguage(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  public ReadQuery read(String typed) {
    Repairs repairs = new Repairs(typed);
    QueryNode tree = new Grammar(clock, repairs).parse(typed, null);
    return new ReadQuery(tree, tree == null ? "" : Reading.of(tree), repairs.sentences());
  }
}
