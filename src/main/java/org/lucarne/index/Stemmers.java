package org.lucarne.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Stems of words by language, made by Lucene's own filters. Not thread-safe.
 *
 * <p>English uses KStem, which returns words ("strikes" to "strike") and does not bring
 * "university" to "universe" as Porter's algorithm does; it leaves forms that stand in its
 * dictionary, such as "leads" and "boys", which lose their s here. Languages without a stemmer
 * here, Hebrew, Chinese, Japanese and Korean among them, keep their words as they are.
 */
final class Stemmers {

  private static final Map<String, UnaryOperator<TokenStream>> FILTERS =
      Map.ofEntries(
          Map.entry("en", in -> new KStemFilter(new LowerCaseFilter(in))),
          Map.entry("fr", in -> new FrenchLightStemFilter(new LowerCaseFilter(in))),
          Map.entry(
              "de",
              in ->
                  new GermanLightStemFilter(
                      new GermanNormalizationFilter(new LowerCaseFilter(in)))),
          Map.entry("es", in -> new SpanishLightStemFilter(new LowerCaseFilter(in))),
          Map.entry("it", in -> new ItalianLightStemFilter(new LowerCaseFilter(in))),
          Map.entry("pt", in -> new PortugueseLightStemFilter(new LowerCaseFilter(in))),
          Map.entry("ru", in -> new RussianLightStemFilter(new LowerCaseFilter(in))),
          Map.entry("ar", in -> new ArabicStemFilter(new ArabicNormalizationFilter(in))),
          Map.entry(
              "fa",
              in ->
                  new PersianStemFilter(
                      new PersianNormalizationFilter(new ArabicNormalizationFilter(in)))),
          Map.entry(
              "tr", in -> new SnowballFilter(new TurkishLowerCaseFilter(in), new TurkishStemmer())),
          Map.entry("nl", in -> new SnowballFilter(new LowerCaseFilter(in), new DutchStemmer())),
          Map.entry("da", in -> new SnowballFilter(new LowerCaseFilter(in), new DanishStemmer())),
          Map.entry("ro", in -> new SnowballFilter(new LowerCaseFilter(in), new RomanianStemmer())),
          Map.entry("sv", in -> new SwedishLightStemFilter(new LowerCaseFilter(in))),
          Map.entry("no", in -> new NorwegianLightStemFilter(new LowerCaseFilter(in))),
          Map.entry("fi", in -> new FinnishLightStemFilter(new LowerCaseFilter(in))),
          Map.entry("hu", in -> new HungarianLightStemFilter(new LowerCaseFilter(in))),
          Map.entry("bg", in -> new BulgarianStemFilter(new LowerCaseFilter(in))),
          Map.entry("cs", in -> new CzechStemFilter(new LowerCaseFilter(in))),
          Map.entry("el", in -> new GreekStemFilter(new GreekLowerCaseFilter(in))),
          Map.entry("id", in -> new IndonesianStemFilter(new LowerCaseFilter(in))));

  /** Words that are not, or not only, the plural of what they are without their s. */
  private static final Set<String> OTHER_WITH_S =
      Set.of(
          ("aids alms always amends arms assets barracks besides biceps brains colors colours"
                  + " congress crossroads customs damages earnings elsewhere energies forces gallows"
                  + " glasses goods grounds headquarters hers its jeans likes looks manners means"
                  + " minutes news ours outskirts overseas pains pants perhaps plus premises proceeds"
                  + " quarters regards remains riches savings scissors series shorts sometimes"
                  + " species spirits states terms thanks theirs themes this thus towards trousers"
                  + " us valuables whereas winnings works yes yours"
                  // Names beside which there is another one.
                  + " adams andrews daniels davies edwards evans hughes james jones mars matthews"
                  + " owens peters phillips reynolds richards rogers stevens texas wales watts"
                  + " williams")
              .split(" "));

  private final Map<String, Chain> chains = new HashMap<>();

  /**
   * The folded stem of {@code word}, which is its folded form where the language has no stemmer.
   */
  String stem(String word, String language) {
    if (language == null || !FILTERS.containsKey(language)) {
      return Folding.fold(word);
    }
    String stem = Folding.fold(chains.computeIfAbsent(language, Chain::new).stem(word));
    return language.equals("en") ? withoutPlural(stem) : stem;
  }

  private static String withoutPlural(String stem) {
    int length = stem.length();
    if (length < 4 || stem.charAt(length - 1) != 's' || OTHER_WITH_S.contains(stem)) {
      return stem;
    }
    // Class, virus, crisis, chaos, politics.
    boolean singular =
        "suio".indexOf(stem.charAt(length - 2)) >= 0
            || stem.endsWith("ics")
            || stem.charAt(length - 2) > 'z';
    return singular ? stem : stem.substring(0, length - 1);
  }

  private static final class Chain {
    private final KeywordTokenizer tokenizer = new KeywordTokenizer();
    private final TokenStream stream;
    private final CharTermAttribute term;

    Chain(String language) {
      stream = FILTERS.get(language).apply(tokenizer);
      term = stream.getAttribute(CharTermAttribute.class);
    }

    String stem(String word) {
      try {
        tokenizer.setReader(new StringReader(word));
        stream.reset();
        String stem = stream.incrementToken() ? term.toString() : word;
        stream.end();
        stream.close();
        return stem.isEmpty() ? word : stem;
      } catch (IOException e) {
        throw new UncheckedIOException("Reading from memory does not fail", e);
      }
    }
  }
}
