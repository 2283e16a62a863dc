package org.lucarne.index;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;

/** A question in the query language, as a tree that can say how it is typed. */
sealed interface Asked {

  /** How it is typed, so that it can stand inside another. */
  String typed();

  /** How a word is meant. */
  enum Sign {
    PLAIN,
    EXACT,
    WILDCARD,
    FUZZY,
    REGEX
  }

  /** One word with its sign; {@code text} holds the letters and wildcards alone. */
  record Word(Sign sign, String text, int edits) implements Asked {
    @Override
    public String typed() {
      return switch (sign) {
        case PLAIN, WILDCARD -> text;
        case EXACT -> "=" + text;
        case FUZZY -> text + "~" + edits;
        case REGEX -> "/" + text + "/";
      };
    }
  }

  /** Words in a row, as written or in any form. */
  record Phrase(List<String> words, boolean anyForm) implements Asked {
    @Override
    public String typed() {
      return '"' + String.join(" ", words) + '"' + (anyForm ? "~" : "");
    }
  }

  /** Words typed side by side as one side of a nearness operator. */
  record Group(List<Word> words) implements Asked {
    @Override
    public String typed() {
      return "(" + words.stream().map(Word::typed).collect(Collectors.joining(" ")) + ")";
    }
  }

  /** What nearness means. */
  enum Reach {
    WORDS,
    SENTENCE,
    PARAGRAPH
  }

  private static String operator(Reach reach, int distance, boolean ordered) {
    return (ordered ? "pre/" : "w/")
        + switch (reach) {
          case WORDS -> distance + " ";
          case SENTENCE -> "s ";
          case PARAGRAPH -> "p ";
        };
  }

  record Near(Asked left, Asked right, Reach reach, int distance, boolean ordered)
      implements Asked {
    @Override
    public String typed() {
      return "(" + left.typed() + " " + operator(reach, distance, ordered) + right.typed() + ")";
    }
  }

  record NotNear(Asked left, Asked right, Reach reach, int distance, boolean ordered)
      implements Asked {
    @Override
    public String typed() {
      return "("
          + left.typed()
          + " not "
          + operator(reach, distance, ordered)
          + right.typed()
          + ")";
    }
  }

  record AtLeast(int times, Asked what) implements Asked {
    @Override
    public String typed() {
      return "atleast" + times + " (" + what.typed() + ")";
    }
  }

  /** The parts of an article that a question may name. */
  enum In {
    HEADLINE,
    LEAD,
    BODY
  }

  record Field(In in, Asked what) implements Asked {
    @Override
    public String typed() {
      return in.name().toLowerCase(java.util.Locale.ROOT) + ":(" + what.typed() + ")";
    }
  }

  record And(List<Asked> all) implements Asked {
    @Override
    public String typed() {
      return "(" + all.stream().map(Asked::typed).collect(Collectors.joining(" and ")) + ")";
    }
  }

  record Or(List<Asked> any) implements Asked {
    @Override
    public String typed() {
      return "(" + any.stream().map(Asked::typed).collect(Collectors.joining(" OR ")) + ")";
    }
  }

  record Not(Asked what) implements Asked {
    @Override
    public String typed() {
      return "not " + what.typed();
    }
  }

  /**
   * What has no place in the text, such as a source or a date.
   *
   * @param kind the field
   * @param holds what it means
   */
  record Condition(String kind, String typed, Predicate<Known> holds) implements Asked {}

  /** An article and who is named in it. */
  record Known(Article article, List<Mention> mentions) {}
}
