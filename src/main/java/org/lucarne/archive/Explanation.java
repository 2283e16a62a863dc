package org.lucarne.archive;

import java.util.List;

/**
 * Why a query finds an article, in plain words.
 *
 * @param found whether it finds it
 * @param readAs the query as understood
 * @param parts what each part of the query matches, in its order
 * @param conditions what is asked of it apart from its words, by the query and then by filters
 * @param sentences the whole of it, to be read aloud
 * @param copies how many articles with the same text there are, this one included
 */
public record Explanation(
    boolean found,
    String readAs,
    List<Part> parts,
    List<Condition> conditions,
    List<String> sentences,
    int copies) {
  public Explanation {
    conditions = List.copyOf(conditions);
    parts = List.copyOf(parts);
    sentences = List.copyOf(sentences);
  }

  /**
   * What one part of the query matches.
   *
   * @param word the part as typed
   * @param headline how often in the headline
   * @param lead how often in the first two paragraphs
   * @param rest how often in the rest of the text
   * @param forms how it is written where it matches, most often first
   */
  public record Part(String word, int headline, int lead, int rest, List<Form> forms) {
    public Part {
      forms = List.copyOf(forms);
    }

    int count() {
      return headline + lead + rest;
    }
  }

  /**
   * A condition, such as a source or a date.
   *
   * @param said in plain words
   */
  public record Condition(String said, boolean met) {}

  /**
   * One way in which it is written.
   *
   * @param variant whether it is another spelling of the name that was typed
   */
  public record Form(String text, int count, boolean variant) {}
}
