package org.lucarne.index;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.lucarne.copies.Signature;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;
import org.lucarne.model.Naming;
import org.lucarne.search.Filters;

/** Makes the document of an article. One instance serves one thread, one document at a time. */
final class Documents {

  private static final FieldType TEXT = new FieldType();
  private static final FieldType TERMS_ONLY = new FieldType();

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.setTokenized(true);
    TEXT.freeze();
    TERMS_ONLY.setIndexOptions(IndexOptions.DOCS);
    TERMS_ONLY.setOmitNorms(true);
    TERMS_ONLY.setTokenized(false);
    TERMS_ONLY.freeze();
  }

  private final WordForms wordForms = new WordForms();
  private final TextAnalysis titleAnalysis = new TextAnalysis(wordForms);
  private final TextAnalysis bodyAnalysis = new TextAnalysis(wordForms);
  private final Signature signature = new Signature();

  /** The document of {@code article}, valid until the next call. */
  Document of(Article article, List<Mention> mentions) {
    Document document = new Document();
    document.add(new Field(Fields.ID, article.id(), TERMS_ONLY));
    document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(article.id())));
    document.add(
        new TextField(Fields.TITLE, titleAnalysis.stream(article.title(), article.language())));
    document.add(
        new TextField(Fields.BODY, bodyAnalysis.stream(article.body(), article.language())));
    facet(
        document,
        Fields.SOURCE,
        article.source() == null ? Filters.UNKNOWN : article.source().name());
    facet(
        document,
        Fields.LANGUAGE,
        article.language() == null ? Filters.UNKNOWN : article.language());
    article.credits().forEach(credit -> facet(document, Fields.CREDIT, credit));
    if (article.collection() != null) {
      facet(document, Fields.COLLECTION, article.collection());
    }
    if (article.author() != null) {
      term(document, Fields.AUTHOR, article.author());
    }
    if (article.url() != null) {
      term(document, Fields.URL, article.url());
    }
    addDate(document, article);
    signature.read(article);
    document.add(new NumericDocValuesField(Fields.COPY, signature.text()));
    document.add(new BinaryDocValuesField(Fields.SIGNATURE, new BytesRef(signature.encode())));
    addActors(document, article, mentions);
    return document;
  }

  private static void addDate(Document document, Article article) {
    term(document, Fields.DATED, article.date() == null ? "no" : "yes");
    if (article.date() != null) {
      int first = (int) article.date().first().toEpochDay();
      int last = (int) article.date().last().toEpochDay();
      document.add(new IntRange(Fields.DAYS, new int[] {first}, new int[] {last}));
      document.add(
          new NumericDocValuesField(
              Fields.DATE, Dates.pack(article.date().first(), article.date().precision())));
    }
  }

  private static void addActors(Document document, Article article, List<Mention> mentions) {
    Set<String> actors = new LinkedHashSet<>();
    Set<String> spellings = new LinkedHashSet<>();
    Set<String> spelt = new LinkedHashSet<>();
    Set<ActorKind> kinds = EnumSet.noneOf(ActorKind.class);
    for (Mention mention : mentions) {
      actors.add(mention.actor());
      kinds.add(Actor.kindOf(mention.actor()));
      if (mention.by() != Naming.ROLE) {
        // A name may stand on two lines.
        String text = oneLine(mention.span().of(article.text(mention.part())));
        if (spellings.add(Fields.spelling(mention.actor(), text))) {
          spelt.add(Fields.spelt(Folding.foldPhrase(text), mention.actor(), text));
        }
      }
    }
    actors.forEach(actor -> facet(document, Fields.ACTOR, actor));
    kinds.forEach(kind -> term(document, Fields.KIND, kind.label()));
    spellings.forEach(spelling -> term(document, Fields.SPELLING, spelling));
    spelt.forEach(spelling -> term(document, Fields.SPELT, spelling));
  }

  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 ? text : text.replaceAll("\\s+", " ");
  }

  private static void facet(Document document, String field, String value) {
    String bounded = bounded(value);
    document.add(new Field(field, bounded, TERMS_ONLY));
    document.add(new SortedSetDocValuesField(field, new BytesRef(bounded)));
  }

  private static void term(Document document, String field, String value) {
    document.add(new Field(field, bounded(value), TERMS_ONLY));
  }

  /** Lucene refuses terms above 32,766 bytes; no name or address is that long. */
  private static String bounded(String value) {
    return value.length() <= 8_000 ? value : value.substring(0, 8_000);
  }

  private static final class TextField extends Field {
    TextField(String name, TokenStream stream) {
      super(name, stream, TEXT);
    }
  }
}
