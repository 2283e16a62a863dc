package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An old Excel workbook that was turned into a page; {@link TableLayout} reads its tables. */
final class SheetPage implements PageFormat {
  private static final int SAMPLE_ROWS = 200;

  @Override
  public boolean fits(PageOutline outline) {
    return outline.metas().stream()
        .anyMatch(
            meta ->
                meta.attr("name").equals("lucarne-document")
                    && meta.attr("content").equals("application/vnd.ms-excel"));
  }

  @Override
  public void read(Document page, PageOrigin origin, CopyDesk desk) throws InterruptedException {
    int item = 0;
    TableColumns unclear = null;
    for (Element table : page.body().select("table")) {
      List<List<String>> rows = rows(table);
      if (rows.isEmpty()) {
        continue;
      }
      List<List<String>> sample = rows.subList(0, Math.min(SAMPLE_ROWS, rows.size()));
      TableLayout layout = TableLayout.of(sample, desk.columns(), desk.dates());
      if (!layout.readable()) {
        unclear = unclear == null ? TableLayout.propose(sample, desk.dates()) : unclear;
        continue;
      }
      DateReader.Order order = layout.order(rows);
      for (List<String> cells : rows.subList(layout.header(), rows.size())) {
        Fields fields = layout.fields(cells);
        item++;
        if (fields.isArticle()) {
          desk.take(fields.draft(order), item, origin.start(), origin.end());
        } else {
          desk.fail(item, "the row has neither a title nor a text");
        }
      }
    }
    if (item == 0) {
      desk.fail(0, unclear == null ? "There are no rows in this workbook" : unclear.advice());
    }
  }

  private static List<List<String>> rows(Element table) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      List<String> cells = row.select("> td, > th").stream().map(Element::wholeText).toList();
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(cells);
      }
    }
    return rows;
  }
}
