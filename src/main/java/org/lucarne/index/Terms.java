package org.lucarne.index;

/**
 * How the layers of one text field are told apart. All terms of a word stand at its position.
 *
 * <ul>
 *   <li>the folded form, plain: every word has it;
 *   <li>the stem, behind {@code U+0002} and the article's language: only where it differs from the
 *       folded form;
 *   <li>the exact spelling, behind {@code U+0003} and the folded form: only where it differs;
 *   <li>boundaries, behind {@code U+0001}: at the first word of a sentence, of a paragraph, and
 *       after the lead.
 * </ul>
 *
 * <p>No tokenizer emits control characters, so the layers cannot meet. Writing each layer only
 * where it differs costs about a third of the size that a field a layer would.
 */
final class Terms {

  /** Stands with the first word of each sentence. */
  static final String SENTENCE = "\u0001s";

  /** Stands with the first word of each paragraph. */
  static final String PARAGRAPH = "\u0001p";

  /** Stands once, with the first word of the third paragraph, or one position after the text. */
  static final String LEAD_END = "\u0001l";

  /** Paragraphs that make the lead. */
  static final int LEAD_PARAGRAPHS = 2;

  private Terms() {}

  static String stem(String language, String stem) {
    return "\u0002" + language + stem;
  }

  static String exact(String folded, String original) {
    return exactPrefix(folded) + original;
  }

  /** What all exact spellings of one folded form begin with. */
  static String exactPrefix(String folded) {
    return "\u0003" + folded + "\u0003";
  }

  /** Whether a term of the index is a folded form and not of another layer. */
  static boolean isFolded(CharSequence term) {
    return term.length() > 0 && term.charAt(0) > '\u0003';
  }
}
