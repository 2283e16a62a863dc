package org.lucarne.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lucarne.archive.ActorDesk;
import org.lucarne.archive.SourceDesk;

/** The analyst's own lists, of actors or of outlets, which stand above those of Lucarne. */
interface OwnLists {

  /**
   * A change that was made.
   *
   * @param done what to say of it
   * @param undo takes it back
   */
  record Change(String done, Runnable undo) {}

  /** The lists that the archive holds, each standing above those before it. */
  List<String> names();

  /**
   * Takes a file in, in place of one with its name.
   *
   * @throws IllegalArgumentException when it is no such list; the message says where and why
   */
  Change add(Path file) throws IOException;

  /** Takes a list out. */
  Change remove(String name);

  static OwnLists ofActors(ActorDesk desk) {
    return new OwnLists() {
      @Override
      public List<String> names() {
        return desk.lists();
      }

      @Override
      public Change add(Path file) throws IOException {
        Optional<String> before = desk.list(file.getFileName().toString());
        String name = desk.addList(file);
        return new Change(
            "The list %s is in.".formatted(name),
            () ->
                before.ifPresentOrElse(
                    text -> desk.addList(name, text), () -> desk.removeList(name)));
      }

      @Override
      public Change remove(String name) {
        Optional<String> text = desk.list(name);
        desk.removeList(name);
        return new Change(
            "The list %s is out.".formatted(name),
            () -> text.ifPresent(each -> desk.addList(name, each)));
      }
    };
  }

  /** The one list of outlets that an archive may have. */
  static OwnLists ofOutlets(SourceDesk desk) {
    return new OwnLists() {
      private static final String NAME = "Your own outlets";
      private static final int PROBLEMS = 5;

      @Override
      public List<String> names() {
        return desk.ownList().map(_ -> List.of(NAME)).orElse(List.of());
      }

      @Override
      public Change add(Path file) {
        Runnable undo = back();
        List<String> problems = desk.takeList(file);
        if (!problems.isEmpty()) {
          throw new IllegalArgumentException(
              String.join(" ", problems.subList(0, Math.min(PROBLEMS, problems.size()))));
        }
        return new Change("The outlets of %s are in.".formatted(file.getFileName()), undo);
      }

      @Override
      public Change remove(String name) {
        Runnable undo = back();
        desk.dropList();
        return new Change("Your own outlets are out.", undo);
      }

      private Runnable back() {
        Optional<String> before = desk.ownList();
        return () -> before.ifPresentOrElse(desk::putBack, desk::dropList);
      }
    };
  }
}
