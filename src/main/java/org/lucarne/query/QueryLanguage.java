package org.lucarne.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/** Reads queries. Never fails: what cannot be read is repaired, and a note says how. */
public final class QueryLanguage {
  private static final Pattern BARE_AND = Pattern.compile("(?i)(?<!\\S)(?:and|&&?)(?!\\S)");

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

  /**
   * The query for what has so many of the plain words of another, not all of them, and all else
   * that it asks for; empty when its words are not so many, or stand in ways that this would
   * change.
   */
  public Optional<String> nearly(String typed, int words) {
    ReadQuery read = read(typed);
    List<FieldQueryNode> plain = read.plainWords();
    if (plain.size() <= words) {
      return Optional.empty();
    }
    StringBuilder rest = new StringBuilder(typed);
    StringJoiner group = new StringJoiner(" ", "(", ")");
    for (FieldQueryNode word : plain) {
      String text = typed.substring(word.getBegin(), word.getEnd());
      group.add(text);
      rest.replace(word.getBegin(), word.getEnd(), " ".repeat(text.length()));
    }
    String others = BARE_AND.matcher(rest).replaceAll(" ").strip().replaceAll("\\s++", " ");
    String nearly = (group + "@" + words + " -" + group + " " + others).strip();
    ReadQuery all = read(group.toString());
    // Side by side, words may be read as an operator: w/ and 5.
    if (all.tree() == null || all.tree().getChildren() == null) {
      return Optional.empty();
    }
    List<QueryNode> expected = new ArrayList<>(read.without(plain));
    expected.addFirst(read(group.toString()).negated());
    expected.addFirst(new LeastQueryNode(words, all.tree().getChildren()));
    ReadQuery again = read(nearly);
    return again.notes().size() == read.notes().size()
            && again.readAs().equals(Reading.of(new AndQueryNode(expected)))
        ? Optional.of(nearly)
        : Optional.empty();
  }
}
