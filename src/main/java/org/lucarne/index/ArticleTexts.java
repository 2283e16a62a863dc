package org.lucarne.index;

import java.util.List;
import java.util.Map;
import org.lucarne.model.Article;

/** Where the engine gets the text of articles that it shows, because it keeps none itself. */
@FunctionalInterface
public interface ArticleTexts {

  /** The articles with these ids that there are, by id. */
  Map<String, Article> articles(List<String> ids);
}
