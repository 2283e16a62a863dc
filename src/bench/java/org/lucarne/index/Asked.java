package org.lucarne.index;

import java.util.List;
import java.util.stream.Collectors;

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

  record Near(Asked left, Asked right, Reach reach, int distance, boolean ordered)
      implements Asked {
    @Override
    public String typed() {
      String operator =
          (ordered ? "pre/" : "w/")
              + switch (reach) {
                case WORDS -> String.valueOf(distance);
                case SENTENCE -> "s";
                case PARAGRAPH -> "p";
              };
      return "(" + left.typed() + " " + operator + " " + right.typed() + ")";
    }
  }

  record NotNear(Asked left, Asked right, int distance) implements Asked {
    @Override
    public String typed() {
      return "(" + left.typed() + " not w/" + distance + " " + right.typed() + ")";
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
}
