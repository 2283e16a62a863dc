package org.lucarne.desktop;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.lucarne.model.Part;
import org.lucarne.model.Span;

/**
 * An article's text to read, select and copy, with its matches marked in it and beside the scroll
 * bar. Only the paragraphs on the screen have nodes, so that a very long article opens as fast as a
 * short one.
 */
final class ArticleText extends Region {
  /** A line longer than this many ems is hard to read; the text stays in a column. */
  private static final double MOST_EMS = 46;

  /** Longest text laid out as one piece, in UTF-16 units; layout time grows with it. */
  private static final int PIECE = 6_000;

  /** Space below a paragraph, in ems: clearly more than between its lines. */
  private static final double PARAGRAPH_GAP = 1.15;

  private static final double SIDE = 28;
  private static final double TOP = 22;
  private static final double BOTTOM = 48;

  /** A position in the text: between two characters of one block. */
  private record Position(int block, int offset) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
      return block != other.block
          ? Integer.compare(block, other.block)
          : Integer.compare(offset, other.offset);
    }
  }

  /**
   * A paragraph, or a piece of a long one. A block without text is the lines about the article.
   *
   * @param start offset of its text in its part
   * @param gap space below it, in ems
   */
  private record Block(Part part, int start, String text, double gap) {
    int end() {
      return start + text.length();
    }
  }

  private final Node about;
  private final ScrollBar bar = new ScrollBar();
  private final Pane sheet = new Pane();
  private final MatchTicks ticks;
  private final Map<Integer, MarkedText> shown = new HashMap<>();

  private List<Block> blocks = List.of();
  private List<Span> titleMatches = List.of();
  private List<Span> bodyMatches = List.of();
  private List<Span> titleVariants = List.of();
  private List<Span> bodyVariants = List.of();
  private Map<Span, Integer> titleStyles = Map.of();
  private Map<Span, Integer> bodyStyles = Map.of();
  private List<Span> titleNames = List.of();
  private List<Span> bodyNames = List.of();
  private NodeOrientation base = NodeOrientation.LEFT_TO_RIGHT;
  private double[] heights = {};
  private boolean[] measured = {};
  private double measuredWidth = -1;
  private double em = 15;

  private int top;
  private double topOffset;
  private Position target;
  private boolean updatingBar;
  private Part currentPart;
  private Span currentSpan;
  private Position anchor;
  private Position caret;
  private Consumer<ContextMenuEvent> onMenu = _ -> {};
  private IntConsumer onTick = _ -> {};
  private Function<Letter, String> said = _ -> null;
  private final Tooltip tip = new Tooltip();
  private boolean tipped;

  /**
   * @param about stands between title and text
   */
  ArticleText(Node about) {
    this.about = about;
    this.ticks = new MatchTicks(number -> onTick.accept(number));
    getStyleClass().add("article-text");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.setAccessibleText("Scroll the article");
    sheet.setCursor(Cursor.TEXT);
    sheet.getChildren().add(about);
    about.setCursor(Cursor.DEFAULT);
    about.setManaged(false);
    getChildren().addAll(sheet, ticks, bar);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    bar.valueProperty()
        .addListener(
            (_, _, value) -> {
              if (!updatingBar) {
                scrollToPixel(value.doubleValue());
              }
            });
    setOnScroll(
        event -> {
          scrollBy(-event.getDeltaY());
          event.consume();
        });
    tip.setShowDelay(Duration.millis(300));
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    sheet.addEventFilter(
        MouseEvent.MOUSE_MOVED, event -> hover(at(event.getSceneX(), event.getSceneY())));
    sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    sheet.setOnContextMenuRequested(event -> onMenu.accept(event));
  }

  void onMenu(Consumer<ContextMenuEvent> action) {
    onMenu = action;
  }

  /** Says something of the letter under the mouse, or {@code null}. */
  void onHover(Function<Letter, String> words) {
    said = words;
  }

  /** Called with a match's position in reading order when its tick is clicked. */
  void onTick(IntConsumer action) {
    onTick = action;
  }

  /** Shows a text from its top. */
  void show(String title, String body, String language, List<Span> inTitle, List<Span> inBody) {
    titleMatches = inTitle;
    bodyMatches = inBody;
    titleVariants = List.of();
    bodyVariants = List.of();
    titleStyles = Map.of();
    bodyStyles = Map.of();
    ticks.lanes(1);
    titleNames = List.of();
    bodyNames = List.of();
    currentPart = null;
    currentSpan = null;
    anchor = null;
    caret = null;
    base = direction(language);
    List<Block> made = new ArrayList<>();
    if (!title.isEmpty()) {
      made.add(new Block(Part.TITLE, 0, title, 0.5));
    }
    made.add(new Block(null, 0, "", 1.6));
    addParagraphs(body, made);
    blocks = List.copyOf(made);
    base = MarkedText.orientation(title.isEmpty() ? body : title, base);
    about.setNodeOrientation(base);
    setAccessibleText(title);
    shown.values().forEach(sheet.getChildren()::remove);
    shown.clear();
    heights = new double[blocks.size()];
    measured = new boolean[blocks.size()];
    measuredWidth = -1;
    top = 0;
    topOffset = -TOP;
    target = null;
    requestLayout();
  }

  private static NodeOrientation direction(String language) {
    // Scripts written from right to left, by ISO 639-1 code.
    return language != null
            && List.of("ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ku")
                .contains(language)
        ? NodeOrientation.RIGHT_TO_LEFT
        : NodeOrientation.LEFT_TO_RIGHT;
  }

  private static void addParagraphs(String body, List<Block> made) {
    int start = 0;
    while (start < body.length()) {
      int end = body.indexOf("\n\n", start);
      end = end < 0 ? body.length() : end;
      int from = start;
      while (end - from > PIECE) {
        int cut = cut(body, from);
        made.add(new Block(Part.BODY, from, body.substring(from, cut), 0));
        from = cut;
      }
      made.add(new Block(Part.BODY, from, body.substring(from, end), PARAGRAPH_GAP));
      start = end;
      while (start < body.length() && body.charAt(start) == '\n') {
        start++;
      }
    }
  }

  /**
   * Where to end a piece that begins at {@code from}: after a line or a word where there is one.
   */
  private static int cut(String body, int from) {
    int most = from + PIECE;
    int cut = body.lastIndexOf('\n', most);
    if (cut <= from) {
      cut = body.lastIndexOf(' ', most);
    }
    if (cut <= from) {
      cut = Character.isLowSurrogate(body.charAt(most)) ? most - 1 : most;
      return cut;
    }
    return cut + 1;
  }

  /** The direction that the article is read in. */
  NodeOrientation direction() {
    return base;
  }

  /** Marks other matches in the text that is shown. */
  void matches(List<Span> inTitle, List<Span> inBody) {
    titleMatches = inTitle;
    bodyMatches = inBody;
    shown.forEach((index, node) -> node.marks(within(blocks.get(index), false)));
    requestLayout();
  }

  /** Tells which of the matches have another style than the first, by its number. */
  void styles(Map<Span, Integer> inTitle, Map<Span, Integer> inBody) {
    titleStyles = inTitle;
    bodyStyles = inBody;
    ticks.lanes(
        1
            + Stream.concat(inTitle.values().stream(), inBody.values().stream())
                .max(Integer::compare)
                .orElse(0));
    shown.forEach((index, node) -> node.styles(stylesIn(blocks.get(index))));
    requestLayout();
  }

  private Map<Span, Integer> stylesIn(Block block) {
    Map<Span, Integer> all = block.part() == Part.TITLE ? titleStyles : bodyStyles;
    Map<Span, Integer> inside = new HashMap<>();
    if (block.part() != null && !all.isEmpty()) {
      all.forEach(
          (span, number) -> {
            Span local = local(span, block);
            if (local != null) {
              inside.put(local, number);
            }
          });
    }
    return inside;
  }

  /** Tells which of the matches are another spelling of what was typed. */
  void variants(List<Span> inTitle, List<Span> inBody) {
    titleVariants = inTitle;
    bodyVariants = inBody;
    shown.forEach(
        (index, node) -> {
          Block block = blocks.get(index);
          node.variants(within(block, block.part() == Part.TITLE ? inTitle : inBody));
        });
  }

  /** Underlines names; empty lists take the lines away. */
  void names(List<Span> inTitle, List<Span> inBody) {
    titleNames = inTitle;
    bodyNames = inBody;
    shown.forEach((index, node) -> node.names(within(blocks.get(index), true)));
  }

  /** Marks one match as the one the reader is at and brings it into sight. */
  void current(Part part, Span span) {
    currentPart = part;
    currentSpan = span;
    shown.forEach((index, node) -> node.current(currentIn(blocks.get(index))));
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.part() == part && span.start() >= block.start() && span.start() < block.end()) {
        target = new Position(i, span.start() - block.start());
      }
    }
    requestLayout();
  }

  /** The size of the font the text is set in, in pixels. */
  void em(double pixels) {
    if (pixels != em) {
      em = pixels;
      measuredWidth = -1;
      requestLayout();
    }
  }

  /** The part and offset under a point of the scene, or {@code null}. */
  Letter at(double sceneX, double sceneY) {
    for (Map.Entry<Integer, MarkedText> entry : shown.entrySet()) {
      Point2D point = entry.getValue().sceneToLocal(sceneX, sceneY);
      if (point != null && entry.getValue().contains(point)) {
        int index = entry.getValue().charAt(point.getX(), point.getY());
        Block block = blocks.get(entry.getKey());
        return index < 0 ? null : new Letter(block.part(), block.start() + index);
      }
    }
    return null;
  }

  /** A character of the article. */
  record Letter(Part part, int offset) {}

  /** The selected text, or an empty string. */
  String selectedText() {
    if (anchor == null || anchor.equals(caret)) {
      return "";
    }
    Position first = anchor.compareTo(caret) < 0 ? anchor : caret;
    Position last = anchor.compareTo(caret) < 0 ? caret : anchor;
    StringBuilder text = new StringBuilder();
    for (int i = first.block(); i <= last.block(); i++) {
      Block block = blocks.get(i);
      int from = i == first.block() ? first.offset() : 0;
      int to = i == last.block() ? last.offset() : block.text().length();
      text.append(block.text(), from, to);
      if (i < last.block() && block.part() != null) {
        text.append(block.gap() > 0 ? "\n\n" : "");
      }
    }
    return text.toString().strip();
  }

  void selectAll() {
    if (!blocks.isEmpty()) {
      anchor = new Position(0, 0);
      caret = new Position(blocks.size() - 1, blocks.getLast().text().length());
      showSelection();
    }
  }

  private void showSelection() {
    shown.forEach((index, node) -> node.select(selectionIn(index)));
  }

  private Span selectionIn(int index) {
    if (anchor == null || anchor.equals(caret)) {
      return null;
    }
    Position first = anchor.compareTo(caret) < 0 ? anchor : caret;
    Position last = anchor.compareTo(caret) < 0 ? caret : anchor;
    if (index < first.block() || index > last.block()) {
      return null;
    }
    int from = index == first.block() ? first.offset() : 0;
    int to = index == last.block() ? last.offset() : blocks.get(index).text().length();
    return from < to ? new Span(from, to) : null;
  }

  private Span currentIn(Block block) {
    if (currentSpan == null || block.part() != currentPart) {
      return null;
    }
    return local(currentSpan, block);
  }

  private static Span local(Span span, Block block) {
    int from = Math.max(span.start(), block.start()) - block.start();
    int to = Math.min(span.end(), block.end()) - block.start();
    return from < to ? new Span(from, to) : null;
  }

  private List<Span> within(Block block, boolean names) {
    if (block.part() == null) {
      return List.of();
    }
    return within(
        block,
        block.part() == Part.TITLE
            ? (names ? titleNames : titleMatches)
            : (names ? bodyNames : bodyMatches));
  }

  private static List<Span> within(Block block, List<Span> all) {
    List<Span> inside = new ArrayList<>();
    for (Span span : all) {
      Span local = local(span, block);
      if (local != null) {
        inside.add(local);
      }
    }
    return inside;
  }

  // Layout: "top" is the block at the upper edge, "topOffset" how far its top lies above the edge.

  private double textWidth() {
    double room = getWidth() - bar.prefWidth(-1) - ticks.room() - 2 * SIDE;
    return Math.max(80, Math.min(room, MOST_EMS * em));
  }

  private double gap(int index) {
    return blocks.get(index).gap() * em;
  }

  private double measure(int index) {
    if (!measured[index]) {
      heights[index] = Math.ceil(node(index).prefHeight(textWidth())) + gap(index);
      measured[index] = true;
    }
    return heights[index];
  }

  private Node node(int index) {
    Block block = blocks.get(index);
    if (block.part() == null) {
      return about;
    }
    MarkedText node = shown.get(index);
    if (node == null) {
      node = new MarkedText(0, block.part() == Part.TITLE ? "headline" : "paragraph");
      node.setManaged(false);
      node.setLineSpacing(block.part() == Part.TITLE ? 2 : Math.round(em * 0.42));
      node.show(block.text(), within(block, false), base);
      node.variants(within(block, block.part() == Part.TITLE ? titleVariants : bodyVariants));
      node.styles(stylesIn(block));
      node.names(within(block, true));
      node.current(currentIn(block));
      node.select(selectionIn(index));
      shown.put(index, node);
      sheet.getChildren().add(node);
      node.applyCss();
    }
    return node;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double barWidth = bar.prefWidth(-1);
    bar.resizeRelocate(width - barWidth, 0, barWidth, height);
    ticks.resizeRelocate(width - barWidth - ticks.room(), 0, ticks.room(), height);
    sheet.resizeRelocate(0, 0, width - barWidth - ticks.room(), height);
    if (blocks.isEmpty() || height <= 0 || width <= 0) {
      about.setVisible(false);
      return;
    }
    if (textWidth() != measuredWidth) {
      measuredWidth = textWidth();
      forgetHeights();
    }
    if (target != null) {
      aim(target, height);
      target = null;
    }
    settle(height);
    place(height);
    updateBar(height);
    placeTicks(height);
  }

  private void forgetHeights() {
    Arrays.fill(measured, false);
    // Until a block is laid out: its letters at half an em each, in lines of one and a half ems.
    double perLine = Math.max(10, measuredWidth / (em * 0.5));
    for (int i = 0; i < heights.length; i++) {
      double lines = Math.max(1, Math.ceil(blocks.get(i).text().length() / perLine));
      heights[i] = lines * em * 1.6 + gap(i);
    }
    shown.values().forEach(sheet.getChildren()::remove);
    shown.clear();
  }

  /** Scrolls so that a place is in the upper third, unless it is in comfortable sight already. */
  private void aim(Position place, double height) {
    MarkedText node = (MarkedText) node(place.block());
    measure(place.block());
    node.resize(textWidth(), heights[place.block()] - gap(place.block()));
    double inBlock = node.topOf(place.offset());
    double y = -topOffset;
    if (place.block() >= top) {
      for (int i = top; i < place.block() && y < height; i++) {
        y += measure(i);
      }
      double at = y + inBlock;
      if (at > height * 0.06 && at < height * 0.8 && y < height) {
        return;
      }
    }
    top = place.block();
    topOffset = inBlock - height * 0.3;
  }

  /** Brings top and topOffset into bounds. */
  private void settle(double height) {
    normalise();
    double y = -topOffset;
    int i = top;
    while (i < blocks.size() && y < height) {
      y += measure(i++);
    }
    if (i == blocks.size() && y + BOTTOM < height) {
      topOffset -= height - y - BOTTOM;
      normalise();
    }
    if (top == 0 && topOffset < -TOP) {
      topOffset = -TOP;
    }
  }

  private void normalise() {
    while (topOffset < 0 && top > 0) {
      top--;
      topOffset += measure(top);
    }
    while (top < blocks.size() - 1 && topOffset >= measure(top)) {
      topOffset -= measure(top);
      top++;
    }
  }

  private void place(double height) {
    double width = textWidth();
    double x = Math.max(SIDE, Math.round((sheet.getWidth() - width) / 2));
    double y = Math.round(-topOffset);
    int first = top;
    int i = top;
    boolean aboutShown = false;
    while (i < blocks.size() && y < height) {
      double blockHeight = measure(i) - gap(i);
      Node node = node(i);
      node.resizeRelocate(x, y, width, blockHeight);
      aboutShown |= node == about;
      y += heights[i];
      i++;
    }
    about.setVisible(aboutShown);
    Iterator<Map.Entry<Integer, MarkedText>> entries = shown.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<Integer, MarkedText> entry = entries.next();
      if (entry.getKey() < first || entry.getKey() >= i) {
        sheet.getChildren().remove(entry.getValue());
        entries.remove();
      }
    }
  }

  private double total() {
    return TOP + Arrays.stream(heights).sum() + BOTTOM;
  }

  private double above(int index) {
    double sum = TOP;
    for (int i = 0; i < index; i++) {
      sum += heights[i];
    }
    return sum;
  }

  private void updateBar(double height) {
    updatingBar = true;
    double total = total();
    bar.setMin(0);
    bar.setMax(Math.max(1, total - height));
    bar.setVisibleAmount(bar.getMax() * height / total);
    bar.setBlockIncrement(height * 0.9);
    bar.setUnitIncrement(em * 3);
    bar.setValue(Math.clamp(above(top) + topOffset, 0, bar.getMax()));
    bar.setDisable(total <= height);
    updatingBar = false;
  }

  private void scrollToPixel(double pixel) {
    double rest = pixel - TOP;
    int index = 0;
    while (index < blocks.size() - 1 && rest > heights[index]) {
      rest -= heights[index++];
    }
    top = index;
    topOffset = rest;
    requestLayout();
  }

  private void scrollBy(double pixels) {
    topOffset += pixels;
    requestLayout();
  }

  private void placeTicks(double height) {
    List<MatchTicks.Tick> all = new ArrayList<>();
    double total = Math.max(total(), height);
    int block = 0;
    double above = TOP;
    int titles = titleMatches.size();
    for (int i = 0; i < titles + bodyMatches.size(); i++) {
      boolean inTitle = i < titles;
      Part part = inTitle ? Part.TITLE : Part.BODY;
      Span span = inTitle ? titleMatches.get(i) : bodyMatches.get(i - titles);
      while (block < blocks.size() - 1
          && (blocks.get(block).part() != part || blocks.get(block).end() <= span.start())) {
        above += heights[block++];
      }
      Block in = blocks.get(block);
      double share =
          in.text().isEmpty() ? 0 : (span.start() - in.start()) / (double) in.text().length();
      double y =
          Math.round((above + Math.clamp(share, 0, 1) * heights[block]) / total * (height - 4));
      int style = (inTitle ? titleStyles : bodyStyles).getOrDefault(span, 0);
      all.add(new MatchTicks.Tick(y, style, part == currentPart && span.equals(currentSpan)));
    }
    ticks.show(all);
  }

  // Mouse and keys.

  private void hover(Letter letter) {
    String words = letter == null ? null : said.apply(letter);
    if (words == null) {
      if (tipped) {
        tip.hide();
        Tooltip.uninstall(sheet, tip);
        tipped = false;
      }
      return;
    }
    if (!words.equals(tip.getText())) {
      tip.hide();
      tip.setText(words);
    }
    if (!tipped) {
      Tooltip.install(sheet, tip);
      tipped = true;
    }
  }

  private Position position(double x, double y) {
    int best = -1;
    double distance = Double.MAX_VALUE;
    for (Map.Entry<Integer, MarkedText> entry : shown.entrySet()) {
      Node node = entry.getValue();
      double above = node.getLayoutY() - y;
      double below = y - node.getLayoutY() - node.getLayoutBounds().getHeight();
      double away = Math.max(0, Math.max(above, below));
      if (away < distance) {
        distance = away;
        best = entry.getKey();
      }
    }
    if (best < 0) {
      return null;
    }
    MarkedText node = shown.get(best);
    Point2D local = node.parentToLocal(x, y);
    double inside = Math.clamp(local.getY(), 0, node.getHeight() - 1);
    return new Position(best, node.indexAt(local.getX(), inside));
  }

  private void press(MouseEvent event) {
    requestFocus();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Position at = position(event.getX(), event.getY());
    if (at == null) {
      return;
    }
    if (event.getClickCount() == 2) {
      String text = blocks.get(at.block()).text();
      Span word = word(text, at.offset());
      anchor = new Position(at.block(), word.start());
      caret = new Position(at.block(), word.end());
    } else if (event.getClickCount() >= 3) {
      anchor = new Position(at.block(), 0);
      caret = new Position(at.block(), blocks.get(at.block()).text().length());
    } else {
      if (!event.isShiftDown() || anchor == null) {
        anchor = at;
      }
      caret = at;
    }
    showSelection();
  }

  /** The word around an index. */
  static Span word(String text, int index) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    int at = Math.min(index, Math.max(0, text.length() - 1));
    int end = at >= text.length() ? text.length() : words.following(at);
    int start = words.previous();
    return new Span(Math.max(0, start), Math.max(end, Math.max(0, start)));
  }

  private void drag(MouseEvent event) {
    if (anchor == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.getY() < 0) {
      scrollBy(event.getY());
    } else if (event.getY() > getHeight()) {
      scrollBy(event.getY() - getHeight());
    }
    Position at = position(event.getX(), Math.clamp(event.getY(), 0, getHeight()));
    if (at != null) {
      caret = at;
      showSelection();
    }
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    double page = getHeight() * 0.9;
    switch (event.getCode()) {
      case UP -> scrollBy(-em * 3);
      case DOWN -> scrollBy(em * 3);
      case PAGE_UP -> scrollBy(-page);
      case PAGE_DOWN -> scrollBy(page);
      case SPACE -> scrollBy(event.isShiftDown() ? -page : page);
      case HOME -> scrollToPixel(0);
      case END -> {
        top = Math.max(0, blocks.size() - 1);
        topOffset = 0;
        requestLayout();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? blocks.stream().map(Block::text).collect(Collectors.joining("\n"))
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
