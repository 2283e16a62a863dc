package org.lucarne.intake.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentWorkersTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "loop, had not finished",
    "allocate, ran out of memory",
    "exit, ended before it answered",
    "rubbish, wrote what is no answer",
    "endless, wrote what is no answer"
  })
  void a_document_that_breaks_its_reader_fails_with_a_reason_and_the_next_is_read(
      String deed, String reason) throws Exception {
    // Only the reader that never ends may meet its limit, however busy the machine is.
    boolean endless = deed.equals("loop");
    try (DocumentWorkers workers =
            hostile(endless ? Duration.ofSeconds(3) : Duration.ofMinutes(5));
        DocumentWorkers next = hostile(Duration.ofMinutes(5))) {
      DocumentException failure =
          assertThrows(DocumentException.class, () -> workers.xhtml(file(deed), List.of()));
      assertTrue(failure.getMessage().contains(reason), failure.getMessage());
      assertTrue(failure.getMessage().contains("; open it"), failure.getMessage());
      assertEquals(
          Optional.of("peace"), (endless ? next : workers).xhtml(file("peace"), List.of()));
    }
    assertEquals(0, workersLeft());
  }

  @Test
  void cancelling_kills_the_reader_at_once() throws Exception {
    try (DocumentWorkers workers = hostile(Duration.ofMinutes(5))) {
      CompletableFuture<Optional<String>> read = new CompletableFuture<>();
      Path file = file("loop");
      Thread reading =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      read.complete(workers.xhtml(file, List.of()));
                    } catch (DocumentException | IOException | InterruptedException e) {
                      read.completeExceptionally(e);
                    }
                  });
      while (workersLeft() == 0 && reading.isAlive()) {
        Thread.onSpinWait();
      }
      reading.interrupt();
      ExecutionException end = assertThrows(ExecutionException.class, read::get);
      assertEquals(InterruptedException.class, end.getCause().getClass());
      assertEquals(0, workersLeft());
    }
  }

  private static DocumentWorkers hostile(Duration limit) {
    return new DocumentWorkers(HostileWorker.class.getName(), limit);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve(text + ".bin"), text);
  }

  private static long workersLeft() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
  }
}
