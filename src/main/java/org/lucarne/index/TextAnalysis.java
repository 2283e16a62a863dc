package org.lucarne.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * From text to the layered terms that {@link Terms} describes. One instance serves one thread and
 * one stream at a time.
 */
final class TextAnalysis {

  /** Changes whenever the same text could become other terms. */
  static final String VERSION = "3";

  private static final char LAST_LATIN = 0x24F;

  /** A word that a person typed. Words of one typed piece stand at positions 0, 1, 2... */
  record Word(String original, String folded) {}

  private final WordForms wordForms;
  private final Tokenizer tokenizer = new StandardTokenizer();
  private final Tokenizer plain = new StandardTokenizer();
  private final Layers layers = new Layers(tokenizer);

  TextAnalysis() {
    this(new WordForms());
  }

  /**
   * @param wordForms may be shared by the analyses of one thread
   */
  TextAnalysis(WordForms wordForms) {
    this.wordForms = wordForms;
  }

  /**
   * The layered terms of {@code text}, with offsets into it. The stream is valid until the next
   * call.
   *
   * @param language of the text, or {@code null}
   */
  TokenStream stream(String text, String language) {
    tokenizer.setReader(new StringReader(text));
    layers.begin(text, language);
    return layers;
  }

  /** Hears of words in a text; offsets are those of the text. */
  interface WordListener {
    void word(WordForms.Forms forms, int start, int end);
  }

  /** Reads {@code text} once and tells of each word that may be one of {@code wanted}. */
  void scan(String text, String language, Beginnings wanted, WordListener listener)
      throws IOException {
    CharArrayMap<WordForms.Forms> known = wordForms.of(language);
    plain.setReader(new StringReader(text));
    CharTermAttribute term = plain.getAttribute(CharTermAttribute.class);
    OffsetAttribute offset = plain.getAttribute(OffsetAttribute.class);
    plain.reset();
    while (plain.incrementToken()) {
      if (wanted.mayBegin(term.buffer(), term.length())) {
        listener.word(
            wordForms.forms(term, language, known), offset.startOffset(), offset.endOffset());
      }
    }
    plain.end();
    plain.close();
  }

  /** The words in what a person typed, in order; none when it holds no letter or digit. */
  List<Word> words(String typed) {
    List<Word> words = new ArrayList<>();
    try (StandardTokenizer tokens = new StandardTokenizer()) {
      tokens.setReader(new StringReader(typed));
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String original = term.toString();
        String folded = Folding.fold(original);
        if (!folded.isEmpty()) {
          words.add(new Word(original, folded));
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
    return words;
  }

  /**
   * Every term under which {@code word} and its inflections are indexed: its folded form and its
   * stems in {@code languages}.
   */
  SequencedSet<String> terms(Word word, Collection<String> languages) {
    SequencedSet<String> terms = new LinkedHashSet<>();
    terms.add(word.folded());
    for (String language : languages) {
      String stem = wordForms.stem(word.original(), language);
      if (!stem.isEmpty()) {
        terms.add(Terms.stem(language, stem));
        // An article's word that is its own stem is indexed in its folded form alone. One or two
        // Latin letters are the stem of too much: that of ete would find each e.
        if (stem.length() > 2 || stem.charAt(0) > LAST_LATIN) {
          terms.add(stem);
        }
      }
    }
    return terms;
  }

  /** Adds the layers of each word and the boundaries between sentences to the tokenizer's words. */
  private final class Layers extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);

    /** Terms at the place of the last word: its two other layers and three boundaries at most. */
    private final char[][] waiting = new char[5][];

    private int waitingFrom;
    private int waitingTo;
    private String language;
    private CharArrayMap<WordForms.Forms> known;
    private Sentences sentences;
    private int sentence;
    private int paragraphs;
    private boolean leadEnded;
    private int skipped;
    private int end;

    Layers(TokenStream input) {
      super(input);
    }

    void begin(String text, String articleLanguage) {
      language = articleLanguage;
      known = wordForms.of(articleLanguage);
      sentences = Sentences.of(text);
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      waitingFrom = 0;
      waitingTo = 0;
      sentence = 0;
      paragraphs = 0;
      leadEnded = false;
      skipped = 0;
      end = 0;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (waitingFrom < waitingTo) {
        set(waiting[waitingFrom++]);
        increment.setPositionIncrement(0);
        return true;
      }
      waitingFrom = 0;
      waitingTo = 0;
      while (input.incrementToken()) {
        WordForms.Forms forms = wordForms.forms(term, language, known);
        if (forms.folded().length == 0) {
          skipped += increment.getPositionIncrement();
          continue;
        }
        addBoundaries(offset.startOffset());
        if (forms.stem() != null) {
          waiting[waitingTo++] = forms.stem();
        }
        if (forms.exact() != null) {
          waiting[waitingTo++] = forms.exact();
        }
        set(forms.folded());
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
        skipped = 0;
        // The tokenizer forgets it when it comes to its end.
        end = offset.endOffset();
        return true;
      }
      if (!leadEnded) {
        leadEnded = true;
        clearAttributes();
        set(LEAD_END);
        offset.setOffset(end, end);
        increment.setPositionIncrement(1);
        return true;
      }
      return false;
    }

    private void addBoundaries(int start) {
      boolean newSentence = false;
      boolean newParagraph = false;
      while (sentence < sentences.size() && sentences.start(sentence) <= start) {
        newSentence = true;
        if (sentences.beginsParagraph(sentence)) {
          newParagraph = true;
          paragraphs++;
        }
        sentence++;
      }
      if (newSentence) {
        waiting[waitingTo++] = SENTENCE;
      }
      if (newParagraph) {
        waiting[waitingTo++] = PARAGRAPH;
        if (paragraphs > Terms.LEAD_PARAGRAPHS && !leadEnded) {
          leadEnded = true;
          waiting[waitingTo++] = LEAD_END;
        }
      }
    }

    private void set(char[] chars) {
      term.copyBuffer(chars, 0, chars.length);
    }

    private static final char[] SENTENCE = Terms.SENTENCE.toCharArray();
    private static final char[] PARAGRAPH = Terms.PARAGRAPH.toCharArray();
    private static final char[] LEAD_END = Terms.LEAD_END.toCharArray();
  }
}
