package io.gatecheck.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter terminal = new StringWriter();

    @Test
    void aShortCheckShowsNothing() {
        run(19);

        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void aLongCheckShowsOneLineAndLeavesNone() {
        run(21);

        assertThat(terminal.toString())
                .isEqualTo("\r\u001b[K20 files, now f20\r\u001b[K21 files, now f21\r\u001b[K");
    }

    private void run(int files) {
        ProgressLine line = new ProgressLine(Optional.of(new PrintWriter(terminal)));
        for (int file = 1; file <= files; file++) {
            line.accept("f" + file);
        }
        line.clear();
    }
}
