package org.lucarne.actors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Labels capitalised words from left to right as parts of names, by an averaged perceptron (M.
 * Collins, Discriminative Training Methods for Hidden Markov Models, 2002) over hashed features:
 * the words around, their classes and shapes, what the authority file says of them, and how the
 * same word is used elsewhere in the text (L. Ratinov and D. Roth, Design Challenges and
 * Misconceptions in Named Entity Recognition, 2009).
 */
final class NameTagger {

  static final int NONE = 0;
  static final int PERSON = 1;
  static final int ORGANISATION = 3;
  static final int PLACE = 5;
  static final int OTHER = 7;

  /** Each kind has a label for the first word of a name and the next for the words after it. */
  static final int LABELS = 9;

  static final int ROWS = 1 << 17;

  private static final int WORDS_BEFORE = 2;

  /** One weight for each row and label, the labels of a row side by side. */
  private final byte[] weights;

  NameTagger(byte[] weights) {
    this.weights = weights;
  }

  /** Reads Lucarne's own weights. */
  static NameTagger load() {
    try (InputStream in = NameTagger.class.getResourceAsStream("tagger.gz")) {
      if (in == null) {
        throw new IllegalStateException("Lucarne is incomplete: its file tagger.gz is missing");
      }
      try (InputStream data = new GZIPInputStream(in)) {
        return new NameTagger(data.readNBytes(ROWS * LABELS));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes with the weights. */
  String fingerprint() {
    return "-" + Integer.toHexString(Arrays.hashCode(weights));
  }

  /**
   * The labels of a text's tokens.
   *
   * @param labels one for each token
   * @param margins by how much each label beat the best of another kind
   */
  record Labelling(byte[] labels, int[] margins) {}

  Labelling label(Tokens tokens, Match[] cover) {
    Features features = new Features(tokens, cover);
    byte[] labels = new byte[tokens.size];
    int[] margins = new int[tokens.size];
    int[] rows = new int[Features.MOST];
    int[] scores = new int[LABELS];
    for (int i = 0; i < tokens.size; i++) {
      if (!features.mayBeName(i, labels)) {
        continue;
      }
      int count = features.of(i, labels, rows);
      Arrays.fill(scores, 0);
      for (int f = 0; f < count; f++) {
        int at = rows[f] * LABELS;
        for (int label = 0; label < LABELS; label++) {
          scores[label] += weights[at + label];
        }
      }
      int best = best(scores, i == 0 ? NONE : labels[i - 1]);
      int second = Integer.MIN_VALUE;
      for (int label = 0; label < LABELS; label++) {
        if (kind(label) != kind(best)) {
          second = Math.max(second, scores[label]);
        }
      }
      labels[i] = (byte) best;
      margins[i] = scores[best] - second;
      features.remember(i, best);
    }
    return new Labelling(labels, margins);
  }

  /** The label that scores best among those that may follow {@code before}. */
  static int best(int[] scores, int before) {
    int best = NONE;
    for (int label = 1; label < LABELS; label++) {
      boolean inside = label % 2 == 0;
      if ((!inside || kind(before) == kind(label)) && scores[label] > scores[best]) {
        best = label;
      }
    }
    return best;
  }

  /** The label of a name's first word for any word of it. */
  static int kind(int label) {
    return label == NONE ? NONE : label - 1 | 1;
  }

  /** The rows of weights that speak about a token. */
  static final class Features {
    static final int MOST = 64;

    private final Tokens tokens;
    private final Match[] cover;
    private final Map<Long, int[]> memory = new HashMap<>();
    private int[] rows;
    private int count;

    Features(Tokens tokens, Match[] cover) {
      this.tokens = tokens;
      this.cover = cover;
      for (int i = 0; i < tokens.size; i++) {
        if (tokens.isWord(i)) {
          int[] seen = memory.get(tokens.hash[i]);
          if (tokens.has(i, Tokens.UPPER) && !tokens.has(i, Tokens.HEADLINE)) {
            if (seen == null) {
              seen = new int[2];
              memory.put(tokens.hash[i], seen);
            }
            seen[0] |= use(i);
          }
        }
      }
      for (int i = 0; i < tokens.size; i++) {
        if (tokens.isWord(i) && !tokens.has(i, Tokens.UPPER)) {
          int[] seen = memory.get(tokens.hash[i]);
          if (seen != null) {
            seen[0] |= 1;
          }
        }
      }
    }

    private int use(int i) {
      int use = tokens.has(i, Tokens.FIRST) ? 2 : 4;
      use |= tokens.is(i - 1, WordClass.OFFICE.bit | WordClass.HONORIFIC.bit) ? 8 : 0;
      use |= tokens.is(i - 1, WordClass.GIVEN.bit) ? 16 : 0;
      use |= tokens.is(i + 1, WordClass.SPEECH.bit) ? 32 : 0;
      use |= tokens.is(i + 1, WordClass.BODY.bit | WordClass.MEDIUM.bit) ? 64 : 0;
      use |= tokens.is(i - 1, WordClass.LOCATIVE.bit) ? 128 : 0;
      return use | (tokens.has(i, Tokens.POSSESSIVE) ? 256 : 0);
    }

    boolean mayBeName(int i, byte[] labels) {
      if (!tokens.isWord(i) || tokens.has(i, Tokens.UNCASED)) {
        return false;
      }
      return tokens.has(i, Tokens.UPPER)
          || i > 0
              && labels[i - 1] != NONE
              && i + 1 < tokens.size
              && (tokens.has(i + 1, Tokens.UPPER) || tokens.has(i, Tokens.JOINED | Tokens.NUMBER))
              && !tokens.has(i - 1, Tokens.POSSESSIVE);
    }

    void remember(int i, int label) {
      int[] seen = memory.get(tokens.hash[i]);
      if (seen != null && label != NONE) {
        seen[1] = kind(label);
      }
    }

    int of(int i, byte[] labels, int[] into) {
      rows = into;
      count = 0;
      long word = tokens.hash[i];
      int before = i > 0 ? labels[i - 1] : LABELS;
      int beforeThat = i > 1 ? labels[i - 2] : LABELS;
      int shape = shape(i);
      int next = shape(i + 1);
      int last = shape(i - 1);
      int[] seen = memory.get(word);
      int use = seen == null ? 0 : seen[0];
      int was = seen == null ? 0 : seen[1];
      add(1, 0);
      add(2, word);
      add(3, shape);
      add(4, Hash.add(word, before));
      add(5, before);
      add(6, before * 16L + beforeThat);
      add(7, Hash.add(shape, before));
      add(8, Hash.add(shape, Hash.add(next, last)));
      for (int d = 1; d <= WORDS_BEFORE; d++) {
        add(10 + d, word(i - d));
        add(20 + d, word(i + d));
      }
      add(30, Hash.add(word(i - 1), word));
      add(31, Hash.add(word, word(i + 1)));
      add(32, Hash.add(word(i - 1), before));
      add(33, Hash.add(word(i + 1), shape));
      add(34, classes(i));
      add(35, Hash.add(classes(i - 1), before));
      add(36, Hash.add(classes(i + 1), classes(i)));
      add(37, Hash.add(classes(i - 1), classes(i + 1)));
      add(38, Hash.add(classes(i), before));
      add(39, classes(i + 1));
      add(40, classes(i - 1));
      int start = tokens.start[i];
      int end = tokens.end[i];
      for (int length = 2; length <= 4 && length <= end - start; length++) {
        add(40 + length, hash(end - length, end));
        add(45 + length, hash(start, start + length));
      }
      add(50, use);
      add(51, Hash.add(use & 7, shape));
      add(52, was);
      add(53, Hash.add(was, before));
      for (int bit = 8; bit <= 256; bit <<= 1) {
        if ((use & bit) != 0) {
          add(54, bit);
        }
      }
      add(55, known(i));
      add(56, known(i - 1) * 16L + before);
      add(57, known(i + 1));
      add(58, Hash.add(known(i), before));
      add(59, end - start);
      return count;
    }

    private void add(int kind, long value) {
      long hash = Hash.add(Hash.add(Hash.SEED, kind), value);
      rows[count++] = (int) (hash ^ hash >>> 40) & ROWS - 1;
    }

    private long word(int i) {
      if (i < 0 || i >= tokens.size) {
        return -1;
      }
      return tokens.has(i, Tokens.NUMBER) ? -2 : tokens.hash[i];
    }

    private long classes(int i) {
      if (i < 0 || i >= tokens.size) {
        return -1;
      }
      return tokens.isWord(i) ? tokens.classes[i] : Integer.MIN_VALUE + tokens.hash[i];
    }

    private int shape(int i) {
      if (i < 0 || i >= tokens.size) {
        return -1;
      }
      int traits = tokens.traits[i] & ~Tokens.LINE;
      int length = tokens.end[i] - tokens.start[i];
      return traits << 2 | Math.min(3, length / 2);
    }

    private int known(int i) {
      if (i < 0 || i >= tokens.size || cover[i] == null) {
        return 0;
      }
      Alias alias = cover[i].aliases()[0];
      return alias.entry() == null ? 1 : 2 + alias.entry().actor().kind().ordinal();
    }

    private long hash(int from, int to) {
      long hash = Hash.SEED;
      for (int i = from; i < to; i++) {
        hash = Hash.add(hash, Letters.fold(tokens.text.charAt(i)));
      }
      return hash;
    }
  }
}
