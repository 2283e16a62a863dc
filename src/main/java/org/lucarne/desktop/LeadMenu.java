package org.lucarne.desktop;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.lucarne.search.Lead;

/** Chooses which article of a group of copies is shown; the settings remember it. */
final class LeadMenu extends Menu {

  private static final String BETWEEN = ";";

  private final SearchState state;
  private final Settings settings;
  private final MenuItem nobody = new MenuItem("No outlet first");

  LeadMenu(SearchState state, Settings settings, Chooser chooser) {
    super("Of copies, show");
    this.state = state;
    this.settings = settings;
    ToggleGroup rules = new ToggleGroup();
    for (Lead.Rule rule : Lead.Rule.values()) {
      RadioMenuItem item = new RadioMenuItem("The " + rule.label());
      item.setToggleGroup(rules);
      item.setSelected(settings.lead.rule() == rule);
      item.setOnAction(_ -> lead(new Lead(rule, settings.lead.preferred())));
      getItems().add(item);
    }
    MenuItem outlets = new MenuItem("These outlets' first…");
    outlets.setOnAction(
        _ ->
            chooser
                .name(
                    "Outlets whose copy is shown first",
                    "Outlets, the most preferred first, with " + BETWEEN + " between them",
                    String.join(BETWEEN + " ", settings.lead.preferred()))
                .ifPresent(typed -> lead(new Lead(settings.lead.rule(), outlets(typed)))));
    nobody.setOnAction(_ -> lead(new Lead(settings.lead.rule(), List.of())));
    getItems().addAll(new SeparatorMenuItem(), outlets, nobody);
    lead(settings.lead);
  }

  private void lead(Lead lead) {
    settings.lead = lead;
    nobody.setDisable(lead.preferred().isEmpty());
    state.lead(lead);
  }

  static List<String> outlets(String typed) {
    return Arrays.stream(typed.split(BETWEEN))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
