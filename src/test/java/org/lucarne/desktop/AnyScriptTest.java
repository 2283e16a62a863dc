package org.lucarne.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnyScriptTest {
  private static final String SPOKESMAN = "דובר צה\"ל (ראשון)";

  @BeforeAll
  static void startJavaFx() throws Exception {
    Screen.start();
  }

  /** What is seen of a label from left to right, piece by piece. */
  private static List<String> seen(Label label) {
    VBox box = new VBox(label);
    new Scene(box, 600, 100);
    box.applyCss();
    box.layout();
    return label.lookupAll(".text").stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(piece -> !piece.getText().isBlank())
        .sorted(Comparator.comparingDouble(AnyScriptTest::left))
        .map(piece -> piece.getText().strip())
        .toList();
  }

  private static double left(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMinX();
  }

  @Test
  void what_is_written_from_right_to_left_stands_so_in_a_label() throws Exception {
    Screen.run(
        () -> {
          Label label = AnyScript.label(SPOKESMAN);
          assertEquals(List.of(")", "ראשון", "(", "ל", "\"", "דובר צה"), seen(label));
          assertEquals(SPOKESMAN, label.getText(), "to those who hear the window");
        });
  }

  @Test
  void a_name_from_right_to_left_leaves_the_order_of_a_sentence_alone() throws Exception {
    Screen.run(
        () -> {
          String name = Wording.isolated("النهر");
          Label label = AnyScript.label(name + " 3, " + name + " 4 left");
          assertEquals(List.of("النهر", "3", ",", "النهر", "4 left"), seen(label));
          assertEquals("النهر 3, النهر 4 left", label.getText());
          assertEquals(
              NodeOrientation.LEFT_TO_RIGHT,
              MarkedText.plain(name + " is shown as " + name + " now.").getNodeOrientation());
        });
  }

  @Test
  void a_line_without_room_keeps_its_beginning_or_its_end() throws Exception {
    Screen.run(
        () -> {
          Label narrow = AnyScript.label(SPOKESMAN);
          narrow.setMinWidth(0);
          narrow.setMaxWidth(70);
          assertTrue(seen(narrow).contains("דובר צה"), "its beginning");
          assertTrue(narrow.getGraphic().getLayoutBounds().getWidth() <= 70);
          Label end = new Label();
          AnyScript.show(end, SPOKESMAN, NodeOrientation.RIGHT_TO_LEFT, true);
          end.setMinWidth(0);
          end.setMaxWidth(70);
          assertTrue(seen(end).contains("ראשון"), "its end");
        });
  }

  @Test
  void other_words_stay_as_plain_as_they_were() throws Exception {
    Screen.run(
        () -> {
          assertNull(AnyScript.label("Daily Harbour").getGraphic());
          assertEquals("Daily Harbour", Wording.isolated("Daily Harbour"));
          assertFalse(AnyScript.item("About Vera Santos") instanceof CustomMenuItem);
          MenuItem item = AnyScript.item("About " + Wording.isolated(SPOKESMAN));
          assertInstanceOf(CustomMenuItem.class, item);
          assertEquals("About " + SPOKESMAN, item.getText());
        });
  }

  @Test
  void a_piece_of_text_reads_as_most_of_its_letters_do() {
    assertEquals(
        NodeOrientation.RIGHT_TO_LEFT, AnyScript.ofMost("strike בנמל. האזור סגור, כך נמסר"));
    assertEquals(NodeOrientation.LEFT_TO_RIGHT, AnyScript.ofMost("the צה\"ל said on Tuesday"));
    assertEquals(NodeOrientation.LEFT_TO_RIGHT, AnyScript.ofMost("2015"));
  }

  @Test
  void what_is_isolated_in_a_line_from_right_to_left_keeps_its_order() throws Exception {
    Screen.run(
        () -> {
          Label about = new Label();
          String line = "النهر · " + Wording.alwaysIsolated("27 June 2016");
          AnyScript.show(about, line, NodeOrientation.RIGHT_TO_LEFT, false);
          assertEquals(List.of("27 June 2016", "·", "النهر"), seen(about));
        });
  }

  @Test
  void a_row_of_a_facet_and_its_menu_are_drawn_so() throws Exception {
    Screen.run(
        () -> {
          ValueRow row = new ValueRow(true, null);
          row.show(SPOKESMAN, 3, false, false, "");
          Label name = (Label) row.lookup(".value");
          assertInstanceOf(ScriptLine.class, name.getGraphic());
          row.show("Daily Harbour", 3, false, false, "");
          assertNull(name.getGraphic());
        });
  }
}
