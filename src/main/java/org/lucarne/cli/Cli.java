package org.lucarne.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lucarne.archive.ArchiveException;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Failures of all commands become messages and exit codes here. */
public final class Cli {

  /** Everything went well. */
  static final int OK = 0;

  /** The archive cannot work. */
  static final int ARCHIVE_FAILED = 1;

  /** The command was used wrongly. */
  static final int WRONG_USAGE = 2;

  /** Some inputs failed; the others are in. */
  static final int SOME_FAILED = 3;

  /** Opens the window, which this room does not know. */
  @FunctionalInterface
  public interface Window {
    /**
     * Opens it on an archive, imports {@code dropped}, and returns when it closes.
     *
     * @throws NoWindowException when it cannot be opened here
     */
    void open(Path archive, List<Path> dropped) throws NoWindowException;
  }

  /** No window can be opened here; the message is one sentence that says why. */
  public static final class NoWindowException extends Exception {
    private static final long serialVersionUID = 1L;

    public NoWindowException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private Cli() {}

  /** Runs one command on the streams of this process and returns its exit code. */
  public static int run(Window window, String... args) {
    return run(window, Console.ofProcess(), Surroundings.ofProcess(), args);
  }

  static int run(Window window, Console console, Surroundings around, String... args) {
    CommandLine commands = commandLine(new Lucarne(window, console, around), args);
    try {
      int code = commands.execute(args);
      console.flush();
      return code;
    } catch (UncheckedIOException e) {
      return outputFailed(console, e.getCause());
    } catch (IOException e) {
      return outputFailed(console, e);
    }
  }

  static CommandLine commandLine(Lucarne lucarne, String... args) {
    CommandLine commands = lucarne.commandLine(args);
    // A query may begin with a minus; QueryArgument refuses what begins with two.
    for (CommandLine command : commands.getSubcommands().values()) {
      command.setUnmatchedOptionsArePositionalParams(
          command.getCommandSpec().mixins().values().stream()
              .anyMatch(mixin -> mixin.userObject() instanceof QueryArgument));
    }
    return commands
        .setPosixClusteredShortOptionsAllowed(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setOut(lucarne.console.writer())
        .setErr(lucarne.console.errors())
        .setParameterExceptionHandler(wrongUsage(lucarne.console))
        .setExecutionExceptionHandler((e, _, _) -> failed(lucarne.console, e));
  }

  private static IParameterExceptionHandler wrongUsage(Console console) {
    return (ParameterException e, String[] _) -> {
      CommandLine command = e.getCommandLine();
      String message = e.getMessage().lines().findFirst().orElse("wrong usage");
      if (e instanceof UnmatchedArgumentException unmatched) {
        if (command.getParent() == null && !unmatched.isUnknownOption()) {
          message = "there is no command '" + unmatched.getUnmatched().getFirst() + "'";
        }
        if (!unmatched.getSuggestions().isEmpty()) {
          message += "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
        }
      }
      console.complain(message + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
      return WRONG_USAGE;
    };
  }

  private static int failed(Console console, Exception failure) {
    return switch (failure) {
      case UsageException e -> {
        console.complain(e.getMessage());
        yield WRONG_USAGE;
      }
      case NoWindowException e -> {
        console.complain(e.getMessage());
        yield ARCHIVE_FAILED;
      }
      case ArchiveException e -> {
        console.complain(e.getMessage());
        yield ARCHIVE_FAILED;
      }
      case UncheckedIOException e -> throw e;
      case IOException e -> throw new UncheckedIOException(e);
      default -> {
        console.complain("this should not have happened; please report it: " + failure);
        failure.printStackTrace(console.errors());
        yield ARCHIVE_FAILED;
      }
    };
  }

  /** A reader that went away, as {@code head} does, has all it wanted. */
  private static int outputFailed(Console console, IOException failure) {
    if (Console.readerWentAway(failure)) {
      return OK;
    }
    console.complain(failure.getMessage());
    return ARCHIVE_FAILED;
  }
}
